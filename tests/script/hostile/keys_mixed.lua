-- fine
return { run = function()
  local t = { [false] = 1, [true] = 1, [2.5] = 1, [-math.huge] = 1, [math.huge] = 1, a = 1, [1] = 1,
    [""] = 1, ["\0"] = 1, [math.mininteger] = 1, [2^53] = 1 }
  local n = 0
  for _ in pairs(t) do n = n + 1 end
  return n
end }
