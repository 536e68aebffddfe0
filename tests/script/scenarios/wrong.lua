return {
  titel = "Wrong",
  minutes = "long",
  seats = { min = 9, max = 4 },
  chairs = { "CEO", "BRANT" },
  settings = { weak_seconds = 3, chat = 7, bots = "some" },
  params = {
    ae_m = 4,
    phi = 90,
    cust0 = 5,
    B = 0.4,
  },
  init = { A = { 0.5, 0.5 }, sat = 1.2 },
  decisions = {
    brand_mix = { 0.5, 0.5, 0.5 },
    focus = 0.5,
  },
  events = {
    { kind = "pricewar", week = 3, size = 2 },
    { kind = "price_war", week = 3, size = 0.1 },
    { kind = "voice", week = 900, size = 0.1 },
    { kind = "voice", week = 3, dur = 5 },
  },
  rotation = { [14] = 1 },
  targets = { 1, 2, 3 },
  injects = { { week = 2, to = "SALES", text = "hi\1there" } },
  cards = { { week = 2, to = "AE", text = "x", choices = {
    { text = "a", decisions = { brand_spend = 3 } } } } },
  beats = { 4, 8, 12 },
  on_week = 3,
}
