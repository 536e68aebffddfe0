-- error: invalid
return { run = function() return string.format("%9999999d", 1) end }
