-- The managing director is everywhere and overrules everybody.
return {
  name = "ceo_meddling",
  orders = {
    ceo_field = 0.5, ceo_mkt = 3, ceo_calls = 8, ceo_override = 7, purpose = 0.4,
  },
}
