-- Aligned practice with most of the market money in the brand.
return {
  name = "al_brand",
  like = "balanced",
  orders = {
    brand_spend = 10,
    act_spend = 3,
  },
}
