-- stopped
return { run = function() while true do pcall(function() end) end end }
