-- stopped
return { run = function() while true do select("#", 1, 2, 3) end end }
