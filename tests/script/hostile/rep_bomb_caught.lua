-- stopped
return { run = function() while true do pcall(string.rep, "a", 1e9) end end }
