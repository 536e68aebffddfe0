-- Leads are answered within two hours, with most of first contact's time.
return {
  name = "fast_follow_up",
  orders = { sla = 2, in_share = 0.6 },
}
