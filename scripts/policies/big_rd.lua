-- Much money for the product and nothing else changed. It spends more than the common budget,
-- so only the bench plays it.
return {
  name = "big_rd",
  setup = { budget = false },
  orders = { x_rd = 20 },
}
