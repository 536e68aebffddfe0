-- fine
return { run = function()
  local t, n = {}, 0
  for i = 1, 100 do t["k" .. i] = i end
  for k in pairs(t) do
    n = n + 1
    for other in pairs(t) do if other ~= k then t[other] = nil end end
  end
  return n
end }
