-- Sales prefers its own prospects: leads wait three days and get few hours.
return {
  name = "slow_follow_up",
  orders = {
    sla = 72, in_share = 0.12,
  },
}
