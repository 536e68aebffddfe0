-- fine
return { run = function()
  assert(("abc"):find("b") == 2 and ("abc"):find("", 4) == 4 and not ("abc"):find("", 5))
  assert(not ("abc"):find("c", math.maxinteger) and ("abc"):find("a", math.mininteger) == 1)
  assert(("abc"):find("c", -1) == 3)
  return "ok"
end }
