-- error: closable
return { run = function() local x <close> = {} return x end }
