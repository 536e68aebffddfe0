-- error: 1 MiB
return { run = function() return ("").rep("", 1 << 60, "a") end }
