-- error: empty
return { run = function() return coroutine.wrap(function() end) end }
