-- A fifth off the price in the last three weeks of every quarter, which buyers learn to wait for.
local orders = {
  command = "decide",
  qe_disc = 0.2,
}

return {
  name = "quarter_end_discount",
  decide = function()
    return { orders }
  end,
}
