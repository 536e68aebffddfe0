-- The Fair, first step: numbers and words. Nothing here is a program.
-- A small firm hopes for one big trade fair in the second quarter.
return {
  title = "The Fair",
  summary = "A small firm with few sellers hopes for one big trade fair in the second quarter.",
  lesson = "Who prepares together has more from a good week.",
  minutes = 90,
  targets = { 1560, 1800, 1950, 2150 },

  -- Fewer sellers than usual, and sellers who do not think much of marketing.
  params = { ae_n = 5 },
  init = { Tsm = 0.45 },

  events = {
    -- After the fair the market talks about us for a month: brand money works better.
    { kind = "message", week = 18, dur = 5, size = 0.4 },
    -- The rival answers with an advertising campaign.
    { kind = "voice", week = 24, dur = 8, size = 0.3 },
  },
  rotation = { [26] = 1 },

  injects = {
    { week = 14, to = "BRAND", text = "The fair is in four weeks. What shall visitors remember?" },
    { week = 14, to = "PROSPECT", text = "The fair is in four weeks. Who calls back those who "
      .. "leave a card, and how soon?" },
    { week = 18, text = "The fair opens its doors." },
    { week = 24, text = "{competitor} is on every poster in town." },
  },

  texts = {
    briefing = "You run a small firm with five sellers. In the second quarter there is one big "
      .. "fair at which your whole market meets. Decide together what it is for.",
    debrief = {
      "Who prepared the fair, and who only heard of it?",
      "What happened to the visitors in the two weeks after it?",
    },
  },
}
