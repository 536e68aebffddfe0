-- Aligned practice with most of the market money in campaigns.
return {
  name = "al_activation",
  like = "balanced",
  orders = {
    brand_spend = 2,
    act_spend = 11,
  },
}
