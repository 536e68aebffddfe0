-- error: 1 MiB
local s = ("x"):rep(600000)
return { run = function() return string.format("%s%s", s, s) end }
