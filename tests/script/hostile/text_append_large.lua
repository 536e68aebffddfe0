-- stopped
local s = ("x"):rep(1000000) .. ("y"):rep(1000000) .. ("z"):rep(1000000)
return { run = function() while true do local _ = s .. "y" end end }
