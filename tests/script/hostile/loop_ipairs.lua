-- stopped
local list = { 1 }
return { run = function() for i in ipairs(list) do list[i + 1] = 1 end end }
