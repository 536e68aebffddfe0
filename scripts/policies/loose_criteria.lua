-- Marketing passes everything on and sales accepts everything: the sellers drown in chances that
-- are none.
local orders = {
  command = "decide",
  crit_m = 0.12,
  crit_s = 0.12,
}

return {
  name = "loose_criteria",
  decide = function()
    return { orders }
  end,
}
