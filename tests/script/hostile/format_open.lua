-- error: format knows
return { run = function() return string.format("%", 1) end }
