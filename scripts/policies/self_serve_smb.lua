-- Marketing serves the small customers without sellers.
return {
  name = "self_serve_smb",
  orders = { lead_own = { 1, 0, 0 } },
}
