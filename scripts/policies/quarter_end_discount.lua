-- A fifth off the price in the last three weeks of every quarter, which buyers learn to wait for.
return {
  name = "quarter_end_discount",
  orders = {
    qe_disc = 0.2,
  },
}
