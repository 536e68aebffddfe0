-- Every kind of card once.
return {
  title = "Cards",
  rotation = { [13] = 1 },
  deck = "own",
  company = { "Kranz", de = "Kranz AG" },
  cards = {
    { id = "harbor", week = 6, to = "AE",
      text = { "{deal} wants 10% off, says {BRAND}.", de = "{deal} will 10 %, sagt {BRAND}." },
      choices = {
        { text = { "Give it", de = "Geben" }, decisions = { disc = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
        { text = { "Work on big deals", de = "Große Geschäfte" }, decisions = { focus = 2 } },
      } },
    { from = 20, till = 30, to = "CX", when = { metric = "satisfaction", below = 0.6, from = 22 },
      text = "{customer} of {company} calls.",
      choices = {
        { text = "All hands", decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = "Later" },
      } },
    { id = "vote", week = 8, to = "ALL", text = "Sell more or be known more?",
      choices = {
        { text = "Sell", decisions = { x_sales = 4, brand_spend = 4 } },
        { text = "Be known", decisions = { brand_spend = 9, brand_mix = { 0.5, 0.3, 0.2 } } },
      } },
  },
}
