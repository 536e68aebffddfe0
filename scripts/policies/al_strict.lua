-- Aligned practice in which only hot leads are passed on and accepted.
return {
  name = "al_strict",
  like = "balanced",
  orders = {
    crit_m = 0.68,
    crit_s = 0.68,
  },
}
