-- fine
return { run = function()
  local t = { 5, 4, 3, 2, 1 }
  table.sort(t, function(a, b) t[#t] = nil return (a or 0) < (b or 0) end)
  return "ok"
end }
