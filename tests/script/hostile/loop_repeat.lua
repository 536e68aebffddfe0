-- stopped
return { run = function() repeat until false end }
