-- NAME: what a team shall learn here, in one sentence.
--
-- Everything below may be changed or left out; only the title must stay. Then:
--   baton-lab check NAME.lua       says what is wrong, with the line
--   baton-lab balance NAME.lua     plays it some hundred times: can the target be reached?
--   baton-lab rehearse NAME.lua    you play it alone; a saved change plays from the next week on
-- The guide and all names: docs/SCENARIOS.md and docs/REFERENCE.md.
return {
  min_api = 2,
  title = { "NAME", de = "NAME" },
  summary = { "One or two sentences for the list of scenarios.",
    de = "Ein oder zwei Sätze für die Liste der Szenarien." },
  lesson = { "What a team shall learn here.", de = "Was ein Team hier lernen soll." },
  company = "Northwind Systems",
  product = "Compass",
  competitor = "Corvex",
  minutes = 90,
  teams = 1,
  seats = { min = 2, max = 12 },

  -- Revenue a quarter in thousands. `balance` proposes numbers that can be reached.
  targets = { 1900, 2220, 2500, 2750 },

  -- Where this company differs from the usual one: how it starts, its numbers, its habits.
  -- Trust of sales in marketing (0 to 1), sellers, hours until a lead is answered.
  init = { Tsm = 0.5 },
  params = { ae_n = 6 },
  decisions = { sla = 24 },

  -- What happens from outside. Weeks count from 0, so week 20 is the 21st on screen.
  events = {
    { kind = "pricewar", week = 20, dur = 8, size = 0.1 },
  },
  -- Chairs move at the beginning of week 26. The clock stops for decisions after 4, 4 and 5 weeks.
  rotation = { [26] = 1 },
  beats = { 4, 4, 5 },

  -- What the facilitator may change in the lobby. `sets` names the number that it drives.
  settings = {
    { key = "sellers", label = { "Sellers", de = "Verkäufer" }, min = 4, max = 9, default = 6,
      whole = true, sets = "params.ae_n" },
  },

  -- Words: at a time, when something is so, or when the facilitator presses a button.
  injects = {
    { id = "price_war", week = 20, to = "AE",
      text = { "Two customers ask you to match {competitor}'s new price.",
        de = "Zwei Kunden wollen, dass ihr beim neuen Preis von {competitor} mitgeht." } },
    { id = "quarrel", when = { metric = "tension", above = 0.65, from = 4 }, to = "CEO",
      text = { "Your two sides hardly talk to each other any more.",
        de = "Deine beiden Seiten reden kaum noch miteinander." } },
    { id = "press", to = "ALL",
      button = { label = { "Good press", de = "Gute Presse" },
        confirm = { "Customers become a little happier. Go on?",
          de = "Kunden werden etwas zufriedener. Weiter?" } },
      event = { kind = "sat", size = 0.03, dur = 1 },
      text = { "A trade paper praises {product}.", de = "Eine Fachzeitschrift lobt {product}." } },
  },

  -- A question to one chair. Each answer is an ordinary order of that chair; none means: as before.
  cards = {
    { id = "harbor", week = 7, to = "AE",
      text = { "Harbor Foods: \"Ten per cent off and we sign this week.\"",
        de = "Harbor Foods: „Zehn Prozent Nachlass, und wir unterschreiben diese Woche.“" },
      choices = {
        { text = { "Give ten per cent", de = "Zehn Prozent geben" }, decisions = { disc = 0.1 } },
        { text = { "Stay at our price", de = "Beim Preis bleiben" }, decisions = { disc = 0.03 } },
      } },
  },

  texts = {
    briefing = { "What everybody should know before the first week, in at most 120 words.",
      de = "Was alle vor der ersten Woche wissen sollen, in höchstens 120 Wörtern." },
    debrief = {
      { "Where does marketing end and sales begin?",
        de = "Wo hört Marketing auf, wo fängt Vertrieb an?" },
    },
  },

  -- Rules of this scenario alone; most need none. What a rule asks for is checked like anybody's.
  on_quarter = function(game)
    if game.teams[1].tension > 0.6 then
      game.announce({ "The board hears that your two sides quarrel.",
        de = "Der Aufsichtsrat hört, dass eure beiden Seiten streiten." })
    end
  end,
}
