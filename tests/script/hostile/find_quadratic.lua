-- stopped
local a = ("a"):rep(1000000)
local b = ("a"):rep(500000) .. "b"
return { run = function() while true do a:find(b, 1, true) end end }
