-- Aligned practice at a premium price without discounts.
return {
  name = "al_premium",
  like = "balanced",
  orders = { disc = 0, list_price = 1.1 },
}
