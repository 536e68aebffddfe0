-- Aligned practice with the money and the insight team's time in the product.
return {
  name = "al_product",
  like = "balanced",
  orders = {
    x_rd = 13,
    brand_spend = 4,
    act_spend = 4,
    pmi_fb = 0.42, pmi_en = 0.16, pmi_ret = 0.16,
  },
}
