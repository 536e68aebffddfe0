-- error: nil
return { run = function() local t = {} t[nil] = 1 end }
