-- error: ?[31m
return { run = function() error("\27[31m red \0 and more") end }
