-- Air Cover: an unknown brand enters a market with many sellers and few customers.
-- Lesson: soften the beach first; timing. The evidence is mixed, and facilitators should say so.
-- Company, event, targets and rotation are those of docs/MODEL.md, section 5 (S2).

-- The chest of the board: 120 thousand over five weeks, once, on top of the common money. It is
-- opened by a lever of the managing director; the rule below raises and lowers the budget.
local CHEST_WEEKS, CHEST_A_WEEK, USUAL_BUDGET = 5, 24, 24

return {
  min_api = 2,
  title = { "Air Cover", de = "Luftunterstützung" },
  lesson = {
    "Calls open more doors where people have heard of you; which comes first is a question of "
      .. "weeks, not of opinion.",
    de = "Anrufe öffnen mehr Türen, wo man euch kennt; was zuerst kommt, ist eine Frage von "
      .. "Wochen, nicht von Meinungen.",
  },
  summary = {
    "Nobody knows your company, but your sales force is large and ready. In which order do you "
      .. "spend: first be known and then call, or call first?",
    de = "Niemand kennt eure Firma, aber euer Vertrieb ist groß und bereit. In welcher "
      .. "Reihenfolge gebt ihr aus: erst bekannt werden, dann anrufen, oder umgekehrt?",
  },
  company = "Northwind Systems",
  product = "Northwind Beacon",
  competitor = "Corvex",
  minutes = 90,
  teams = 2,
  seats = { min = 2, max = 12 },

  settings = {
    week_seconds = 2, decide_seconds = 60, break_seconds = 300,
    { key = "callers", label = { "People who call strangers", de = "Leute, die Fremde anrufen" },
      min = 2, max = 6, default = 4, whole = true, sets = "params.sdr_n" },
    { key = "name", label = { "How well brand money is remembered",
      de = "Wie gut Markengeld in Erinnerung bleibt" },
      min = 0.5, max = 2, default = 1, sets = "curves.brand.height" },
    { key = "hardness", label = { "How hard the targets are; 1 is usual",
      de = "Wie hart die Ziele sind; 1 ist üblich" },
      min = 0.8, max = 1.2, default = 1, sets = "targets" },
  },
  formats = {
    [45] = {
      settings = {
        week_seconds = 2, decide_seconds = 35, break_seconds = 180, merge_chairs = true,
      },
      beats = { 4, 4, 5 },
      rotation = { [26] = 1 },
      plan = {
        "4 min briefing; 4 quarters of 2:11 play; 3 breaks of 3 min, chairs change in the "
          .. "second; 1 min for the half-year after; 18 min debrief; 4 min spare.",
        de = "4 Min. Einführung; 4 Quartale zu 2:11 Spiel; 3 Pausen zu 3 Min., Wechsel in der "
          .. "zweiten; 1 Min. für das Halbjahr danach; 18 Min. Nachbesprechung; 4 Min. Reserve.",
      },
    },
    [90] = {
      settings = { week_seconds = 14, decide_seconds = 30, break_seconds = 300 },
      beats = { 7, 6 },
      rotation = { [13] = 1, [26] = 1, [39] = 1 },
      plan = {
        "8 min briefing, 4 min practice; 4 quarters of 3:32 play; 3 breaks of 5 min, chairs "
          .. "change in each; 2 min for the half-year after; 36 min debrief; 11 min spare.",
        de = "8 Min. Einführung, 4 Min. Übung; 4 Quartale zu 3:32 Spiel; 3 Pausen zu 5 Min., "
          .. "Wechsel in jeder; 2 Min. für das Halbjahr danach; 36 Min. Nachbesprechung; 11 "
          .. "Min. Reserve.",
      },
    },
    [180] = {
      settings = { week_seconds = 20, decide_seconds = 45, break_seconds = 480 },
      beats = { 5, 4, 4 },
      rotation = { [13] = 1, [26] = 1, [39] = 1 },
      plan = {
        "Two runs: the first without changing chairs, the second with. Each: 4 quarters of 5:50 "
          .. "and 3 breaks of 8 min; 12 min talk between them, 48 min debrief at the end.",
        de = "Zwei Läufe: der erste ohne Stuhlwechsel, der zweite mit. Je 4 Quartale zu 5:50 und "
          .. "3 Pausen zu 8 Min.; 12 Min. Gespräch dazwischen, 48 Min. Nachbesprechung.",
      },
    },
  },

  init = { A = { 0.16, 0.12, 0.08 }, B = 0.42, pipe = { 4, 1, 0 } },
  params = { phi = 0.012, out_find = 0.9, sdr_n = 4, ae_n = 9, cust0 = { 80, 30, 6 } },
  decisions = { out_mix = { 0.45, 0.4, 0.15 } },
  targets = { 1340, 1540, 1850, 2120 },
  events = {
    { kind = "voice", week = 14, dur = 10, size = 0.5 },
  },
  rotation = { [13] = 1, [39] = 1 },
  beats = { 4, 4, 5 },

  own_decisions = {
    { id = "chest", to = "CEO",
      label = { "The board's chest", de = "Die Truhe des Aufsichtsrats" },
      sentence = { "Once this year: 24,000 more a week for all, for five weeks.",
        de = "Einmal im Jahr: 24.000 mehr in der Woche für alle, fünf Wochen lang." },
      min = 0, max = 1, default = 0, cost = 0,
      stops = {
        { text = { "Keep it shut", de = "Geschlossen lassen" }, value = 0 },
        { text = { "Open it", de = "Öffnen" }, value = 1 },
      },
      -- Called before each week. Opened once, the chest is remembered; shutting it changes nothing.
      effect = function(game, team, value)
        if value == 0 or game.memory[team] ~= nil then return end
        game.memory[team] = game.week
        game.parameter("budget", USUAL_BUDGET + CHEST_A_WEEK, team)
        game.inject({ team = team, text = {
          "The board's chest is open: 24,000 more a week for all of you, for five weeks.",
          de = "Die Truhe ist offen: 24.000 mehr in der Woche für euch alle, fünf Wochen lang." } })
      end },
  },

  injects = {
    { id = "one_date", week = 1, to = "CEO", text = {
      "The board writes: \"You have nine sellers and a name nobody knows. When will the big push "
        .. "start, and what comes before it?\" They expect one week, not two opinions.",
      de = "Der Aufsichtsrat: „Ihr habt neun Verkäufer und einen Namen, den keiner kennt. Wann "
        .. "beginnt der große Einsatz, und was kommt davor?“ Man erwartet eine Woche, nicht zwei "
        .. "Meinungen." } },
    { id = "ready_brand", week = 4, to = "BRAND", text = {
      "{PROSPECT} says: \"We are ready now. Every week we wait costs us calls.\" A cold call is "
        .. "answered more often where people have heard of us.",
      de = "{PROSPECT} sagt: „Wir sind jetzt bereit. Jede Woche Warten kostet uns Anrufe.“ Ein "
        .. "Anruf wird öfter beantwortet, wo man von uns gehört hat." } },
    { id = "ready_demand", week = 4, to = "DEMAND", text = {
      "{PROSPECT} says: \"We are ready now.\" If campaigns and calls shall meet the same firms in "
        .. "the same weeks, somebody has to agree on the weeks.",
      de = "{PROSPECT} sagt: „Wir sind bereit.“ Wenn Kampagnen und Anrufe in denselben Wochen "
        .. "dieselben Firmen treffen sollen, muss sich jemand auf die Wochen einigen." } },
    { id = "ready_prospect", week = 4, to = "PROSPECT", text = {
      "Your people are ready for the push: everybody calls harder for some weeks and is tired "
        .. "afterwards. You can do it well once. Have you asked {BRAND} and {DEMAND} when they are "
        .. "loud?",
      de = "Deine Leute sind bereit: einige Wochen lang härter anrufen, danach sind alle müde. Gut "
        .. "geht es einmal. Hast du {BRAND} und {DEMAND} gefragt, wann sie laut sind?" } },
    { id = "tired_firms", week = 8, to = "PROSPECT", text = {
      "Your report on tired firms has come: those we called without success do not want to hear "
        .. "from us for a while. Look at the share beside your levers before you call on.",
      de = "Dein Bericht über müde Firmen ist da: Wen wir vergeblich anriefen, der will eine Weile "
        .. "nichts von uns hören. Sieh auf den Anteil neben deinen Hebeln, bevor es "
          .. "weitergeht." } },
    { id = "rival_loud", week = 14, text = {
      "{competitor} answers: half as much advertising again, for about ten weeks. What you spend "
        .. "on being known now counts for less.",
      de = "{competitor} antwortet: um die Hälfte mehr Werbung, etwa zehn Wochen lang. Was ihr für "
        .. "Bekanntheit ausgebt, zählt jetzt weniger." } },
    { id = "same_again", week = 27, to = "CEO", text = {
      "The board asks: \"The same money again for the second half?\" Before you answer: which "
        .. "money worked, and how do you know that it was not luck?",
      de = "Der Aufsichtsrat fragt: „Dasselbe Geld für die zweite Hälfte?“ Bevor du antwortest: "
        .. "Welches Geld hat gewirkt, und woher weißt du, dass es kein Glück war?" } },
    { id = "talk_show", button = {
      label = { "A talk show", de = "Eine Talkshow" },
      confirm = { "For four weeks brand money works a third better. Go on?",
        de = "Vier Wochen lang wirkt Markengeld um ein Drittel besser. Weiter?" } },
      event = { kind = "message", size = 0.33, dur = 4 },
      text = { "Somebody mentions {product} on television. For some weeks people listen.",
        de = "Jemand erwähnt {product} im Fernsehen. Einige Wochen lang hört man hin." } },
    { id = "call_ban", button = {
      label = { "Angry letters", de = "Wütende Briefe" },
      confirm = { "Only words, to First contact: do you really want to call everybody? Go on?",
        de = "Nur Worte, an den Erstkontakt: Wollt ihr wirklich alle anrufen? Weiter?" } },
      to = "PROSPECT",
      text = { "Two firms write that they have been called five times this month. By you.",
        de = "Zwei Firmen schreiben, man habe sie diesen Monat fünfmal angerufen. Ihr wart "
          .. "das." } },
  },

  cards = {
    { id = "which_week", week = 3, to = "CEO", text = {
      "{BRAND} says \"week 8\", {PROSPECT} says \"now\". Both wait for your word on the extra "
        .. "money.",
      de = "{BRAND} sagt „Woche 8“, {PROSPECT} sagt „jetzt“. Beide warten auf dein Wort zum "
        .. "Geld." },
      choices = {
        { text = { "Sellers on loan now", de = "Jetzt Verkäufer leihen" },
          decisions = { x_sales = 4, x_rd = 4 } },
        { text = { "Let the campaign have it", de = "Der Kampagne lassen" },
          decisions = { x_sales = 0, x_rd = 4 } },
        { text = { "Into the product", de = "Ins Produkt" },
          decisions = { x_sales = 0, x_rd = 10 } },
      } },
    { id = "whole_town", week = 3, to = "BRAND", text = {
      "One city, all its trams, four weeks: that is what your year's savings buy.",
      de = "Eine Stadt, alle Straßenbahnen, vier Wochen: So viel kaufen deine Ersparnisse." },
      choices = {
        { text = { "All trams", de = "Alle Bahnen" }, decisions = { brand_spend = 13 } },
        { text = { "Half of them", de = "Die Hälfte" }, decisions = { brand_spend = 9 } },
        { text = { "Quietly all year", de = "Leise das ganze Jahr" },
          decisions = { brand_spend = 6 } },
      } },
    { id = "same_firms", week = 4, to = "DEMAND", text = {
      "{PROSPECT} shows you the list they call next month. Your mailings go to another one.",
      de = "{PROSPECT} zeigt dir die Liste für den nächsten Monat. Deine Briefe gehen an eine "
        .. "andere." },
      choices = {
        { text = { "Write to their list", de = "An deren Liste schreiben" },
          decisions = { act_mix = { 0.45, 0.4, 0.15 } } },
        { text = { "Write to large firms", de = "An große schreiben" },
          decisions = { act_mix = { 0.25, 0.35, 0.4 } } },
        { text = { "Keep our own plan", de = "Beim eigenen Plan bleiben" } },
      } },
    { id = "impatient", week = 5, to = "PROSPECT", text = {
      "Nine callers look at the clock. \"Every quiet hour is a lost talk\", says Omar.",
      de = "Neun Leute sehen auf die Uhr. „Jede stille Stunde ist ein verlorenes Gespräch“, "
        .. "sagt Omar." },
      choices = {
        { text = { "Push now", de = "Jetzt loslegen" }, decisions = { blitz = 1 } },
        { text = { "Wait for the campaign", de = "Auf die Kampagne warten" },
          decisions = { blitz = 0 } },
      } },
    { id = "cold_hands", week = 6, to = "AE", text = {
      "{deal} asks who you are before asking what it costs.",
      de = "{deal} fragt, wer ihr seid, bevor nach dem Preis gefragt wird." },
      choices = {
        { text = { "Tell it the agreed way", de = "Wie vereinbart erzählen" },
          decisions = { offmsg = 0.1 } },
        { text = { "Tell it your own way", de = "Auf eigene Art erzählen" },
          decisions = { offmsg = 0.5 } },
      } },
    { id = "door_opener", week = 7, to = "PMI", text = {
      "Callers ask for a page that says in ten seconds what {product} is.",
      de = "Der Erstkontakt will eine Seite, die in zehn Sekunden sagt, was {product} ist." },
      choices = {
        { text = { "Write it with them", de = "Mit ihnen schreiben" },
          decisions = { consult = 0.8, pmi_fb = 0.15, pmi_wl = 0.1, pmi_en = 0.4,
            pmi_ret = 0.1 } },
        { text = { "Send the brochure", de = "Die Broschüre schicken" },
          decisions = { consult = 0.2 } },
      } },
    { id = "rest_or_ring", week = 10, to = "PROSPECT", text = {
      "Voices are gone, the list is not. Who was called twice does not pick up any more.",
      de = "Die Stimmen sind weg, die Liste nicht. Wer zweimal angerufen wurde, hebt nicht "
        .. "mehr ab." },
      choices = {
        { text = { "Rest, answer letters", de = "Ruhen, Briefe beantworten" },
          decisions = { blitz = 0, in_share = 0.7 } },
        { text = { "Go on calling", de = "Weiter anrufen" },
          decisions = { blitz = 1, in_share = 0.2 } },
      } },
    { id = "lonely_customer", from = 4, till = 12, to = "AM", text = {
      "{customer} jokes: \"Are we your only one?\" You have time for few visits.",
      de = "{customer} scherzt: „Sind wir euer einziger?“ Zeit ist für wenige Besuche." },
      choices = {
        { text = { "Visit every one", de = "Jeden besuchen" }, decisions = { reviews = 0.8 } },
        { text = { "Offer them more", de = "Mehr anbieten" }, decisions = { upsell = 0.7 } },
      } },
    { id = "reference", from = 4, till = 12, to = "CX", text = {
      "Nobody believes an unknown name. A happy customer could speak for you.",
      de = "Einem unbekannten Namen glaubt keiner. Eine zufriedene Kundin könnte für euch "
        .. "sprechen." },
      choices = {
        { text = { "Care for the happy ones", de = "Zufriedene pflegen" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "Problems come first", de = "Erst die Probleme" },
          decisions = { cx_onb = 0.35, cx_iss = 0.55, cx_pro = 0.1 } },
      } },
    { id = "louder", week = 17, to = "BRAND", text = {
      "{competitor} shouts. To be heard as before would cost half as much again.",
      de = "{competitor} ruft laut. Gehört zu werden wie vorher kostet um die Hälfte mehr." },
      choices = {
        { text = { "Pay it", de = "Zahlen" }, decisions = { brand_spend = 9 } },
        { text = { "Wait until they tire", de = "Warten, bis sie müde sind" },
          decisions = { brand_spend = 3 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "first_offer", week = 19, to = "AE", text = {
      "{deal} has heard of {competitor} and not of you. A discount would help, says a colleague.",
      de = "{deal} kennt {competitor} und euch nicht. Ein Rabatt hilft, sagt ein Kollege." },
      choices = {
        { text = { "Give ten per cent", de = "Zehn Prozent geben" }, decisions = { disc = 0.1 } },
        { text = { "Bring a customer along", de = "Eine Kundin mitbringen" },
          decisions = { disc = 0.02, fb_time = 0.04 } },
      } },
    { id = "second_half", week = 30, to = "CEO", text = {
      "Half a year is over. {DEMAND} wants campaigns, {PROSPECT} wants more callers.",
      de = "Ein halbes Jahr ist um. {DEMAND} will Kampagnen, {PROSPECT} mehr Leute am Telefon." },
      choices = {
        { text = { "More callers", de = "Mehr Leute" }, decisions = { x_sales = 5, x_rd = 4 } },
        { text = { "The product", de = "Das Produkt" }, decisions = { x_sales = 0, x_rd = 10 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "known_now", week = 43, to = "DEMAND", text = {
      "People know the name now. The same money brings more answers than in spring.",
      de = "Man kennt den Namen jetzt. Dasselbe Geld bringt mehr Antworten als im Frühjahr." },
      choices = {
        { text = { "Harvest: more campaigns", de = "Ernten: mehr Kampagnen" },
          decisions = { act_spend = 10 } },
        { text = { "Leave it to others", de = "Anderen überlassen" },
          decisions = { act_spend = 5 } },
      } },
  },

  texts = {
    briefing = {
      "Your company enters a market in which nobody knows it. You have few customers, nine "
        .. "sellers, people who call strangers, and one purse of {currency}24,000 a week. Once "
        .. "this year the managing director may open the board's chest: as much again, for five "
        .. "weeks. Calls are answered more often where people have heard of you; being known takes "
        .. "weeks and fades. One hard push of the callers is possible before they tire. Which "
        .. "comes first, the campaign or the calls?",
      de = "Eure Firma kommt auf einen Markt, auf dem sie keiner kennt. Ihr habt wenige Kunden, "
        .. "neun Verkäufer, Leute, die Fremde anrufen, und eine Kasse von 24.000 {currency} die "
        .. "Woche. Einmal im Jahr darf die Geschäftsführung die Truhe öffnen: noch einmal so viel, "
        .. "fünf Wochen lang. Angerufen wird besser, wer euch kennt; Bekanntheit braucht Wochen "
        .. "und verblasst. Einmal geht ein großer Einsatz am Telefon. Was kommt zuerst?",
    },
    debrief = {
      { "Which order did you choose, campaign or calls first, and who decided it?",
        de = "Welche Reihenfolge habt ihr gewählt, und wer hat sie entschieden?" },
      { "How many talks did a hundred calls bring before people knew us, and after?",
        de = "Wie viele Gespräche brachten hundert Anrufe, bevor man uns kannte, und danach?" },
      { "What would have happened in the reverse order? How sure are you?",
        de = "Was wäre umgekehrt passiert? Wie sicher seid ihr?" },
      { "Research does not agree on this question: what was true here, and why here?",
        de = "Die Forschung ist sich nicht einig: Was stimmte hier, und warum hier?" },
      { "When did campaigns and calls meet the same firms in the same weeks?",
        de = "Wann trafen Kampagnen und Anrufe in denselben Wochen dieselben Firmen?" },
      { "What did the chair you took over cost or give you?",
        de = "Was hat dich der übernommene Stuhl gekostet oder dir gegeben?" },
      { "What is your air cover at work, and who waits for it?",
        de = "Was ist eure Luftunterstützung bei der Arbeit, und wer wartet darauf?" },
    },
  },

  -- The chest lies open for five weeks and is then empty, whatever the lever says.
  on_week = function(game)
    for team = 1, #game.teams do
      local opened = game.memory[team]
      if opened ~= nil and game.week == opened + CHEST_WEEKS then
        game.parameter("budget", USUAL_BUDGET, team)
        game.inject({ team = team, to = "CEO", text = {
          "The chest is empty. What was begun with it has to be paid from the common money now.",
          de = "Die Truhe ist leer. Was damit begann, zahlt jetzt die gemeinsame Kasse." } })
      end
    end
  end,
}
