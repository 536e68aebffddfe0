-- error: format knows
return { run = function() return string.format("%q", "a") end }
