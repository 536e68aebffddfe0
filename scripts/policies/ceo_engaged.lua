-- The managing director spends a third of the week with customers, attends the strategy meeting and
-- goes along on three sales calls a quarter.
return {
  name = "ceo_engaged",
  orders = {
    ceo_field = 0.3, ceo_mkt = 1, ceo_calls = 3, purpose = 0.4,
  },
}
