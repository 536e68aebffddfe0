-- error: out of bounds
return { run = function() table.insert({}, 1 << 60, 1) end }
