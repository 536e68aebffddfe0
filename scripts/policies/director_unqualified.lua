-- A director joins both sides who never did the other job.
return {
  name = "director_unqualified",
  orders = { structure = 2 },
}
