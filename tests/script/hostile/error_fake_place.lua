-- error: made up
return { run = function() error("other.lua:99999999999999999999: made up", 0) end }
