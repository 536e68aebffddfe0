-- Farmers: visits, renewal packs and service before new business.
return {
  name = "retention_first",
  orders = {
    pmi_ret = 0.35,
    reviews = 0.9, prep = 0.9, upsell = 0.6,
    cx_onb = 0.35, cx_pro = 0.25,
  },
}
