-- Only the hottest leads are passed on and accepted: the sellers wait for work.
local orders = {
  command = "decide",
  crit_m = 0.88,
  crit_s = 0.88,
}

return {
  name = "strict_criteria",
  decide = function()
    return { orders }
  end,
}
