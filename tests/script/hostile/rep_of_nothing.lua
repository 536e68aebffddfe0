-- fine
return { run = function() return #(""):rep(1 << 60) end }
