-- A fifth off the price of every deal.
return {
  name = "always_discount",
  orders = {
    disc = 0.2,
  },
}
