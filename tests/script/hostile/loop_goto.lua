-- stopped
return { run = function() ::again:: goto again end }
