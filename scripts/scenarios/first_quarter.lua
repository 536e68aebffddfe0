-- First Quarter: the tutorial. A calm market, one loud rival late in the year, one rotation.
-- Lesson: who owns what; leads, queue, deals and renewals; nothing is free.
-- Targets, event and rotation are those of docs/MODEL.md, section 5 (S1).

-- The week in which the rival becomes loud, and how loud. A setting of the lobby changes it.
local LOUD_WEEK, LOUD_WEEKS = 30, 8

return {
  min_api = 2,
  title = { "First Quarter", de = "Das erste Quartal" },
  lesson = {
    "Everybody sees a part; what one chair saves, another one pays, often weeks later.",
    de = "Jeder sieht einen Teil; was ein Stuhl spart, zahlt ein anderer, oft Wochen später.",
  },
  summary = {
    "A calm year to learn the game: who owns what, how a stranger becomes a customer, and why "
      .. "nothing is free. Everybody changes chairs once, after half a year.",
    de = "Ein ruhiges Jahr zum Lernen: wem was gehört, wie aus Fremden Kunden werden und warum "
      .. "nichts umsonst ist. Nach einem halben Jahr wechseln alle einmal den Stuhl.",
  },
  company = "Northwind Systems",
  product = "Northwind Compass",
  competitor = "Corvex",
  minutes = 45,
  teams = 1,
  seats = { min = 2, max = 12 },

  settings = {
    week_seconds = 2, decide_seconds = 35, break_seconds = 180,
    { key = "loud", label = { "How loud the rival gets late in the year",
      de = "Wie laut der Rivale spät im Jahr wird" },
      min = 0, max = 1, default = 0.3 },
    { key = "sellers", label = { "Sellers in the company", de = "Verkäufer in der Firma" },
      min = 4, max = 9, default = 6, whole = true, sets = "params.ae_n" },
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
      rotation = { [26] = 1 },
      plan = {
        "As the practice before two full runs: 10 min briefing, one quarter of 5:50 and its "
          .. "break of 8 min. Close the room then and open the two runs of another scenario.",
        de = "Als Übung vor zwei ganzen Läufen: 10 Min. Einführung, ein Quartal zu 5:50 und eine "
          .. "Pause von 8 Min. Danach den Raum schließen und zwei Läufe eines anderen öffnen.",
      },
    },
  },

  targets = { 1790, 2120, 2360, 2660 },
  events = {
    { kind = "voice", week = 30, dur = 8, size = 0.3 },
  },
  rotation = { [26] = 1 },
  beats = { 4, 4, 5 },

  injects = {
    -- The guided tour: one lever for each chair.
    { id = "tour_ceo", week = 0, to = "CEO", text = {
      "Welcome to the top chair. Try one thing first: move the lever for your time with customers "
        .. "and look at what it costs you elsewhere.",
      de = "Willkommen ganz oben. Probier zuerst eines: Beweg den Hebel für deine Zeit bei Kunden "
        .. "und sieh, was sie anderswo kostet." } },
    { id = "tour_brand", week = 0, to = "BRAND", text = {
      "You make the company known. Try one thing first: change the brand money a little. You will "
        .. "hardly feel it before summer, and it will last.",
      de = "Du machst die Firma bekannt. Probier zuerst eines: Ändere das Geld für die Marke ein "
        .. "wenig. Bis zum Sommer spürst du es kaum, und es hält." } },
    { id = "tour_demand", week = 0, to = "DEMAND", text = {
      "You bring inquiries. Try one thing first: choose whom you pass to the sellers. Then ask "
        .. "{PROSPECT} what they think of it.",
      de = "Du bringst Anfragen. Probier zuerst eines: Wähle, wen du weitergibst. Dann frag "
        .. "{PROSPECT}, was man dort davon hält." } },
    { id = "tour_pmi", week = 0, to = "PMI", text = {
      "You listen to the market. Try one thing first: give your team more time for reading "
        .. "feedback, and see which job gets less of it.",
      de = "Du hörst auf den Markt. Probier zuerst eines: Gib deinem Team mehr Zeit zum Lesen von "
        .. "Rückmeldungen und sieh, was dafür zu kurz kommt." } },
    { id = "tour_prospect", week = 0, to = "PROSPECT", text = {
      "You answer people who write to us. Try one thing first: promise a faster answer, and watch "
        .. "how long they really wait.",
      de = "Du antwortest allen, die uns schreiben. Probier zuerst eines: Versprich eine "
        .. "schnellere Antwort und sieh, wie lange sie wirklich warten." } },
    { id = "tour_ae", week = 0, to = "AE", text = {
      "You turn talks into signatures. Try one thing first: decide which deals your people work on "
        .. "first. More discount is easy; taking it back is not.",
      de = "Du machst aus Gesprächen Unterschriften. Probier zuerst eines: Woran arbeiten deine "
        .. "Leute zuerst? Mehr Rabatt ist leicht; ihn zurücknehmen nicht." } },
    { id = "tour_am", week = 0, to = "AM", text = {
      "You keep our customers. Try one thing first: plan more visits, and see who has fewer hours "
        .. "then. A renewal is won months before its date.",
      de = "Du hältst unsere Kunden. Probier zuerst eines: Plane mehr Besuche und sieh, wem dann "
        .. "Stunden fehlen. Verlängert wird Monate vor dem Termin." } },
    { id = "tour_cx", week = 0, to = "CX", text = {
      "You help customers every day. Try one thing first: move half a day from solving problems to "
        .. "calling before there is one.",
      de = "Du hilfst Kunden jeden Tag. Probier zuerst eines: Verschieb einen halben Tag vom Lösen "
        .. "der Probleme zum Anrufen, bevor es eines gibt." } },
    { id = "first_inbox", week = 3, to = "PROSPECT", text = {
      "People write to us every week now. Those who wait long buy elsewhere. More hours for "
        .. "answers, or fewer leads from {DEMAND}: whom will you talk to?",
      de = "Jede Woche schreiben uns jetzt Leute. Wer lange wartet, kauft anderswo. Mehr Stunden "
        .. "für Antworten oder weniger Anfragen von {DEMAND}: Mit wem redest du?" } },
    { id = "first_discount", week = 6, to = "AE", text = {
      "Buyers begin to ask for a better price. You may give it. The next buyer will have heard of "
        .. "it.",
      de = "Käufer fragen nach einem besseren Preis. Du darfst ihn geben. Der nächste Käufer wird "
        .. "davon gehört haben." } },
    { id = "first_renewals", week = 9, to = "AM", text = {
      "Here is your first list of contracts that end soon. {PMI} can prepare facts for those "
        .. "talks, if somebody asks them.",
      de = "Hier ist deine erste Liste von Verträgen, die bald enden. {PMI} kann dafür Fakten "
        .. "vorbereiten, wenn jemand darum bittet." } },
    { id = "what_now", week = 11, to = "CEO", text = {
      "Two weeks are left in the quarter. The board looks at your target and asks: what now? What "
        .. "you do now, the next quarter will pay or earn.",
      de = "Zwei Wochen bleiben vom Quartal. Der Aufsichtsrat sieht aufs Ziel und fragt: Was nun? "
        .. "Was ihr jetzt tut, zahlt oder erntet das nächste Quartal." } },
    { id = "quarrel", when = { metric = "tension", above = 0.62, from = 4, till = 50 }, to = "CEO",
      text = {
        "At lunch your two sides sit at two tables. Neither knows what the other one waits for.",
        de = "Mittags sitzen deine beiden Seiten an zwei Tischen. Keine weiß, worauf die andere "
          .. "wartet." } },
    { id = "loud_rival", week = 30, text = {
      "{competitor} is on every screen: a loud campaign that will last about two months. What do "
        .. "customers know of us by now, and who decided that in spring?",
      de = "{competitor} ist auf allen Bildschirmen: eine laute Kampagne für etwa zwei Monate. Was "
        .. "wissen Kunden inzwischen von uns, und wer hat das im Frühjahr entschieden?" } },
    -- For the facilitator's hand.
    { id = "happy_press", button = {
      label = { "Good press", de = "Gute Presse" },
      confirm = { "A paper praises the product; customers become a little happier. Go on?",
        de = "Eine Zeitung lobt das Produkt; Kunden werden etwas zufriedener. Weiter?" } },
      event = { kind = "sat", size = 0.03, dur = 1 },
      text = { "A trade paper praises {product}: \"It does what it says.\"",
        de = "Eine Fachzeitung lobt {product}: „Es tut, was es verspricht.“" } },
    { id = "flu", button = {
      label = { "The flu", de = "Die Grippe" },
      confirm = { "For two weeks a fifth of the sellers' hours is missing. Go on?",
        de = "Zwei Wochen fehlt ein Fünftel der Verkaufsstunden. Weiter?" } },
      event = { kind = "rep_quits", size = 0.2, dur = 2 }, to = "AE",
      text = { "Half the office coughs. For two weeks you have fewer hours to sell.",
        de = "Das halbe Büro hustet. Zwei Wochen lang fehlen dir Verkaufsstunden." } },
  },

  cards = {
    { id = "harbor", week = 7, to = "AE", text = {
      "Harbor Foods says: \"Ten per cent off and we sign this week.\"",
      de = "Harbor Foods sagt: „Zehn Prozent Nachlass, und wir unterschreiben diese Woche.“" },
      choices = {
        { text = { "Give ten per cent", de = "Zehn Prozent geben" }, decisions = { disc = 0.1 } },
        { text = { "Stay at our price", de = "Beim Preis bleiben" }, decisions = { disc = 0.03 } },
      } },
    { id = "who_writes_first", from = 4, till = 12, to = "PROSPECT", text = {
      "Mr Petrov wrote on Monday and called somebody else on Tuesday. He tells you so.",
      de = "Herr Petrov schrieb am Montag und rief am Dienstag woanders an. Er sagt es dir." },
      choices = {
        { text = { "Answer the same day", de = "Am selben Tag antworten" },
          decisions = { sla = 4 } },
        { text = { "A day is fair", de = "Ein Tag ist fair" }, decisions = { sla = 24 } },
      } },
    { id = "your_leads", from = 4, till = 12, to = "DEMAND", text = {
      "\"Are these people or addresses?\", asks {PROSPECT} about your last list.",
      de = "„Sind das Menschen oder Adressen?“, fragt {PROSPECT} zu deiner letzten Liste." },
      choices = {
        { text = { "Pass fewer, better ones", de = "Weniger, bessere geben" },
          decisions = { crit_m = 0.6 } },
        { text = { "Pass all that moves", de = "Alles, was sich regt" },
          decisions = { crit_m = 0.2 } },
        { text = { "Leave it", de = "So lassen" } },
      } },
    { id = "summer_money", from = 4, till = 12, to = "BRAND", text = {
      "The radio is cheap in spring. You would hear the echo in autumn.",
      de = "Das Radio ist im Frühjahr billig. Das Echo käme im Herbst." },
      choices = {
        { text = { "Buy spots now", de = "Jetzt Spots kaufen" }, decisions = { brand_spend = 9 } },
        { text = { "Stay as we are", de = "So bleiben" }, decisions = { brand_spend = 6 } },
      } },
    { id = "pile_of_notes", from = 4, till = 12, to = "PMI", text = {
      "Sellers' notes lie unread beside a strategy paper that the board waits for.",
      de = "Notizen des Verkaufs liegen ungelesen neben einem Papier, auf das der Aufsichtsrat "
        .. "wartet." },
      choices = {
        { text = { "Read the notes", de = "Die Notizen lesen" },
          decisions = { pmi_fb = 0.4, pmi_wl = 0.1, pmi_en = 0.2, pmi_ret = 0.15 } },
        { text = { "Write the paper", de = "Das Papier schreiben" },
          decisions = { pmi_fb = 0.1, pmi_wl = 0.05, pmi_en = 0.15, pmi_ret = 0.1 } },
      } },
    { id = "first_visit", from = 5, till = 12, to = "AM", text = {
      "{customer} asks: \"Who are you, actually?\" The contract ends in spring.",
      de = "{customer} fragt: „Wer seid ihr eigentlich?“ Der Vertrag endet im Frühjahr." },
      choices = {
        { text = { "Visit them all", de = "Alle besuchen" }, decisions = { reviews = 0.7 } },
        { text = { "Visit the big ones", de = "Die Großen besuchen" },
          decisions = { reviews = 0.4 } },
      } },
    { id = "slow_start", from = 4, till = 12, to = "CX", text = {
      "Three newcomers wait for their first day. So do eleven open problems.",
      de = "Drei Neue warten auf ihren ersten Tag. Elf offene Probleme warten auch." },
      choices = {
        { text = { "Start the newcomers", de = "Die Neuen einführen" },
          decisions = { cx_onb = 0.6, cx_iss = 0.3, cx_pro = 0.1 } },
        { text = { "Solve the problems", de = "Die Probleme lösen" },
          decisions = { cx_onb = 0.25, cx_iss = 0.6, cx_pro = 0.15 } },
      } },
    { id = "come_along", from = 4, till = 12, to = "CEO", text = {
      "\"Come along for one day\", says Bea from Selling. \"You will hear things.\"",
      de = "„Komm einen Tag mit“, sagt Bea vom Verkauf. „Du wirst etwas hören.“" },
      choices = {
        { text = { "A day each week", de = "Jede Woche einen Tag" },
          decisions = { ceo_field = 0.2 } },
        { text = { "Once is enough", de = "Einmal reicht" }, decisions = { ceo_field = 0.1 } },
      } },
    { id = "swap_desks", from = 17, till = 24, to = "PMI", text = {
      "Two sellers offer to take a marketer along for a week. The fair needs papers too.",
      de = "Zwei Verkäufer wollen jemanden vom Marketing mitnehmen. Die Messe braucht auch "
        .. "Papiere." },
      choices = {
        { text = { "Send somebody along", de = "Jemanden mitschicken" },
          decisions = { ridealong = 0.3 } },
        { text = { "Papers first", de = "Erst die Papiere" }, decisions = { ridealong = 0.1 } },
      } },
    { id = "answer_the_noise", week = 32, to = "BRAND", text = {
      "{competitor} is louder than you. The agency offers to shout back for two months.",
      de = "{competitor} ist lauter als ihr. Die Agentur würde zwei Monate zurückrufen." },
      choices = {
        { text = { "Shout back", de = "Zurückrufen" }, decisions = { brand_spend = 11 } },
        { text = { "Stay calm", de = "Ruhig bleiben" }, decisions = { brand_spend = 6 } },
        { text = { "Save the money", de = "Das Geld sparen" }, decisions = { brand_spend = 3 } },
      } },
    { id = "after_us", week = 46, to = "CEO", text = {
      "Your year ends soon. What you plant now, somebody else will harvest.",
      de = "Euer Jahr endet bald. Was ihr jetzt sät, ernten andere." },
      choices = {
        { text = { "Into the product", de = "Ins Produkt" },
          decisions = { x_rd = 12, x_sales = 0 } },
        { text = { "Into this quarter", de = "In dieses Quartal" },
          decisions = { x_rd = 5, x_sales = 5 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
  },

  texts = {
    briefing = {
      "You run one company together. Strangers become inquiries, inquiries become leads, leads "
        .. "become deals, deals become customers, and customers stay or leave. Each of you holds "
        .. "one chair and three levers; nobody sees everything. You share one sales target a "
        .. "quarter and one purse of {currency}24,000 a week. An order stands until you change it. "
        .. "Some levers work at once, some after six weeks, some only when you have left the "
        .. "chair. Talk to each other: it is the only lever that is free.",
      de = "Ihr führt zusammen eine Firma. Aus Fremden werden Anfragen, aus Anfragen Geschäfte, "
        .. "aus Geschäften Kunden, und Kunden bleiben oder gehen. Jeder hat einen Stuhl und drei "
        .. "Hebel; niemand sieht alles. Ihr teilt ein Ziel im Quartal und eine Kasse von 24.000 "
        .. "{currency} die Woche. Eine Anordnung gilt, bis ihr sie ändert. Manche Hebel wirken "
        .. "sofort, manche nach sechs Wochen, manche erst, wenn ihr vom Stuhl aufgestanden seid. "
        .. "Redet: Das ist der einzige Hebel, der nichts kostet.",
    },
    debrief = {
      { "Where does marketing end and sales begin?",
        de = "Wo hört Marketing auf, wo fängt Vertrieb an?" },
      { "Who sold something this year without being in sales?",
        de = "Wer hat dieses Jahr etwas verkauft, ohne im Vertrieb zu sitzen?" },
      { "What did you not know that your neighbour knew?",
        de = "Was hast du nicht gewusst, was dein Nachbar wusste?" },
      { "Which order of the chair before yours did you keep, and did you know why?",
        de = "Welche Anordnung deines Vorgängers hast du behalten, und wusstest du, warum?" },
      { "Show one decision where the timing of your priorities hurt each other.",
        de = "Zeigt eine Entscheidung, bei der eure Zeitpläne einander geschadet haben." },
      { "What will you do differently on Monday?", de = "Was machst du am Montag anders?" },
    },
  },

  -- How loud the rival gets is a setting: another size than usual takes the event's place.
  on_start = function(game)
    if game.settings.loud == 0.3 then return end
    game.cancel("voice")
    if game.settings.loud > 0 then
      game.event({ kind = "voice", week = LOUD_WEEK, dur = LOUD_WEEKS, size = game.settings.loud })
    end
  end,
}
