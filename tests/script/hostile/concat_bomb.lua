-- stopped
return { run = function()
  local t, s = {}, ("x"):rep(1000000)
  for i = 1, 10000 do t[i] = s end
  return #table.concat(t)
end }
