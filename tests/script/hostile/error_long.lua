-- error: xxxx
return { run = function() error(("x"):rep(1000000)) end }
