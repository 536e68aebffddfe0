-- fine
return { run = function()
  assert(not pcall(function() table.insert = nil end))
  assert(not pcall(table.insert, math, 1))
  for _ in pairs(string) do error("seen") end
  return type(table.insert)
end }
