-- Aligned practice with offers in the last three weeks of every quarter.
return {
  name = "al_qe",
  like = "balanced",
  orders = { qe_disc = 0.18 },
}
