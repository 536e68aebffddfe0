-- stopped
local kept = {}
return { run = function()
  while true do pcall(function() for i = 1, 1e9 do kept[#kept + 1] = { i } end end) end
end }
