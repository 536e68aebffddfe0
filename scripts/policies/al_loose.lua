-- Aligned practice in which lukewarm leads are passed on and accepted too.
return {
  name = "al_loose",
  like = "balanced",
  orders = {
    crit_m = 0.25,
    crit_s = 0.25,
  },
}
