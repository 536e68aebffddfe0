-- error: ?
return { run = function() error('ÿşÀ¯') end }
