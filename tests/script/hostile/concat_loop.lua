-- stopped
local t = {}
for i = 1, 10000 do t[i] = "word" end
return { run = function() while true do table.concat(t, ",") end end }
