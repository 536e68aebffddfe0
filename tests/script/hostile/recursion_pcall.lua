-- any
local function f() return pcall(f) and pcall(f) end
return { run = function() return f() end }
