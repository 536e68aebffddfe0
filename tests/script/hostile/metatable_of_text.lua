-- error: no function 'getmetatable'
return { run = function() return getmetatable("").__index end }
