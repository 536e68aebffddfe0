-- stopped
local function f(...) return f(1, ...) end
return { run = function() return f() end }
