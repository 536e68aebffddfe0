-- The sales force is cut to the bone and the money makes the company known: everybody has heard of
-- it and nobody sells. It changes the company, so only the bench plays it.
return {
  name = "all_brand",
  setup = { params = { ae_n = 3, sdr_n = 1 }, budget = false },
  orders = {
    brand_spend = 24,
    act_spend = 0,
    in_share = 0.8,
  },
}
