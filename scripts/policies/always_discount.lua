-- A fifth off the price of every deal.
local orders = {
  command = "decide",
  disc = 0.2,
}

return {
  name = "always_discount",
  decide = function()
    return { orders }
  end,
}
