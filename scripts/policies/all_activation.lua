-- Brand money to zero, everything into campaigns that bring inquiries now.
return {
  name = "all_activation",
  orders = {
    brand_spend = 0,
    act_spend = 13,
  },
}
