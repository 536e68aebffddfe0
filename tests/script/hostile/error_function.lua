-- error: not a text
return { run = function() error(function() while true do end end) end }
