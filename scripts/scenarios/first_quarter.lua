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
  -- The usual times of 45, 90 and 180 minutes; chairs change as each has time for.
  formats = {
    [45] = { rotation = { [26] = 1 } },
    [90] = { rotation = { [26] = 1 } },
    [180] = { rotation = { [26] = 1 },
      plan = {
        "As the practice before two full runs: 10 min briefing, one quarter of 5:50 and its break "
          .. "of 8 min. Close the room then and open the two runs of another scenario.",
        de = "Als Übung vor zwei ganzen Läufen: 10 Min. Einführung, ein Quartal zu 5:50 und eine "
          .. "Pause von 8 Min. Danach den Raum schließen und zwei Läufe eines anderen öffnen.",
      },
    },
  },

  targets = { 1790, 2120, 2360, 2660 },
  par = { as_is = 8100, balanced = 9558, adaptive = 9557 }, -- the year: baton-lab balance --par
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
      confirm = { "A paper praises the product; customers become a little happier.",
        de = "Eine Zeitung lobt das Produkt; Kunden werden etwas zufriedener." } },
      event = { kind = "sat", size = 0.03, dur = 1 },
      text = { "A trade paper praises {product}: \"It does what it says.\"",
        de = "Eine Fachzeitung lobt {product}: „Es tut, was es verspricht.“" } },
    { id = "flu", button = {
      label = { "The flu", de = "Die Grippe" },
      confirm = { "For two weeks a fifth of the sellers' hours is missing.",
        de = "Zwei Wochen lang fehlt ein Fünftel der Verkaufsstunden." } },
      event = { kind = "rep_quits", size = 0.2, dur = 2 }, to = "AE",
      text = { "Half the office coughs. For two weeks you have fewer hours to sell.",
        de = "Das halbe Büro hustet. Zwei Wochen lang fehlen dir Verkaufsstunden." } },
  },

  cards = {
    -- Each chair meets its first question in the first quarter; the others follow over the year.
    { id = "monday_tuesday", from = 3, till = 8, to = "PROSPECT",
      text = { "Mr Petrov of Petrov Bakeries wrote on Monday and bought elsewhere on Tuesday; he "
        .. "is kind enough to tell Rosa. Faster answers break up her day.",
        de = "Herr Petrow von Petrow Backwaren schrieb am Montag und kaufte am Dienstag woanders; "
          .. "nett, dass er es Rosa sagt. Eile zerstückelt ihren Tag." },
      choices = {
        { text = { "Answer within four hours", de = "Antwort in vier Stunden" },
          decisions = { sla = 4 } },
        { text = { "Within half a day", de = "In einem halben Tag" }, decisions = { sla = 12 } },
        { text = { "Within a day", de = "In einem Tag" }, decisions = { sla = 24 } },
      } },
    { id = "people_or_addresses", from = 4, till = 10, to = "DEMAND",
      text = { "\"Are these people or addresses?\" Rosa asks about your last list. Omar fears that "
        .. "fewer names would miss half of the buyers.",
        de = "„Sind das Menschen oder Adressen?“, fragt Rosa zu deiner letzten Liste. Omar meint, "
          .. "mit weniger Namen verpasse man die Hälfte." },
      choices = {
        { text = { "Pass fewer, keener ones", de = "Weniger, interessiertere" },
          decisions = { crit_m = 0.6 } },
        { text = { "Pass most of them", de = "Die meisten weitergeben" },
          decisions = { crit_m = 0.25 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "cheap_radio", from = 4, till = 9, to = "BRAND",
      text = { "The radio is cheap in spring. Ines says you would hear the echo in autumn; the "
        .. "money would come out of the common purse now.",
        de = "Das Radio ist im Frühjahr billig. Ines sagt, das Echo käme im Herbst; das Geld fehlt "
          .. "schon jetzt in der gemeinsamen Kasse." },
      choices = {
        { text = { "Buy a lot of it", de = "Viel davon kaufen" },
          decisions = { brand_spend = 9 } },
        { text = { "A little radio", de = "Ein wenig Radio" }, decisions = { brand_spend = 6 } },
        { text = { "Rather save now", de = "Jetzt lieber sparen" },
          decisions = { brand_spend = 3 } },
      } },
    { id = "pile_of_notes", from = 4, till = 10, to = "PMI",
      text = { "Xia's notes from customers lie unread under a slide for the board. Petra has time "
        .. "for one of them this month.",
        de = "Xias Notizen aus Gesprächen liegen ungelesen unter Folien für den Aufsichtsrat. "
          .. "Petra schafft diesen Monat nur eines von beiden." },
      choices = {
        { text = { "Read the notes", de = "Die Notizen lesen" },
          decisions = { pmi_fb = 0.5, pmi_wl = 0.3, pmi_en = 0.1, pmi_ret = 0.1 } },
        { text = { "Finish the slides", de = "Die Folien fertig machen" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.2, pmi_ret = 0.15 } },
      } },
    { id = "come_along", from = 4, till = 10, to = "CEO",
      text = { "\"Come along for a day,\" says Tara, \"you will hear things.\" Lena has put six "
        .. "meetings into the same day.",
        de = "„Komm einen Tag mit“, sagt Tara, „du wirst etwas hören.“ Lena hat sechs "
          .. "Besprechungen auf denselben Tag gelegt." },
      choices = {
        { text = { "A day each week", de = "Jede Woche einen Tag" },
          decisions = { ceo_field = 0.2 } },
        { text = { "Half a day each week", de = "Jede Woche einen halben" },
          decisions = { ceo_field = 0.1 } },
        { text = { "Lena's meetings", de = "Lenas Besprechungen" },
          decisions = { ceo_field = 0 } },
      } },
    { id = "three_starters", from = 4, till = 10, to = "CX",
      text = { "Three new customers wait for their first day with us. {customer} and ten others "
        .. "wait for Eve to mend something.",
        de = "Drei neue Kunden warten auf ihren ersten Tag bei uns. {customer} und zehn andere "
          .. "warten, dass Eve etwas in Ordnung bringt." },
      choices = {
        { text = { "Start the new ones", de = "Die Neuen einführen" },
          decisions = { cx_onb = 0.6, cx_iss = 0.3, cx_pro = 0.1 } },
        { text = { "Mend things first", de = "Erst reparieren" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "A bit of everything", de = "Von allem etwas" },
          decisions = { cx_onb = 0.4, cx_iss = 0.4, cx_pro = 0.2 } },
      } },
    { id = "ten_per_cent", from = 6, till = 8, to = "AE",
      text = { "Harbor Foods says: \"A bit off, and we sign this week.\" Will has the paper ready; "
        .. "other buyers know Harbor Foods well.",
        de = "Harbor Foods sagt: „Etwas Nachlass, und wir unterschreiben diese Woche.“ Will hat "
          .. "das Papier bereit; andere Käufer kennen Harbor Foods gut." },
      choices = {
        { text = { "12% off for buyers", de = "12 % für Käufer" }, decisions = { disc = 0.12 } },
        { text = { "6% off for buyers", de = "6 % für Käufer" }, decisions = { disc = 0.06 } },
        { text = { "No discount", de = "Kein Nachlass" }, decisions = { disc = 0 } },
      } },
    { id = "who_are_you", from = 9, till = 12, to = "AM",
      text = { "{customer} asks Yann: \"Who are you again?\" He has hours for visits or for the "
        .. "contracts on your list, hardly for both.",
        de = "{customer} fragt Yann: „Wer waren Sie noch mal?“ Er hat Stunden für Besuche oder für "
          .. "die Verträge auf deiner Liste, kaum für beides." },
      choices = {
        { text = { "Visits first", de = "Besuche zuerst" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "The contracts first", de = "Die Verträge zuerst" },
          decisions = { reviews = 0.4, prep = 0.7, upsell = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "july_offer", from = 16, till = 20, to = "DEMAND",
      text = { "A magazine gives Omar four pages for the price of three if he books today. Rosa's "
        .. "desk is already full of names.",
        de = "Eine Zeitschrift gibt Omar vier Seiten zum Preis von dreien, wenn er heute bucht. "
          .. "Rosas Tisch liegt schon voller Namen." },
      choices = {
        { text = { "Book them", de = "Buchen" }, decisions = { act_spend = 10 } },
        { text = { "Fewer names for now", de = "Vorerst weniger Namen" },
          decisions = { act_spend = 4 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "what_dan_heard", from = 17, till = 22, to = "AE",
      text = { "Dan comes back from {deal} with a head full of what they said. Petra would love to "
        .. "read it; Dan would love to ring the next one.",
        de = "Dan kommt von {deal} mit dem Kopf voll Gehörtem. Petra würde es gern lesen, Dan "
          .. "würde gern den Nächsten anrufen." },
      choices = {
        { text = { "Write after each talk", de = "Nach jedem Termin notieren" },
          decisions = { fb_time = 0.1 } },
        { text = { "Every week", de = "Jede Woche" }, decisions = { fb_time = 0.05 } },
        { text = { "Ring the next one", de = "Den Nächsten anrufen" },
          decisions = { fb_time = 0 } },
      } },
    { id = "half_time", from = 22, till = 24, to = "ALL",
      text = { "Soon you change chairs. What do all of you leave behind for people who write to "
        .. "us: many names, or quick answers to few?",
        de = "Bald wechselt ihr die Stühle. Was lasst ihr zurück für Leute, die uns schreiben: "
          .. "viele Namen oder schnelle Antworten für wenige?" },
      choices = {
        { text = { "Few names, quick answers", de = "Wenige, schnelle Antwort" },
          decisions = { crit_m = 0.6, sla = 4 } },
        { text = { "Many names, within a day", de = "Viele, in einem Tag" },
          decisions = { crit_m = 0.25, sla = 24 } },
        { text = { "Leave it as it is", de = "So lassen" } },
      } },
    { id = "fathers_phone", from = 29, till = 34, to = "PROSPECT",
      text = { "Sven's father sold washing machines by phone and Sven wants to call more too. "
        .. "People who write to us would wait longer then.",
        de = "Svens Vater hat am Telefon Waschmaschinen verkauft, und Sven will auch mehr anrufen. "
          .. "Wer uns schreibt, wartet dann länger." },
      choices = {
        { text = { "More calls", de = "Mehr Anrufe" }, decisions = { in_share = 0.3 } },
        { text = { "More answers", de = "Mehr Antworten" }, decisions = { in_share = 0.65 } },
        { text = { "About half each", de = "Etwa halb und halb" },
          decisions = { in_share = 0.45 } },
      } },
    { id = "answer_the_noise", from = 31, till = 36, to = "BRAND",
      text = { "{competitor} is louder than you for weeks now. The agency would shout back, Ines "
        .. "would wait until they are hoarse.",
        de = "{competitor} ist seit Wochen lauter als ihr. Die Agentur würde zurückrufen, Ines "
          .. "würde warten, bis sie heiser sind." },
      choices = {
        { text = { "Shout back", de = "Zurückrufen" }, decisions = { brand_spend = 9 } },
        { text = { "Keep our voice", de = "Bei unserer Stimme bleiben" },
          decisions = { brand_spend = 6 } },
        { text = { "Wait and save", de = "Warten und sparen" }, decisions = { brand_spend = 3 } },
      } },
    { id = "glad_customer", from = 42, till = 48, to = "AM",
      text = { "{customer} is glad of everything and would try the next size. Yann's other "
        .. "customers have not seen him since summer.",
        de = "{customer} ist mit allem froh und würde die nächste Größe probieren. Yanns andere "
          .. "Kunden haben ihn seit dem Sommer nicht gesehen." },
      choices = {
        { text = { "Sell the next size", de = "Die nächste Größe verkaufen" },
          decisions = { reviews = 0.2, prep = 0.2, upsell = 0.8 } },
        { text = { "See the others", de = "Die anderen besuchen" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "A bit of both", de = "Von beidem etwas" },
          decisions = { reviews = 0.4, prep = 0.4, upsell = 0.4 } },
      } },
    { id = "after_us", from = 42, till = 48, to = "CEO",
      text = { "Your year ends soon. Emil asks for money that will show in spring, Tara for "
        .. "sellers who will be useful in three weeks.",
        de = "Euer Jahr endet bald. Emil will Geld, das man im Frühjahr sieht, Tara Verkäufer, die "
          .. "in drei Wochen nützen." },
      choices = {
        { text = { "Emil: more product", de = "Emil: mehr Produkt" },
          decisions = { x_rd = 12, x_sales = 0 } },
        { text = { "Tara: extra sellers", de = "Tara: mehr Verkäufer" },
          decisions = { x_rd = 0, x_sales = 10 } },
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
        .. "chair. You will change chairs. Talk to each other: it is the only lever that is free.",
      de = "Ihr führt zusammen eine Firma. Aus Fremden werden Anfragen, aus Anfragen Geschäfte, "
        .. "aus Geschäften Kunden, und Kunden bleiben oder gehen. Alle haben einen Stuhl und drei "
        .. "Hebel; niemand sieht alles. Ihr teilt ein Ziel im Quartal und eine Kasse von 24.000 "
        .. "{currency} pro Woche. Eine Anordnung gilt, bis ihr sie ändert. Manche Hebel wirken "
        .. "sofort, manche nach sechs Wochen, manche erst, wenn ihr vom Stuhl aufgestanden seid. "
        .. "Ihr werdet die Stühle wechseln. Redet: Nur dieser Hebel kostet nichts.",
    },
    debrief = {
      { "Where does marketing end and sales begin?",
        de = "Wo hört Marketing auf, wo fängt Vertrieb an?" },
      { "Who sold something this year without being in sales?",
        de = "Wer hat dieses Jahr etwas verkauft, ohne im Vertrieb zu sitzen?" },
      { "What did you not know that your neighbour knew?",
        de = "Was hast du nicht gewusst, was man neben dir wusste?" },
      { "Which order of the chair before yours did you keep, and did you know why?",
        de = "Welche Anordnung hast du mit dem Stuhl übernommen, und wusstest du, warum?" },
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
