-- stopped
local function f() return f() end
return { run = function() return f() end }
