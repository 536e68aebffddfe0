-- error: no patterns
return { run = function() return ("a"):rep(3000):find(".-.-.-.-b") end }
