-- Aligned practice that answers every move of the rival.
return {
  name = "al_counter",
  like = "balanced",
  orders = { counter = 1 },
}
