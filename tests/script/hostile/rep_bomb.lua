-- error: 1 MiB
return { run = function() return ("a"):rep(1e9) end }
