-- The deck of cards/all.lua: its "harbor" gives way to the file's own.
return {
  title = "A deck",
  cards = {
    { id = "harbor", to = "AE", text = "Never dealt.", choices = { { text = "A" }, { text = "B" } } },
    { id = "fair", to = "BRAND", from = 2, till = 11,
      text = { "A fair asks for a stand.", de = "Eine Messe will einen Stand." },
      choices = {
        { text = { "Go", de = "Hin" }, decisions = { brand_spend = 8 } },
        { text = { "Stay", de = "Bleiben" } },
      } },
  },
}
