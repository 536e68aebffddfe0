-- stopped
hoard = {}
return { run = function() while true do hoard = { hoard } end end }
