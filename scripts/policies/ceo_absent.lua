-- The managing director manages by reports and sees nobody.
return {
  name = "ceo_absent",
  orders = {
    ceo_field = 0, ceo_calls = 0, ceo_override = 0, purpose = 0,
  },
}
