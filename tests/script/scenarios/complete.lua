-- Every kind of field once.
local words = "Two customers ask for a discount."

return {
  title = "Complete",
  summary = "A scenario that uses everything.",
  minutes = 45,
  teams = 2,
  seats = { min = 4, max = 8 },
  chairs = { "CEO", "BRAND", "DEMAND", "PMI", "PROSPECT", "AE", "AM", "CX" },
  company = "Grünwald",
  competitor = "Rival",
  currency = "€",
  segments = { "Shops", "Firms", "Groups" },
  settings = { week_seconds = 14, chat = true, bots = "none", pace = "weeks" },
  init = { A = { 0.16, 0.12, 0.08 }, B = 0.42, pipe = { 4, 1, 0 }, director_exp = { [1] = 3 } },
  params = { phi = 0.012, ae_n = 9, cust0 = { 80, 30, 6 }, A0 = { 0.2, 0.2, 0.2 } },
  decisions = { out_mix = { 0.45, 0.4, 0.15 }, structure = 1, handover = 1 },
  events = {
    { kind = "voice", week = 14, dur = 10, size = 0.5 },
    { kind = "pricewar", week = 34, dur = 12, size = 0.12 },
  },
  rotation = { [13] = 1, [39] = 2 },
  targets = { 1340, 1540, 1850, 2120 },
  beats = { 4, 9 },
  injects = {
    { week = 4, to = "AE", text = words },
    { week = 1, text = [[
      The board asks:
      when will the push start?
    ]] },
    { id = "fire", to = { "AE", "DEMAND" }, text = "The hall burns.",
      button = { label = "Fire", confirm = "Burn the hall down?" },
      event = { kind = "slump", size = 0.2, dur = 4 }, params = { phi = 0.01, ae_n = 8 } },
    { id = "quarrel", when = { metric = "tension", above = 0.6, from = 5 }, text = "They quarrel." },
  },
  cards = {
    { week = 6, to = "AE", text = words, choices = {
      { text = "Give it", decisions = { disc = 0.1 } },
      { text = "As before" },
    } },
  },
  texts = {
    briefing = "Nobody knows your brand yet.",
    debrief = { "Which order did you choose?", "Who decided?" },
  },
  on_start = function(game)
    game.announce("Week " .. game.week .. ", " .. #game.teams .. " teams")
  end,
  on_week = function(game)
    if game.week == 3 then
      game.event{ kind = "slump", size = 0.3, dur = 2, team = 2 }
      game.parameter("phi", 0.02, 1)
      game.parameter("junk", { 10, 5, 1 })
      game.target(2, 1600)
      local first, second = game.teams[1], game.teams[2]
      game.inject{ to = "CX", text = "revenue " .. first.revenue .. " A " .. second.A[3] }
    elseif game.week == 4 then
      game.announce("never told")
      local empty = nil
      return empty.field
    end
  end,
  on_quarter = function(game)
    local draws = {}
    for i = 1, 3 do draws[i] = string.format("%.17g", game.random(1, i)) end
    game.announce(table.concat(draws, " "))
  end,
  on_end = function() while true do end end,
}
