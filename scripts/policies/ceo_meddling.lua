-- The managing director is everywhere and overrules everybody.
local orders = {
  command = "decide",
  ceo_field = 0.5, ceo_mkt = 3, ceo_calls = 8, ceo_override = 7, purpose = 0.4,
}

return {
  name = "ceo_meddling",
  decide = function()
    return { orders }
  end,
}
