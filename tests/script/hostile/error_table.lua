-- error: not a text
return { run = function() error({}) end }
