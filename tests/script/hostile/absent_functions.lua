-- fine
return { run = function()
  assert(not (io or os or debug or package or require or load or loadstring or dofile))
  assert(not (loadfile or collectgarbage or print or warn or xpcall or next or rawget or rawset))
  assert(not (rawequal or rawlen or getmetatable or setmetatable or coroutine or utf8 or _G))
  assert(not (string.dump or string.pack or string.gsub or string.match or string.gmatch))
  assert(not (table.move or table.pack or math.random or math.randomseed))
  return "ok"
end }
