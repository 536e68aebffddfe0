-- error: format knows
return { run = function() return string.format("%p", {}) end }
