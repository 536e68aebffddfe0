-- error: 1 MiB
return { run = function() return ("abc"):rep(math.maxinteger) end }
