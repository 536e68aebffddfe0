-- fine
local f = function() local _ENV = {} return x end
return { run = function() return f() end }
