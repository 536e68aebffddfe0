-- error: 42
return { run = function() error(42) end }
