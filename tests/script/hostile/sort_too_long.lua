-- error: 20000 elements
return { run = function() local t = {} for i = 1, 20001 do t[i] = i end table.sort(t) end }
