-- error: without saying
return { run = function() error(nil) end }
