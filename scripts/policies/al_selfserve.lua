-- Aligned practice; marketing serves the small customers without sellers.
return {
  name = "al_selfserve",
  like = "balanced",
  orders = { lead_own = { 1, 0, 0 } },
}
