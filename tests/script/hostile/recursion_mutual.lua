-- stopped
local a, b
function a(n) return b(n) + 1 end
function b(n) return a(n) + 1 end
return { run = function() return a(1) end }
