-- error: is missing
return { run = function() while true do
