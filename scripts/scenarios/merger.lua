-- Merger: two companies became one and speak two languages.
-- Lesson: work on pulling together, the nine reasons, and what sitting in the other chair changes.
-- Company, event, targets and rotation are those of docs/MODEL.md, section 5 (S7).

-- Agreeing on one idea of a good lead costs the sellers a week in which three in ten hours go into
-- talk, once, however the agreement comes about.
local TALK_SHARE, TALK_WEEKS = 0.3, 1
local AGREED = 0.02 -- thresholds this close are one idea
local EVENING_EVERY, EVENING_TRUST = 4, 0.01

-- The effect of the decision "Joint evenings": people warm to each other, and it fades again as
-- long as nothing else changes (trust drifts back to what their habits earn: docs/MODEL.md, T1).
local function evening(game, index, evenings)
  if evenings == 0 or game.week % EVENING_EVERY ~= 0 then return end
  game.event{ kind = "trust", size = EVENING_TRUST * evenings, team = index }
end

return {
  min_api = 2,
  title = { "Merger: Two Cultures", de = "Fusion: Zwei Kulturen" },
  lesson = {
    "Two sides pull together when habits change, one complaint at a time; sitting in the other "
      .. "chair shows which.",
    de = "Zwei Seiten ziehen an einem Strang, wenn sich Gewohnheiten ändern, Klage für Klage; der "
      .. "andere Stuhl zeigt, welche.",
  },
  summary = {
    "Two companies have become one. Each side has its own idea of a good lead, its own story for "
      .. "customers, and a list of complaints. Sooner or later you will sit on the other side.",
    de = "Zwei Firmen wurden eine. Jede Seite hat ihre Vorstellung von guten Anfragen, ihre "
      .. "Geschichte für Kunden und ihre Klagen. Früher oder später sitzt du drüben.",
  },
  company = "Northwind Systems",
  product = "Northwind Route",
  competitor = "Corvex",
  minutes = 90,
  teams = 2,
  seats = { min = 4, max = 12 },

  settings = {
    week_seconds = 2, decide_seconds = 60, break_seconds = 300,
    { key = "trust", label = { "How far sellers trust marketing at first",
      de = "Wie weit der Vertrieb dem Marketing anfangs traut" },
      min = 0.1, max = 0.7, default = 0.24, sets = "init.Tsm" },
    { key = "clarity", label = { "How clear it is who does what at first",
      de = "Wie klar anfangs ist, wer was tut" },
      min = 0.1, max = 0.8, default = 0.25, sets = "init.C" },
    { key = "hardness", label = { "How hard the targets are; 1 is usual",
      de = "Wie hart die Ziele sind; 1 ist üblich" },
      min = 0.8, max = 1.2, default = 1, sets = "targets" },
  },
  -- The usual times of 45, 90 and 180 minutes; chairs change as each has time for.
  formats = {
    [45] = { rotation = { [26] = 1 } },
    [90] = { rotation = { [13] = 1, [26] = 1, [39] = 1 } },
    [180] = { rotation = { [13] = 1, [26] = 1, [39] = 1 } },
  },

  init = { Tsm = 0.24, Tms = 0.26, C = 0.25, Why = 0.22, K = 0.5, crit_age = 0 },
  decisions = {
    crit_m = 0.22, crit_s = 0.72, argue = 0.8, reason = 0.15, consult = 0.1, offmsg = 0.45,
    claim = 0.7, shared = 0.1, x_infra = 0.3,
  },
  targets = { 1710, 2020, 2200, 2470 },
  par = { as_is = 7287, balanced = 9302, adaptive = 9320 }, -- the year: baton-lab balance --par
  events = {
    { kind = "voice", week = 12, dur = 12, size = 0.3 },
  },
  rotation = { [13] = 1, [26] = 1, [39] = 1 },
  beats = { 4, 4, 5 },

  own_decisions = {
    { id = "evenings", to = "CEO", min = 0, max = 2, default = 0, cost = 1,
      label = { "Joint evenings", de = "Gemeinsame Abende" },
      sentence = { "Both sides eat together once a month; people warm up for a while.",
        de = "Beide Seiten essen einmal im Monat zusammen; man taut auf, für eine Weile." },
      stops = {
        { text = { "None", de = "Keine" }, value = 0 },
        { text = { "Sandwiches", de = "Belegte Brote" }, value = 1 },
        { text = { "A long dinner", de = "Ein langes Essen" }, value = 2 },
      },
      effect = evening },
  },
  own_metrics = {
    { id = "two_ideas", to = "ALL", unit = "share", chart = true,
      label = { "Two ideas of a lead", de = "Zweierlei Anfragen" },
      sentence = { "How far apart the two sides' ideas of a good lead are; 0 is one idea.",
        de = "Wie weit die beiden Vorstellungen von guten Anfragen auseinander liegen." } },
  },

  injects = {
    { id = "letter_brand", week = 0, to = "BRAND", text = {
      "A letter from the sellers: \"You make campaigns without asking, claim our deals as yours "
        .. "and call every list a lead.\" What in it is true?",
      de = "Ein Brief vom Vertrieb: „Ihr macht Kampagnen, ohne zu fragen, gebt unsere Abschlüsse "
        .. "als eure aus und nennt jede Liste eine Anfrage.“ Was davon stimmt?" } },
    { id = "letter_campaigns", week = 0, to = "DEMAND", text = {
      "A letter from the sellers: \"You pass on everybody who breathes and argue when we send them "
        .. "back.\" Look at what you pass and what they accept.",
      de = "Ein Brief vom Vertrieb: „Ihr gebt jeden weiter, der atmet, und streitet, wenn wir ihn "
        .. "zurückschicken.“ Sieh nach, was ihr gebt und was sie nehmen." } },
    { id = "letter_insight", week = 0, to = "PMI", text = {
      "A letter from the sellers: \"Your slides are lovely. When did one of you last sit in a "
        .. "customer's office?\" Ask one of them to take you along.",
      de = "Ein Brief vom Vertrieb: „Eure Folien sind hübsch. Wann saß von euch zuletzt jemand bei "
        .. "einem Kunden?“ Bitte jemanden, dich mitzunehmen." } },
    { id = "letter_selling", week = 0, to = "AE", text = {
      "A letter from marketing: \"You throw our leads away unread, write your own brochures and "
        .. "never say why a deal was lost.\" What in it is true?",
      de = "Ein Brief vom Marketing: „Ihr werft unsere Anfragen ungelesen weg, schreibt eigene "
        .. "Prospekte und sagt nie, woran es lag.“ Was davon stimmt?" } },
    { id = "letter_contact", week = 0, to = "PROSPECT", text = {
      "A letter from marketing: \"We hand you people who asked for a call, and they wait for "
        .. "days.\" How long do they wait?",
      de = "Ein Brief vom Marketing: „Wir geben euch Leute, die um einen Anruf baten, und sie "
        .. "warten tagelang.“ Wie lange warten sie?" } },
    { id = "workshop_offer", week = 2, to = "ALL", text = {
      "You could agree on what a good lead is: one threshold for {DEMAND} and {PROSPECT} instead "
        .. "of two. The talk takes three in ten selling hours of one week.",
      de = "Ihr könntet euch einigen, was eine gute Anfrage ist: eine Schwelle für {DEMAND} und "
        .. "{PROSPECT} statt zwei. Das Gespräch kostet eine Woche lang drei von zehn "
        .. "Verkaufsstunden." } },
    { id = "rogue_brochure", week = 6, to = "BRAND", text = {
      "A brochure is out there that you have never seen, with a promise the product cannot keep. "
        .. "It was made by your own sellers. Why did they need one?",
      de = "Da draußen gibt es einen Prospekt, den du nie gesehen hast, mit einem Versprechen, das "
        .. "das Produkt nicht hält. Er kommt vom eigenen Vertrieb. Wozu brauchte der ihn?" } },
    { id = "headline", week = 13, to = "CEO", text = {
      "A newspaper writes: \"{company}, three months after the merger: two companies, one sign on "
        .. "the door.\" What would you show the reporter?",
      de = "Eine Zeitung schreibt: „{company}, drei Monate nach der Fusion: zwei Firmen, ein "
        .. "Türschild.“ Was würdest du der Reporterin zeigen?" } },
    -- Only if the two sides quarrel badly enough: then leads and material vanish in the model, too.
    { id = "subversion", to = "CEO",
      when = { metric = "tension", above = 0.62, from = 20, till = 51 }, text = {
      "When the two sides quarrel badly enough, leads vanish and material gets lost. Nobody did "
        .. "it. Have you seen it, or only your reports?",
      de = "Wenn sich die beiden Seiten schlimm genug streiten, verschwinden Anfragen und "
        .. "Unterlagen. Niemand war es. Hast du es gesehen, oder nur deine Berichte?" } },
    { id = "survey", week = 30, to = "ALL", text = {
      "A survey asks whether the two sides pull together. Before you answer: what do you know "
        .. "about the other side that you did not know in spring?",
      de = "Eine Umfrage fragt, ob die beiden Seiten an einem Strang ziehen. Bevor ihr antwortet: "
        .. "Was wisst ihr über die andere Seite, das ihr im Frühjahr nicht wusstet?" } },
    -- Buttons of the facilitator.
    { id = "canteen", to = "ALL", event = { kind = "trust", size = -0.03 },
      button = { label = { "Quarrel in the canteen", de = "Streit in der Kantine" },
        confirm = { "Both sides trust each other a little less.",
          de = "Beide Seiten trauen einander etwas weniger." } },
      text = {
        "Two of your people shouted at each other in the canteen, about a name on a list. "
          .. "Everybody has heard a version of it.",
        de = "Zwei von euch haben sich in der Kantine angeschrien, wegen eines Namens auf einer "
          .. "Liste. Alle kennen eine Fassung davon." } },
    { id = "second_brochure", to = "BRAND", event = { kind = "trust_ms", size = -0.03 },
      button = { label = { "One more brochure", de = "Noch ein Prospekt" },
        confirm = { "Brand reads of it; marketing trusts the sellers a little less.",
          de = "Die Marke liest davon; das Marketing traut dem Vertrieb etwas weniger." } },
      text = {
        "One more brochure of the sellers' own, this time with the old company's name on it. Your "
          .. "people are cross. Whom do you call?",
        de = "Noch ein eigener Prospekt aus dem Vertrieb, diesmal mit dem alten Firmennamen. Deine "
          .. "Leute sind sauer. Wen rufst du an?" } },
    { id = "board_visit", to = "CEO",
      button = { label = { "The board comes by", de = "Aufsichtsrat kommt" },
        confirm = { "The managing director is asked a question; nothing else happens.",
          de = "Die Geschäftsführung wird etwas gefragt; sonst geschieht nichts." } },
      text = {
        "The chair of the board walks in: \"Tell me one thing both sides have done together this "
          .. "month.\" She sits down.",
        de = "Die Vorsitzende des Aufsichtsrats kommt herein: „Nenn mir eine Sache, die beide "
          .. "Seiten diesen Monat zusammen getan haben.“ Sie setzt sich." } },
  },

  cards = {
    -- The workshop is a vote of the whole team; on_week below takes the sellers' time.
    { id = "workshop", from = 2, till = 3, to = "ALL",
      text = { "One idea of a good lead for both sides? The talk costs three in ten selling hours "
        .. "of one week, whatever you agree on.",
        de = "Eine Vorstellung von guten Anfragen für beide? Das Gespräch kostet eine Woche lang "
          .. "drei von zehn Verkaufsstunden." },
      choices = {
        { text = { "Meet in the middle", de = "In der Mitte treffen" },
          decisions = { crit_m = 0.46, crit_s = 0.46 } },
        { text = { "Take the sellers' idea", de = "Die des Vertriebs nehmen" },
          decisions = { crit_m = 0.72, crit_s = 0.72 } },
        { text = { "Keep both, save the time", de = "Beide behalten" } },
      } },
    -- Brand
    { id = "find_them_all", from = 6, till = 10, to = "BRAND",
      text = { "Ines has found three more brochures by sellers. She could check every text before "
        .. "it goes out; Dan calls that a police.",
        de = "Ines hat drei weitere Prospekte aus dem Verkauf gefunden. Sie könnte jeden Text "
          .. "vorher prüfen; Dan nennt das Polizei." },
      choices = {
        { text = { "Check them all", de = "Alle prüfen" }, decisions = { governance = 0.9 } },
        { text = { "Give a guide", de = "Einen Leitfaden geben" },
          decisions = { governance = 0.5 } },
        { text = { "Let them write", de = "Schreiben lassen" },
          decisions = { governance = 0.1 } },
      } },
    { id = "bold_joint_claim", from = 17, till = 21, to = "BRAND",
      text = { "The agency has a claim for the new company that would make both old ones proud. "
        .. "The product does most of it, not all.",
        de = "Die Agentur hat ein Versprechen, das beide alten Firmen stolz machen würde. Das "
          .. "Produkt hält das meiste davon, nicht alles." },
      choices = {
        { text = { "Say what it does", de = "Sagen, was es kann" }, decisions = { promise = 1 } },
        { text = { "A little bolder", de = "Etwas kühner" }, decisions = { promise = 1.15 } },
        { text = { "Make them proud", de = "Stolz machen" }, decisions = { promise = 1.35 } },
      } },
    { id = "whose_story", from = 29, till = 33, to = "BRAND",
      text = { "Half of the firm still tells the old story of the other company. Ines would start "
        .. "a new one; people must learn it first.",
        de = "Die halbe Firma erzählt noch die alte Geschichte der anderen. Ines würde eine neue "
          .. "beginnen; die müssen alle erst lernen." },
      choices = {
        { text = { "Begin a new story", de = "Eine neue beginnen" }, decisions = { theme = 3 } },
        { text = { "Go on with this one", de = "Diese weiter erzählen" } },
      } },
    -- Campaigns
    { id = "names_come_back", from = 4, till = 8, to = "DEMAND",
      text = { "Many of Omar's names come back from {PROSPECT}. He has written a reply of four "
        .. "pages and asks whether to send it.",
        de = "Viele Namen von Omar kommen von {PROSPECT} zurück. Er hat vier Seiten Antwort "
          .. "geschrieben und fragt, ob sie hinausgehen." },
      choices = {
        { text = { "Take the names back", de = "Namen zurücknehmen" },
          decisions = { argue = 0 } },
        { text = { "Dispute a few", de = "Um einige streiten" }, decisions = { argue = 0.4 } },
        { text = { "Send the four pages", de = "Die vier Seiten senden" },
          decisions = { argue = 1 } },
      } },
    { id = "seventy_percent", from = 16, till = 20, to = "DEMAND",
      text = { "Omar's slide for the board says: \"70% of revenue comes from marketing.\" Tara has "
        .. "seen it over his shoulder.",
        de = "Auf Omars Folie für den Aufsichtsrat steht: „70 % des Umsatzes kommen vom "
          .. "Marketing.“ Tara hat sie über seine Schulter gesehen." },
      choices = {
        { text = { "Make it 35%", de = "35 % daraus machen" }, decisions = { claim = 0.35 } },
        { text = { "Make it 50%", de = "50 % daraus machen" }, decisions = { claim = 0.5 } },
        { text = { "Leave it at 70%", de = "Bei 70 % lassen" }, decisions = { claim = 0.7 } },
      } },
    { id = "be_measured", from = 29, till = 33, to = "DEMAND",
      text = { "Nora from finance offers to count which deals began with a campaign. Omar fears "
        .. "the number; he may also like it.",
        de = "Nora aus den Finanzen will zählen, welche Geschäfte mit einer Kampagne begannen. "
          .. "Omar fürchtet die Zahl; vielleicht mag er sie." },
      choices = {
        { text = { "Count, and set a target", de = "Zählen, mit Ziel" },
          decisions = { measured = 0.9 } },
        { text = { "Count a little", de = "Ein wenig zählen" }, decisions = { measured = 0.4 } },
        { text = { "Not this year", de = "Dieses Jahr nicht" }, decisions = { measured = 0 } },
      } },
    -- Market insight
    { id = "ask_tara", from = 3, till = 7, to = "PMI",
      text = { "Petra's next brief is ready. Tara says: \"You never ask us.\" Asking would cost "
        .. "both of them some hours each time.",
        de = "Petras nächstes Konzept ist fertig. Tara sagt: „Ihr fragt uns nie.“ Fragen würde "
          .. "beide jedes Mal ein paar Stunden kosten." },
      choices = {
        { text = { "Always ask first", de = "Immer zuerst fragen" },
          decisions = { consult = 1 } },
        { text = { "Ask sometimes", de = "Manchmal fragen" }, decisions = { consult = 0.4 } },
        { text = { "Not this time", de = "Diesmal nicht" } },
      } },
    { id = "in_their_car", from = 16, till = 20, to = "PMI",
      text = { "Will has a free seat in his car and three calls on Thursday. Petra has a deadline "
        .. "on Friday and has never been along.",
        de = "Will hat einen freien Platz im Auto und Donnerstag drei Termine. Petra hat Freitag "
          .. "Abgabe und war noch nie dabei." },
      choices = {
        { text = { "Three days in ten", de = "Drei Tage von zehn" },
          decisions = { ridealong = 0.3 } },
        { text = { "One day in ten", de = "Einen Tag von zehn" },
          decisions = { ridealong = 0.1 } },
        { text = { "The deadline first", de = "Erst die Abgabe" },
          decisions = { ridealong = 0 } },
      } },
    { id = "slides_or_sellers", from = 29, till = 34, to = "PMI",
      text = { "The board loves Petra's slides. Sellers ask for a page they can leave with a "
        .. "buyer; each would take the slides' hours.",
        de = "Der Aufsichtsrat liebt Petras Folien. Der Verkauf hätte gern eine Seite für Käufer; "
          .. "sie kostet die Stunden der Folien." },
      choices = {
        { text = { "The page for sellers", de = "Die Seite für den Verkauf" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.6, pmi_ret = 0.1 } },
        { text = { "A bit of everything", de = "Von allem etwas" },
          decisions = { pmi_fb = 0.3, pmi_wl = 0.2, pmi_en = 0.25, pmi_ret = 0.25 } },
        { text = { "The slides", de = "Die Folien" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.2, pmi_ret = 0.15 } },
      } },
    -- First contact
    { id = "since_tuesday", from = 4, till = 8, to = "PROSPECT",
      text = { "A reader of Omar's letter has waited for a call since Tuesday. Rosa would answer "
        .. "all in four hours; it breaks up her day.",
        de = "Jemand aus Omars Verteiler wartet seit Dienstag auf einen Anruf. Rosa würde allen in "
          .. "vier Stunden antworten; das zerstückelt ihren Tag." },
      choices = {
        { text = { "Within four hours", de = "In vier Stunden" }, decisions = { sla = 4 } },
        { text = { "Within a day", de = "Binnen eines Tages" }, decisions = { sla = 24 } },
        { text = { "Within three days", de = "In drei Tagen" }, decisions = { sla = 72 } },
      } },
    { id = "one_line_each", from = 16, till = 20, to = "PROSPECT",
      text = { "Omar asks for one line with each name that comes back. Quim says: \"He'll only "
        .. "argue.\" Sven would try it for a month.",
        de = "Omar bittet um eine Zeile zu jedem Namen, der zurückkommt. Quim sagt: „Er streitet "
          .. "nur.“ Sven würde es einen Monat versuchen." },
      choices = {
        { text = { "A line for each", de = "Eine Zeile für jeden" },
          decisions = { reason = 0.9 } },
        { text = { "When there is time", de = "Wenn Zeit ist" }, decisions = { reason = 0.4 } },
        { text = { "None", de = "Keine" }, decisions = { reason = 0 } },
      } },
    { id = "old_list", from = 30, till = 35, to = "PROSPECT",
      text = { "Quim wants to go back to the list of his old company: only people who name a date "
        .. "and a sum. The phones ring all day.",
        de = "Quim will zurück zur Liste seiner alten Firma: nur Leute, die Datum und Summe "
          .. "nennen. Die Telefone klingeln den ganzen Tag." },
      choices = {
        { text = { "His old list", de = "Seine alte Liste" }, decisions = { crit_s = 0.72 } },
        { text = { "What we have now", de = "Was jetzt gilt" } },
      } },
    -- Selling
    { id = "dans_brochure", from = 5, till = 9, to = "AE",
      text = { "The brochure is Dan's. \"Theirs says nothing a buyer asks,\" he says, and {deal} "
        .. "liked his. Others print it by now.",
        de = "Der Prospekt ist von Dan. „In ihrem steht nichts, was Käufer fragen“, sagt er; "
          .. "{deal} mochte seinen. Andere drucken ihn nach." },
      choices = {
        { text = { "Only the agreed ones", de = "Nur die vereinbarten" },
          decisions = { offmsg = 0.1 } },
        { text = { "Each in their words", de = "Jeder mit eigenen Worten" },
          decisions = { offmsg = 0.35 } },
        { text = { "Print it for all", de = "Für alle drucken" }, decisions = { offmsg = 0.7 } },
      } },
    { id = "two_price_habits", from = 17, till = 21, to = "AE",
      text = { "Buyers of one old company always got an eighth off, those of the other nothing. "
        .. "{deal} asks which company you are now.",
        de = "In der einen alten Firma gab es immer ein Achtel Nachlass, in der anderen nichts. "
          .. "{deal} fragt, welche Firma ihr jetzt seid." },
      choices = {
        { text = { "12% for everybody", de = "12 % für alle" }, decisions = { disc = 0.12 } },
        { text = { "6% for everybody", de = "6 % für alle" }, decisions = { disc = 0.06 } },
        { text = { "Nothing for anybody", de = "Für niemanden etwas" },
          decisions = { disc = 0 } },
      } },
    { id = "why_we_lost", from = 30, till = 35, to = "AE",
      text = { "Marketing asks why deals are lost. Xia could write it down after each talk; she "
        .. "would see a buyer less each week.",
        de = "Das Marketing fragt, woran es liegt, wenn ihr verliert. Xia könnte es nach jedem "
          .. "Termin notieren und sähe dafür weniger Käufer." },
      choices = {
        { text = { "Write after each talk", de = "Nach jedem Termin notieren" },
          decisions = { fb_time = 0.1 } },
        { text = { "Once a week", de = "Jede Woche" }, decisions = { fb_time = 0.05 } },
        { text = { "See the buyer", de = "Lieber den Käufer sehen" },
          decisions = { fb_time = 0 } },
      } },
    -- Managing director
    { id = "first_letter", from = 4, till = 8, to = "CEO",
      text = { "Your first letter to the new company is due. Each side has sent you a draft in "
        .. "which the other one is mentioned.",
        de = "Dein erster Brief an die neue Firma ist fällig. Jede Seite hat dir einen Entwurf "
          .. "geschickt, in dem die andere vorkommt." },
      choices = {
        { text = { "We win together", de = "Wir gewinnen gemeinsam" },
          decisions = { ceo_stance = 0.6 } },
        { text = { "Each does its own job", de = "Jeder macht seine Arbeit" },
          decisions = { ceo_stance = 0 } },
        { text = { "May the better side win", de = "Die bessere Seite gewinne" },
          decisions = { ceo_stance = -0.6 } },
      } },
    { id = "two_bonus_plans", from = 16, till = 20, to = "CEO",
      text = { "Lena from personnel still runs two bonus plans: one pays names, the other pays "
        .. "signatures. Both have friends.",
        de = "Lena vom Personal führt noch zwei Bonuspläne: Der eine zahlt Namen, der andere "
          .. "Unterschriften. Beide haben Freunde." },
      choices = {
        { text = { "Mostly the shared goal", de = "Meist das gemeinsame Ziel" },
          decisions = { shared = 0.75 } },
        { text = { "Half and half", de = "Halb und halb" }, decisions = { shared = 0.5 } },
        { text = { "Keep the two plans", de = "Beide Pläne behalten" } },
      } },
    { id = "what_for", from = 30, till = 35, to = "CEO",
      text = { "A trainee asks you in the lift what the new company is for. You have an answer, "
        .. "but it takes longer than the lift.",
        de = "Eine Auszubildende fragt dich im Aufzug, wozu es die neue Firma gibt. Du hast eine "
          .. "Antwort, aber sie dauert länger als die Fahrt." },
      choices = {
        { text = { "Tell it to everybody", de = "Es allen erzählen" },
          decisions = { purpose = 0.6 } },
        { text = { "Once in a while", de = "Hin und wieder" }, decisions = { purpose = 0.4 } },
        { text = { "Work is waiting", de = "Die Arbeit wartet" }, decisions = { purpose = 0.2 } },
      } },
    -- Customers
    { id = "two_visitors", from = 17, till = 22, to = "AM",
      text = { "{customer} has had two visitors from you in a month, who did not know each other. "
        .. "Yann asks how you go on.",
        de = "{customer} hatte in einem Monat zweimal Besuch von euch, von zweien, die sich nicht "
          .. "kannten. Yann fragt, wie es weitergeht." },
      choices = {
        { text = { "Fewer, well prepared", de = "Weniger, gut vorbereitet" },
          decisions = { reviews = 0.4, prep = 0.7, upsell = 0.1 } },
        { text = { "Visits first", de = "Besuche zuerst" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "two_hotlines", from = 5, till = 10, to = "CX",
      text = { "{customer} called both old hotlines and got two answers. Eve could call such "
        .. "customers before they try a third.",
        de = "{customer} hat beide alten Hotlines angerufen und zwei Antworten bekommen. Eve "
          .. "könnte anrufen, bevor es jemand ein drittes Mal versucht." },
      choices = {
        { text = { "Call them first", de = "Vorher anrufen" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "Problems first", de = "Probleme zuerst" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
  },

  texts = {
    briefing = {
      "Two companies merged and nobody has talked. Marketing passes on almost everybody, the "
        .. "sellers want only the hottest; both are right by their own words. The sellers tell "
        .. "stories of their own, refusals come back without a reason, and each side claims the "
        .. "same deals. Nothing of this is anybody's fault, and all of it costs money. One purse "
        .. "of {currency}24,000 a week, one target a quarter. Chairs change during the year: you "
        .. "will sit on the other side.",
      de = "Zwei Firmen haben fusioniert, und niemand hat geredet. Das Marketing gibt fast alle "
        .. "weiter, der Vertrieb will nur die heißesten; beide haben recht, je nach Wort. "
        .. "Verkäufer erzählen Eigenes, Ablehnungen kommen ohne Grund, und beide Seiten "
        .. "beanspruchen dieselben Abschlüsse. Niemand ist schuld, und alles kostet Geld. Eine "
        .. "Kasse von 24.000 {currency} pro Woche, ein Ziel im Quartal. Im Lauf des Jahres "
        .. "wechseln die Stühle: Du wirst drüben sitzen.",
    },
    debrief = {
      { "Which three of the sellers' complaints did marketing repair first?",
        de = "Welche drei Klagen des Vertriebs hat das Marketing zuerst behoben?" },
      { "What did sitting in the other chair change: decisions, or only feelings?",
        de = "Was hat der andere Stuhl geändert: Entscheidungen oder nur Gefühle?" },
      { "When did you agree on one idea of a good lead, and who began?",
        de = "Wann habt ihr euch auf eine Vorstellung von guten Anfragen geeinigt, und wer fing "
          .. "an?" },
      { "What did each side believe about the other in week 1, and what was true?",
        de = "Was glaubte jede Seite in Woche 1 von der anderen, und was stimmte?" },
      { "Who was stronger here, and how did you notice?",
        de = "Wer war hier stärker, und woran habt ihr es gemerkt?" },
      { "When did sales control the message, when did marketing control the customer?",
        de = "Wann bestimmte der Vertrieb die Botschaft, wann das Marketing den Kunden?" },
      { "Which letter would the other side write to you at work?",
        de = "Welchen Brief würde euch die andere Seite bei der Arbeit schreiben?" },
    },
  },

  -- Shows how far apart the two ideas are, and takes the time that an agreement costs.
  on_week = function(game)
    local memory = game.memory
    memory.talked = memory.talked or {}
    for index, team in ipairs(game.teams) do
      local apart = math.abs(team.decisions.crit_m - team.decisions.crit_s)
      game.metric("two_ideas", apart, index)
      local is_new = apart < AGREED and not memory.talked[index]
      if is_new and game.week < game.weeks then
        memory.talked[index] = true
        game.event{ kind = "rep_quits", size = TALK_SHARE, dur = TALK_WEEKS, team = index }
      end
    end
  end,
}
