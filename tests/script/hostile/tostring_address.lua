-- fine
return { run = function()
  local s = tostring({}) .. tostring(print) .. tostring(function() end) .. tostring(pairs)
  assert(s == "tablenilfunctionfunction", s)
  assert(string.format("%s", {}) == "table")
  return s
end }
