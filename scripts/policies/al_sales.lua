-- Aligned practice with half of the market money in extra sellers.
return {
  name = "al_sales",
  like = "balanced",
  orders = {
    x_sales = 5.5,
    brand_spend = 3.5,
    act_spend = 4,
  },
}
