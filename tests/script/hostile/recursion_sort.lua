-- any
local function f() local t = { 3, 2, 1 } table.sort(t, function() f() return true end) end
return { run = function() return f() end }
