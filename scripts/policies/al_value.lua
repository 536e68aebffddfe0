-- Aligned practice at a low list price.
return {
  name = "al_value",
  like = "balanced",
  orders = { disc = 0.02, list_price = 0.92 },
}
