-- stopped
return { run = function() while true do local _ = { 1, 2, 3, 4, 5, 6, 7, 8 } end end }
