-- The Fair, second step: questions to single chairs, a button, settings, and a second language.
-- Wherever a text stands, { "English", de = "Deutsch" } gives each player their own language.
return {
  min_api = 2,
  title = { "The Fair", de = "Die Messe" },
  summary = { "A small firm with few sellers hopes for one big trade fair in the second quarter.",
    de = "Eine kleine Firma mit wenigen Verkäufern hofft auf eine große Messe im Frühjahr." },
  lesson = { "Who prepares together has more from a good week.",
    de = "Wer gemeinsam vorbereitet, hat mehr von einer guten Woche." },
  product = "Compass",
  minutes = 90,
  targets = { 1560, 1800, 1950, 2150 },
  params = { ae_n = 5 },
  init = { Tsm = 0.45 },
  events = {
    { kind = "message", week = 18, dur = 5, size = 0.4 },
    { kind = "voice", week = 24, dur = 8, size = 0.3 },
  },
  rotation = { [26] = 1 },

  -- The facilitator finds these in the lobby. `sets` says which number each one drives.
  settings = {
    { key = "sellers", label = { "Sellers", de = "Verkäufer" }, min = 4, max = 8, default = 5,
      whole = true, sets = "params.ae_n" },
    { key = "goal", label = { "How high the targets are", de = "Wie hoch die Ziele sind" },
      min = 0.8, max = 1.2, default = 1, sets = "targets" },
  },

  -- Workshops of 45, 90 and 180 minutes are there by themselves, each with its times and a plan.
  -- Here is what differs: in the short one chairs change at half-time only.
  formats = {
    [45] = { rotation = { [26] = 1 } },
    [90] = { rotation = { [13] = 1, [26] = 1, [39] = 1 } },
    [180] = { rotation = { [13] = 1, [26] = 1, [39] = 1 } },
  },

  injects = {
    { id = "before", week = 14, to = { "BRAND", "PROSPECT" },
      text = { "The fair is in four weeks. Have you two talked about it?",
        de = "Die Messe ist in vier Wochen. Habt ihr zwei darüber gesprochen?" } },
    { id = "opens", week = 18,
      text = { "The fair opens its doors.", de = "Die Messe öffnet ihre Türen." } },
    -- Only if it goes badly: once, when the two sides quarrel.
    { id = "quarrel", when = { metric = "tension", above = 0.62, from = 4, till = 50 }, to = "CEO",
      text = { "At the fair, your sellers and your marketers stood at two ends of the stand.",
        de = "Auf der Messe standen Verkauf und Marketing an zwei Enden des Stands." } },
    -- On the facilitator's desk, with an effect on the market.
    { id = "storm", button = { label = { "A storm", de = "Ein Sturm" },
      confirm = { "A month with a third less demand. Go on?",
        de = "Ein Monat mit einem Drittel weniger Nachfrage. Weiter?" } },
      event = { kind = "slump", size = 0.33, dur = 4 },
      text = { "A storm keeps visitors at home.", de = "Ein Sturm hält Besucher zu Hause." } },
  },

  cards = {
    { id = "stand", week = 16, to = "BRAND",
      text = { "The stand builder asks what shall be written over your stand.",
        de = "Der Messebauer fragt, was groß über eurem Stand stehen soll." },
      choices = {
        { text = { "What it does today", de = "Was es heute kann" }, decisions = { promise = 1 } },
        { text = { "What it will do soon", de = "Was es bald kann" },
          decisions = { promise = 1.2 } },
      } },
    { id = "visitors", week = 19, to = "PROSPECT",
      text = { "Ninety visiting cards lie on your table. Half of them only wanted the pen.",
        de = "Neunzig Visitenkarten liegen auf deinem Tisch. Die Hälfte wollte nur den Stift." },
      choices = {
        { text = { "Call all of them now", de = "Alle sofort anrufen" },
          decisions = { sla = 4, crit_s = 0.2 } },
        { text = { "Only those who asked", de = "Nur wer gefragt hat" },
          decisions = { sla = 8, crit_s = 0.6 } },
        { text = { "When there is time", de = "Wenn Zeit ist" } },
      } },
  },

  texts = {
    briefing = { "You run a small firm with five sellers. In the second quarter there is one big "
      .. "fair at which your whole market meets. Decide together what it is for.",
      de = "Ihr führt eine kleine Firma mit fünf Verkäufern. Im zweiten Quartal ist eine große "
        .. "Messe, auf der sich euer ganzer Markt trifft. Entscheidet gemeinsam, wozu." },
    debrief = {
      { "Who prepared the fair, and who only heard of it?",
        de = "Wer hat die Messe vorbereitet, wer nur davon gehört?" },
      { "What happened to the visitors in the two weeks after it?",
        de = "Was wurde in den zwei Wochen danach aus den Besuchern?" },
    },
  },
}
