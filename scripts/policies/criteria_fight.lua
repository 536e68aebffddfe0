-- Each side has its own definition of a lead, and every refusal is disputed.
return {
  name = "criteria_fight",
  orders = {
    crit_m = 0.2, argue = 1,
    crit_s = 0.8,
  },
}
