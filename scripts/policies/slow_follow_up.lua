-- Sales prefers its own prospects: leads wait three days and get few hours.
local orders = {
  command = "decide",
  sla = 72, in_share = 0.12,
}

return {
  name = "slow_follow_up",
  decide = function()
    return { orders }
  end,
}
