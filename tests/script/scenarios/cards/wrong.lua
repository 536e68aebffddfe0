return {
  title = "Wrong cards",
  rotation = { [13] = 1 },
  deck = "nowhere",
  cards = {
    { week = 1, to = "AE", text = "Too early.", choices = { { text = "A" }, { text = "B" } } },
    { week = 13, to = "AE", text = "After a move.", choices = { { text = "A" }, { text = "B" } } },
    { from = 13, till = 14, to = "AE", text = "Never.", choices = { { text = "A" }, { text = "B" } } },
    { week = 20, to = "AE", text = "One.", choices = { { text = "A" }, { text = "B" } } },
    { week = 20, to = "AE", text = "Two.", choices = { { text = "A" }, { text = "B" } } },
    { week = 22, to = "AE", text = "Three.", choices = { { text = "A" }, { text = "B" } } },
    { week = 24, to = "AE", text = "Four.", choices = { { text = "A" }, { text = "B" } } },
    { week = 6, to = "DIRECTOR", text = "No.", choices = { { text = "A" }, { text = "B" } } },
  },
}
