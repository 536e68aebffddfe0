-- The money goes to sellers and quarter-end offers, none to the brand: wins the first quarter and
-- loses the year. It spends more than the common budget, so only the bench plays it.
return {
  name = "all_sales",
  setup = { budget = false },
  orders = {
    x_sales = 14, x_rd = 3,
    brand_spend = 0,
    act_spend = 8, crit_m = 0.4, nurture = 0.5,
    pmi_fb = 0, pmi_wl = 0, pmi_en = 0.45,
    crit_s = 0.44,
    disc = 0.07, qe_disc = 0.25, offmsg = 0.4, fb_time = 0,
    upsell = 0.8,
  },
}
