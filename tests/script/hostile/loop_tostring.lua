-- stopped
return { run = function() while true do tostring(1) end end }
