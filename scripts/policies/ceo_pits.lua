-- The managing director sets the two sides against each other.
return {
  name = "ceo_pits",
  orders = { ceo_stance = -1, shared = 0 },
}
