-- The Fair, third step: a decision and a number of our own, and rules that connect them.
return {
  min_api = 2,
  title = { "The Fair", de = "Die Messe" },
  summary = { "How large a stand is worth it? The fair itself decides nothing; what you do with it "
    .. "does.", de = "Wie groß soll der Stand sein? Die Messe allein entscheidet nichts." },
  lesson = { "Who prepares together has more from a good week.",
    de = "Wer gemeinsam vorbereitet, hat mehr von einer guten Woche." },
  product = "Compass",
  minutes = 90,
  targets = { 1560, 1800, 1950, 2150 },
  params = { ae_n = 5 },
  init = { Tsm = 0.45 },
  rotation = { [26] = 1 },

  -- A lever of our own on Brand's desk. It costs 1 k$ a week for each unit.
  own_decisions = {
    { id = "stand", to = "BRAND", label = { "Saving for the stand", de = "Sparen für den Stand" },
      sentence = { "What is put aside each week for the fair in spring.",
        de = "Was jede Woche für die Messe im Frühjahr zurückgelegt wird." },
      min = 0, max = 4, default = 0, cost = 1,
      stops = {
        { text = { "Nothing", de = "Nichts" }, value = 0 },
        { text = { "A small stand", de = "Kleiner Stand" }, value = 1 },
        { text = { "A large stand", de = "Großer Stand" }, value = 4 },
      },
      -- Called before each week. What lasts longer than this call is kept in game.memory.
      effect = function(game, team, value)
        local saved = game.memory[team] or 0
        if game.week < 18 then
          saved = saved + value
          game.memory[team] = saved
          game.metric("saved", saved, team)
        end
      end },
  },

  -- A number of our own: a line on the desks of these chairs, and in the debrief.
  own_metrics = {
    { id = "saved", to = { "BRAND", "CEO" }, unit = "number", chart = true,
      label = { "Saved for the stand", de = "Gespart für den Stand" },
      sentence = { "Thousands put aside for the fair so far.",
        de = "Tausender, die bisher für die Messe zurückgelegt sind." } },
  },

  -- In week 18 the fair opens: the more was saved, the more people talk about us.
  on_week = function(game)
    if game.week ~= 18 then return end
    for team = 1, #game.teams do
      local saved = game.memory[team] or 0
      if saved > 0 then
        game.event({ kind = "message", size = math.min(0.9, saved / 60), dur = 5, team = team })
        game.inject({ team = team, text = { "The fair opens. Your stand is hard to miss.",
          de = "Die Messe öffnet. Euer Stand ist kaum zu übersehen." } })
      else
        game.inject({ team = team, text = { "The fair opens. You walk around among the visitors.",
          de = "Die Messe öffnet. Ihr lauft zwischen den Besuchern umher." } })
      end
    end
  end,

  texts = {
    briefing = { "You run a small firm with five sellers. In week 19 there is one big fair. Brand "
      .. "may put money aside for a stand; it is missing elsewhere until then.",
      de = "Ihr führt eine kleine Firma mit fünf Verkäufern. In Woche 19 ist die große Messe. Die "
        .. "Marke kann Geld für einen Stand zurücklegen; bis dahin fehlt es anderswo." },
    debrief = {
      { "What did you save for, and who agreed to it?",
        de = "Wofür habt ihr gespart, und wer war einverstanden?" },
    },
  },
}
