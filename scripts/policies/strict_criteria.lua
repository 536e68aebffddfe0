-- Only the hottest leads are passed on and accepted: the sellers wait for work.
return {
  name = "strict_criteria",
  orders = {
    crit_m = 0.88,
    crit_s = 0.88,
  },
}
