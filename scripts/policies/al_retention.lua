-- Aligned practice that keeps customers first: visits and renewal packs for all of them.
return {
  name = "al_retention",
  like = "balanced",
  orders = {
    x_rd = 11,
    brand_spend = 5,
    act_spend = 4,
    pmi_wl = 0.1, pmi_en = 0.12, pmi_ret = 0.38,
    reviews = 1, prep = 1,
    cx_onb = 0.32, cx_pro = 0.28,
  },
}
