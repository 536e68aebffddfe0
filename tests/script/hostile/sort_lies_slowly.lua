-- stopped
return { run = function()
  local t = {}
  for i = 1, 5000 do t[i] = i end
  table.sort(t, function() local n = 0 for i = 1, 1e6 do n = n + i end return n > 0 end)
end }
