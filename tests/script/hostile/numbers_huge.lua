-- fine
return { run = function()
  local n = 1e308 * 10
  assert(n == math.huge and math.maxinteger + 1 == math.mininteger)
  assert(not pcall(function() return 1 // 0 end))
  assert(not pcall(function() return 1 % 0 end))
  assert(math.exp(1e9) == math.huge and math.log(0) == -math.huge and math.exp(-1e9) == 0)
  assert(math.sqrt(-1) ~= math.sqrt(-1) and math.sin(1e300) ~= 0)
  return n
end }
