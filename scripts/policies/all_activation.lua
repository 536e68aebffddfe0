-- Brand money to zero, everything into campaigns that bring inquiries now.
local orders = {
  command = "decide",
  brand_spend = 0,
  act_spend = 13,
}

return {
  name = "all_activation",
  decide = function()
    return { orders }
  end,
}
