-- Everything that a scenario file can say, without a mistake: tests/lab/test_mistakes.c plants
-- them one by one.
local tension_of_a_fair = 0.6

local function name_of(value)
  if value > 5 then return "large" end
  return "small"
end

return {
  min_api = 2,
  language = "en",
  title = { "Everything", de = "Alles" },
  summary = { "A file that uses every key.", de = "Eine Datei mit jedem Schlüssel." },
  lesson = { "A name that is wrong is found.", de = "Ein falscher Name wird gefunden." },
  minutes = 90,
  weeks = 52,
  teams = 2,
  seats = { min = 2, max = 8 },
  chairs = { "CEO", "BRAND", "DEMAND", "PMI", "PROSPECT", "AE", "AM" },
  company = { "Northwind", de = "Nordwind" },
  product = "Compass",
  competitor = "Corvex",
  policy = "balanced",
  currency = "€",
  segments = { { "Shops", de = "Läden" }, { "Firms", de = "Firmen" }, { "Groups", de = "Konzerne" } },
  chair_names = { AE = { "Closers", de = "Abschluss" } },
  par = { as_is = 8091, balanced = 9567 },

  params = { phi = 0.012, ae_n = 6, cust0 = { 80, 30, 6 } },
  init = { Tsm = 0.5, A = { 0.16, 0.12, 0.08 } },
  curves = { follow_up = { height = 0.8, reach = 1.5 } },
  decisions = { sla = 24, out_mix = { 0.45, 0.4, 0.15 }, disc = 0.05 },
  targets = { 1790, 2100, 2350, 2600 },
  beats = { 4, 4, 5 },
  rotation = { [26] = 1 },

  settings = {
    week_seconds = 14,
    chat = true,
    bots = "fill",
    { key = "sellers", label = { "Sellers", de = "Verkäufer" }, min = 4, max = 9, default = 6,
      whole = true, sets = "params.ae_n" },
    { key = "mood", label = { "Mood", de = "Stimmung" },
      choices = { { "calm", de = "ruhig" }, { "tense", de = "gespannt" } }, default = "calm" },
    { key = "drill", label = { "Drill", de = "Übung" }, default = true },
  },
  formats = {
    [45] = { settings = { week_seconds = 2 }, beats = { 4, 9 }, rotation = { [39] = 1 },
      plan = { "4 min briefing; 36 min play", de = "4 Min. Einführung; 36 Min. Spiel" } },
    [90] = { rotation = { [13] = 1, [26] = 1 } },
  },

  events = {
    { kind = "pricewar", week = 20, dur = 8, size = 0.1 },
    { kind = "voice", week = 34, dur = 6, size = 0.3 },
  },

  injects = {
    { id = "opens", week = 18, to = { "AE", "DEMAND" },
      text = { "{company} opens its stand.", de = "{company} öffnet den Stand." },
      event = { kind = "message", dur = 5, size = 0.4 }, params = { junk = { 9, 5, 1 } } },
    { id = "quarrel", when = { metric = "tension", above = 0.62, from = 4, till = 50 },
      to = "CEO", text = { "They quarrel about {AE}.", de = "Sie streiten über {AE}." } },
    { id = "storm", button = { label = { "A storm", de = "Ein Sturm" },
        confirm = { "A month of storm. Go on?", de = "Ein Monat Sturm. Weiter?" } },
      event = { kind = "slump", size = 0.33, dur = 4 },
      text = { "A storm blows.", de = "Ein Sturm zieht auf." } },
  },

  deck = "company",
  cards = {
    { id = "harbor", week = 7, to = "AE",
      text = { "{deal} asks for ten per cent.", de = "{deal} will zehn Prozent." },
      choices = {
        { text = { "Give ten per cent", de = "Zehn Prozent geben" }, decisions = { disc = 0.1 } },
        { text = { "Stay at our price", de = "Beim Preis bleiben" } },
      } },
    { id = "call", from = 30, till = 36, to = "AM",
      when = { metric = "satisfaction", below = 0.9 },
      text = { "{customer} calls.", de = "{customer} ruft an." },
      choices = {
        { text = { "Visit them", de = "Hinfahren" }, decisions = { prep = 0.5 } },
        { text = { "Write to them", de = "Schreiben" } },
      } },
    { id = "vote", week = 16, to = "ALL",
      text = { "A stand at the fair?", de = "Ein Stand auf der Messe?" },
      choices = {
        { text = { "Yes", de = "Ja" }, decisions = { brand_spend = 20 } },
        { text = { "No", de = "Nein" } },
      } },
  },

  front = { AE = { "discount" } },
  roles = {
    PMI = { name = { "Product", de = "Produkt" },
      card = { "I build what customers need.", de = "Ich baue, was Kunden brauchen." },
      decisions = { "x_rd" }, view = { "util" } },
  },

  own_decisions = {
    { id = "fair", to = "BRAND", label = { "Trade fair", de = "Messe" },
      sentence = { "A stand where buyers go.", de = "Ein Stand, wo Käufer sind." },
      min = 0, max = 10, default = 0, cost = 0.2,
      stops = {
        { text = { "No stand", de = "Kein Stand" }, value = 0 },
        { text = { "Large", de = "Groß" }, value = 10 },
      },
      effect = function(game, team, value)
        game.memory[team] = name_of(value)
        game.metric("buzz", math.min(1, value / 10), team)
      end },
  },
  own_metrics = {
    { id = "buzz", to = { "BRAND", "CEO" }, unit = "share", chart = true,
      label = { "Buzz", de = "Gerede" },
      sentence = { "How much buyers talk of us.", de = "Wie viel Käufer reden." } },
  },

  texts = {
    briefing = { "You run {company}, which sells {product}.", de = "Ihr führt eine Firma." },
    debrief = {
      { "Who prepared the fair?", de = "Wer hat die Messe vorbereitet?" },
    },
  },

  on_start = function(game)
    if game.settings.mood == "tense" then game.parameter("phi", 0.02) end
    if game.settings.drill then game.memory.drill = true end
  end,
  on_week = function(game)
    for team = 1, #game.teams do
      local seen = game.teams[team]
      if seen.tension > tension_of_a_fair and game.week == 30 then
        game.event({ kind = "slump", size = 0.1, dur = 2, team = team })
        game.inject({ team = team, to = "AE", text = { "It slows.", de = "Es wird ruhiger." } })
      end
    end
  end,
  on_quarter = function(game)
    local first = game.teams[1]
    if first.own.buzz and first.own.buzz > 2 then game.announce(string.upper("hear, hear")) end
  end,
  on_rotation = function(game)
    game.curve("follow_up", { reach = 1.2 }, 1)
  end,
  on_command = function(game, command)
    if command.own == "fair" then game.memory.asked = command.value end
  end,
  on_deal = function(game, deal)
    if deal.won then game.memory.won = (game.memory.won or 0) + 1 end
  end,
  on_inject = function(game, inject)
    game.memory.last = inject.id
  end,
  on_end = function(game)
    game.announce({ "The year is over.", de = "Das Jahr ist vorbei." })
  end,
}
