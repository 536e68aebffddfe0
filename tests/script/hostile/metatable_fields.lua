-- fine
return { run = function()
  assert(("x").__index == nil and ("x").__metatable == nil and ("x").__gc == nil)
  return "ok"
end }
