-- Orders as data, for tests.
return {
  name = "plain",
  orders = { brand_spend = 4, disc = 0.1, crit_m = 0.3, act_mix = { 0.5, 0.3, 0.2 } },
}
