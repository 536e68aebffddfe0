-- stopped
return { run = function() while true do pcall(error, {}) end end }
