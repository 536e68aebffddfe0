-- fine
return { run = function()
  local nan = 0 / 0
  local t = { 3, nan, 1, nan, 2, nan }
  table.sort(t)
  return #t
end }
