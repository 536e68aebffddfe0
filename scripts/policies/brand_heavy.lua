-- Most of the market money makes the company known, little of it brings inquiries now.
return {
  name = "brand_heavy",
  orders = {
    brand_spend = 11,
    act_spend = 2,
  },
}
