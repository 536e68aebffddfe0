-- One head for both sides, who never did the other job.
return {
  name = "combined_vp",
  orders = { structure = 1 },
}
