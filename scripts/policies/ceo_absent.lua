-- The managing director manages by reports and sees nobody.
local orders = {
  command = "decide",
  ceo_field = 0, ceo_calls = 0, ceo_override = 0, purpose = 0,
}

return {
  name = "ceo_absent",
  decide = function()
    return { orders }
  end,
}
