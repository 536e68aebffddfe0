return {
  title = "Broken {compani}",
  cards = {
    { week = 6, from = 5, to = "AE", text = "{customer} calls", choices = { { text = "A" }, { text = "B" } } },
    { id = "Big One", to = "AM", text = "x {", choices = { { text = "A" }, { text = "B" } } },
    { id = "twin", to = "AM", text = "x", choices = { { text = "A" }, { text = "B" } } },
    { id = "twin", to = "AM", text = { "x", de = "{kunde}" }, choices = { { text = "A" }, { text = "B" } } },
    { to = "CX", text = "x", when = { metric = "tention", above = 1, below = 2 }, choices = {
      { text = "A", decisions = { cx_onb = 0.8, cx_iss = 0.7 } }, { text = "B" } } },
    { to = "ALL", text = "x", choices = {
      { text = "A", decisions = { brand_mix = { 0.5, 0.5, 0.5 } } }, { text = "B" } } },
    { text = "x", from = 9, till = 3, choices = { { text = "A" }, { text = "B" } } },
  },
}
