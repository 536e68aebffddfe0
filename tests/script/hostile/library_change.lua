-- error: cannot be changed
return { run = function() string.rep = function() while true do end end end }
