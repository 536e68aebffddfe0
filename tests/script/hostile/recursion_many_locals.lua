-- any
local function f(...)
  local a1, a2, a3, a4, a5, a6, a7, a8, a9 = ...
  return f(a1, a2, a3, a4, a5, a6, a7, a8, a9, ...) , 1
end
return { run = function() return f(1, 2, 3) end }
