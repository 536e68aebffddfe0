-- Marketing passes everything on and sales accepts everything: the sellers drown in chances that
-- are none.
return {
  name = "loose_criteria",
  orders = {
    crit_m = 0.12,
    crit_s = 0.12,
  },
}
