-- any
return { run = function() return select("#", ("x"):rep(1000000):byte(1, -1)) end }
