-- error: cannot be compared
return { run = function() local t = { 1, "a", true } table.sort(t) end }
