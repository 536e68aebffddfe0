-- fine
return { run = function()
  local t = {}
  for i = 1, 1000 do t[i] = (i * 7919) % 1009 end
  table.sort(t, function() return true end)
  return #t
end }
