-- error: no function 'load'
return { run = function() return load("return 1")() end }
