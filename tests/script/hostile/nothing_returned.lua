-- error: one table
local x = 1
