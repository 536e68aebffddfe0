-- stopped
return { run = function() for i = 1, 1e18 do local _ = i end end }
