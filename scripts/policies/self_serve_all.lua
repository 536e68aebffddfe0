-- Marketing serves customers of every size without sellers.
return {
  name = "self_serve_all",
  orders = { lead_own = { 1, 1, 1 } },
}
