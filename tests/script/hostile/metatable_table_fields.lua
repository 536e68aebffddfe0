-- fine
local t = { __gc = function() while true do end end, __len = function() return 1 << 60 end,
  __index = function() while true do end end, __tostring = function() while true do end end }
return { run = function()
  table.insert(t, 1)
  local s = tostring(t)
  t = nil
  return s
end }
