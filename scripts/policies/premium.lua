-- A tenth more on the list price and no discounts.
return {
  name = "premium",
  orders = { disc = 0, list_price = 1.1 },
}
