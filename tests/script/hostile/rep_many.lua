-- stopped
return { run = function() for i = 1, 1e9 do local _ = ("a"):rep(1048000 + i % 100) end end }
