-- stopped
return { run = function() for _ = math.mininteger, math.maxinteger do end end }
