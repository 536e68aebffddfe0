-- Quota Crunch: few sellers, buyers who wait for the offer at the end of the quarter, a hard
-- target.
-- Lesson: offers at the end of a quarter borrow from the next one; scarce sellers need good leads.
-- Company, events, targets and rotation are those of docs/MODEL.md, section 5 (S3).

-- What buyers expect after the last weeks of a quarter: the model moves seven tenths of the way
-- to the largest offer that stood there (docs/MODEL.md, P4). The hook keeps the same book, so that
-- the sellers can read what their offers have taught.
local LEARNED = 0.7
local QUARTER, OFFER_WEEKS = 13, 3
local BONUS_WEEK = 26 -- when the board looks at the second quarter

local function book_of(memory, index, habit)
  memory.books = memory.books or {}
  memory.books[index] = memory.books[index] or { expected = habit, offer = 0, signed = 0 }
  return memory.books[index]
end

-- Without the managing director nobody knew of the doubled bonus; now one chair reads the end.
local function tell_bonus(game, index, is_met)
  local text = {
    "The board pays the doubled bonus: last quarter's target was met. Nobody else has heard of it. "
      .. "How much of that quarter was taken from this one?",
    de = "Der doppelte Bonus wird gezahlt: Das Ziel des letzten Quartals ist erreicht. Niemand "
      .. "sonst weiß davon. Wie viel davon war aus diesem Quartal geliehen?",
  }
  if not is_met then
    text = {
      "Last quarter's target was missed; the doubled bonus is gone. Nobody else knew of it. What "
        .. "was decided in those two weeks because of it?",
      de = "Das Ziel des letzten Quartals ist verfehlt, der doppelte Bonus ist weg. Niemand sonst "
        .. "wusste davon. Was wurde in jenen zwei Wochen seinetwegen entschieden?",
    }
  end
  game.inject{ to = "CEO", text = text, team = index }
end

return {
  min_api = 2,
  title = { "Quota Crunch", de = "Zielmarke" },
  lesson = {
    "An offer at the end of a quarter borrows from the next one, and scarce sellers need good "
      .. "leads more than many.",
    de = "Ein Angebot am Quartalsende leiht sich Umsatz vom nächsten, und knappe Verkäufer "
      .. "brauchen gute Anfragen, nicht viele.",
  },
  summary = {
    "The target is near and far away, one seller leaves, and buyers have learned to wait for your "
      .. "offer. What do you do in the last weeks of a quarter, and who pays for it?",
    de = "Das Ziel ist nah und fern zugleich, jemand im Verkauf geht, und Käufer warten auf euer "
      .. "Angebot. Was tut ihr am Quartalsende, und wer zahlt dafür?",
  },
  company = "Northwind Systems",
  product = "Northwind Route",
  competitor = "Corvex",
  minutes = 45,
  teams = 2,
  seats = { min = 2, max = 12 },

  settings = {
    week_seconds = 2, decide_seconds = 35, break_seconds = 180,
    { key = "sellers", label = { "How many sellers you have",
      de = "Wie viele Verkäufer ihr habt" },
      min = 3, max = 8, default = 4.5, sets = "params.ae_n" },
    { key = "hardness",
      label = { "How hard the targets are; 1 is usual",
        de = "Wie hart die Ziele sind; 1 ist üblich" },
      min = 0.8, max = 1.2, default = 1, sets = "targets" },
    { key = "habit",
      label = { "Offer that buyers expect at the start",
        de = "Angebot, das Käufer zu Beginn erwarten" },
      min = 0, max = 0.3, default = 0.08, sets = "init.Xq" },
  },
  -- The usual times of 45, 90 and 180 minutes; chairs change as each has time for.
  formats = {
    [45] = { rotation = { [26] = 1 } },
    [90] = { rotation = { [26] = 1 } },
    [180] = { rotation = { [13] = 1, [26] = 1, [39] = 1 } },
  },

  init = { Xq = 0.08, R = 0.08 },
  params = { ae_n = 4.5 },
  targets = { 1600, 1930, 1970, 2240 },
  par = { as_is = 7321, balanced = 8177, adaptive = 8565 }, -- the year: baton-lab balance --par
  events = {
    { kind = "rep_quits", week = 4, dur = 9, size = 0.15 },
    { kind = "slump", week = 16, dur = 8, size = 0.3 },
  },
  rotation = { [26] = 1 },
  beats = { 4, 4, 5 },

  own_metrics = {
    { id = "expected", to = { "CEO", "AE" }, unit = "share", chart = true,
      label = { "Offer buyers expect", de = "Erwartetes Angebot" },
      sentence = { "What past quarter ends have taught buyers to wait for, about.",
        de = "Worauf Käufer seit den letzten Quartalsenden etwa warten." } },
  },

  injects = {
    { id = "few_hours", week = 1, to = "CEO", text = {
      "Your sellers are few, and every week has the same hours. Before anybody asks for more "
        .. "sales: which talks are worth those hours?",
      de = "Ihr habt wenige Verkäufer, und jede Woche hat gleich viele Stunden. Bevor jemand mehr "
        .. "Umsatz verlangt: Welche Gespräche sind diese Stunden wert?" } },
    { id = "seller_leaves", week = 4, to = "AE", text = {
      "Mika has left for {competitor}. For about nine weeks a seventh of your selling hours is "
        .. "missing. Which deals will nobody call now?",
      de = "Mika ist zu {competitor} gegangen. Etwa neun Wochen lang fehlt ein Siebtel deiner "
        .. "Verkaufsstunden. Welche Geschäfte ruft jetzt niemand an?" } },
    { id = "finance_asks", week = 9, to = "AE", text = {
      "Nora from finance writes: \"Four weeks are left and the target is not safe. Give a quarter "
        .. "off to all who sign before the end.\" It is yours to decide.",
      de = "Nora aus den Finanzen schreibt: „Noch vier Wochen, und das Ziel ist nicht sicher. Gebt "
        .. "allen, die vorher unterschreiben, ein Viertel nach.“ Du entscheidest." } },
    { id = "finance_tells", week = 9, to = "CEO", text = {
      "Nora from finance writes: \"The target is not safe. A quarter off for all who sign this "
        .. "month would lift it.\" What would the next quarter say?",
      de = "Nora aus den Finanzen schreibt: „Das Ziel ist nicht sicher. Ein Viertel Nachlass für "
        .. "alle, die diesen Monat unterschreiben, würde helfen.“ Was sagt das nächste Quartal "
        .. "dazu?" } },
    { id = "last_week", week = 11, to = "AE", text = {
      "Harbor Foods and Mill Bros say the same words: \"Call me again in the last week. I know how "
        .. "this goes.\" How do they know?",
      de = "Harbor Foods und Mill Bros sagen dasselbe: „Rufen Sie in der letzten Woche wieder an. "
        .. "Ich weiß, wie das läuft.“ Woher wissen sie das?" } },
    { id = "neighbour_paid", week = 12, to = "AM", text = {
      "A customer who signed in the last week of a quarter asks why the neighbour paid less. What "
        .. "will you say when that contract ends?",
      de = "Jemand, der in der letzten Woche eines Quartals unterschrieben hat, fragt, warum der "
        .. "Nachbar weniger zahlt. Was sagst du, wenn der Vertrag endet?" } },
    { id = "slump", week = 16, to = "ALL", text = {
      "The market cools: for about eight weeks three in ten firms fewer look for something new. "
        .. "Good leads may soon be rarer than selling hours.",
      de = "Der Markt kühlt ab: Etwa acht Wochen lang sehen sich drei von zehn Firmen weniger nach "
        .. "Neuem um. Gute Anfragen könnten bald seltener sein als Verkaufsstunden." } },
    { id = "buy_alone", week = 20, to = "PMI", text = {
      "More and more {small} ask why they must talk to a seller at all. They could buy alone, and "
        .. "your sellers could call the others. Who would have to agree?",
      de = "Immer mehr {small} fragen, warum sie überhaupt mit jemandem reden müssen. Sie könnten "
        .. "allein kaufen, und der Verkauf könnte die anderen anrufen. Wer müsste zustimmen?" } },
    { id = "double_bonus", week = 24, to = "CEO", text = {
      "The board doubles your bonus if this quarter's target is met. You are the only one who has "
        .. "read this. What changes in the next two weeks?",
      de = "Der Aufsichtsrat verdoppelt deinen Bonus, wenn dieses Quartal sein Ziel erreicht. Nur "
        .. "du hast das gelesen. Was ändert sich in den nächsten zwei Wochen?" } },
    { id = "leans_back", week = 37, to = "AE", text = {
      "\"Your offer usually comes about now,\" says the buyer at Mill Bros, and leans back. Look "
        .. "at the offer that buyers expect from you.",
      de = "„Um diese Zeit kommt doch Ihr Angebot“, sagt die Einkäuferin von Mill Bros und lehnt "
        .. "sich zurück. Sieh nach, welches Angebot Käufer von dir erwarten." } },
    { id = "price_first", week = 37, to = "DEMAND", text = {
      "At the fair in Lund half of the visitors asked for the price before the product. Who taught "
        .. "them that?",
      de = "Auf der Messe in Lund fragte die Hälfte der Besucher zuerst nach dem Preis, dann nach "
        .. "dem Produkt. Wer hat ihnen das beigebracht?" } },
    -- Buttons of the facilitator.
    { id = "board_call", to = "CEO",
      button = { label = { "The board calls", de = "Aufsichtsrat ruft an" },
        confirm = { "The managing director is asked for a number; nothing else happens.",
          de = "Die Geschäftsführung wird nach einer Zahl gefragt; sonst geschieht nichts." } },
      text = {
        "The chair of the board is on the phone: \"Just one number. Will you make the quarter?\" "
          .. "Whatever you say, the others will hear of it.",
        de = "Die Vorsitzende des Aufsichtsrats ruft an: „Nur eine Zahl. Schafft ihr das Quartal?“ "
          .. "Was immer du sagst, die anderen werden davon hören." } },
    { id = "sick_week", to = "AE", event = { kind = "rep_quits", size = 0.3, dur = 2 },
      button = { label = { "Sellers are ill", de = "Der Verkauf ist krank" },
        confirm = { "For two weeks three in ten selling hours are missing.",
          de = "Zwei Wochen lang fehlen drei von zehn Verkaufsstunden." } },
      text = {
        "Three of your people are in bed. For two weeks you have seven in ten of your hours. What "
          .. "do the others leave undone?",
        de = "Drei deiner Leute liegen im Bett. Zwei Wochen lang hast du sieben von zehn Stunden. "
          .. "Was lassen die anderen liegen?" } },
    { id = "rival_whispers", to = { "AE", "PMI" },
      button = { label = { "Rumour about the rival", de = "Gerücht über Rivalen" },
        confirm = { "Two chairs read a rumour; nothing else happens.",
          de = "Zwei Stühle lesen ein Gerücht; sonst geschieht nichts." } },
      text = {
        "A buyer whispers: \"{competitor} gives a third off in the last week.\" Nobody has seen it "
          .. "in writing. Do you believe it?",
        de = "Ein Einkäufer flüstert: „{competitor} gibt in der letzten Woche ein Drittel nach.“ "
          .. "Schriftlich hat es niemand gesehen. Glaubst du es?" } },
  },

  cards = {
    -- Selling: the narrow place, and the chair that may offer.
    { id = "mikas_deals", from = 4, till = 7, to = "AE",
      text = { "Mika's deals lie on your desk, {deal} among others. Tara asks which of them come "
        .. "first; there are not enough hours for all.",
        de = "Mikas Geschäfte liegen auf deinem Tisch, dazu {deal}. Tara fragt, welche zuerst "
          .. "kommen; die Stunden reichen nicht für alle." },
      choices = {
        { text = { "Those near signing", de = "Die kurz vor dem Abschluss" },
          decisions = { focus = 1 } },
        { text = { "The big ones", de = "Die großen" }, decisions = { focus = 2 } },
        { text = { "A little for each", de = "Für jedes ein wenig" }, decisions = { focus = 0 } },
      } },
    { id = "noras_offer", from = 8, till = 10, to = "AE",
      text = { "Nora from finance wants your answer tonight: do buyers who sign before the quarter "
        .. "ends get something off?",
        de = "Nora aus den Finanzen will heute Abend eine Antwort: Bekommen Käufer, die vor dem "
          .. "Quartalsende unterschreiben, etwas nachgelassen?" },
      choices = {
        { text = { "No offer", de = "Kein Angebot" }, decisions = { qe_disc = 0 } },
        { text = { "10% if they sign now", de = "10 % bei Abschluss jetzt" },
          decisions = { qe_disc = 0.1 } },
        { text = { "25% if they sign now", de = "25 % bei Abschluss jetzt" },
          decisions = { qe_disc = 0.25 } },
      } },
    { id = "wills_hours", from = 16, till = 20, to = "AE",
      text = { "Will has spent nine hours on {deal} and doubts that they will ever buy. \"One more "
        .. "call,\" he says. Tara would give it up.",
        de = "Will hat neun Stunden in {deal} gesteckt und zweifelt, ob sie je kaufen. „Noch ein "
          .. "Anruf“, sagt er. Tara würde aufgeben." },
      choices = {
        { text = { "Give up doubtful ones", de = "Zweifelhafte aufgeben" },
          decisions = { cull = 0.6 } },
        { text = { "One more call each", de = "Je noch ein Anruf" }, decisions = { cull = 0.3 } },
        { text = { "Never give up a deal", de = "Nie ein Geschäft aufgeben" },
          decisions = { cull = 0.1 } },
      } },
    { id = "mill_waits", from = 21, till = 23, to = "AE",
      text = { "Mill Bros are ready but wait: \"Something always comes in the last week.\" Three "
        .. "more buyers smile when you name a date.",
        de = "Mill Bros sind so weit, aber sie warten: „In der letzten Woche kommt doch immer "
          .. "etwas.“ Drei weitere lächeln, wenn du ein Datum nennst." },
      choices = {
        { text = { "Nothing will come", de = "Es kommt nichts" }, decisions = { qe_disc = 0 } },
        { text = { "10% at the end", de = "10 % am Ende" }, decisions = { qe_disc = 0.1 } },
        { text = { "12% for all, from today", de = "12 % für alle, ab heute" },
          decisions = { disc = 0.12, qe_disc = 0 } },
      } },
    -- First contact and Campaigns: who gets the few hours.
    { id = "rosa_or_quim", from = 3, till = 8, to = "PROSPECT",
      text = { "Rosa works on everybody who writes to us, Quim only on those who sound like "
        .. "buyers. They ask you which it shall be.",
        de = "Rosa kümmert sich um alle, die schreiben, Quim nur um die, die nach Kauf klingen. "
          .. "Sie fragen dich, was gelten soll." },
      choices = {
        { text = { "Like Rosa: most", de = "Wie Rosa: die meisten" },
          decisions = { crit_s = 0.3 } },
        { text = { "In between", de = "Dazwischen" }, decisions = { crit_s = 0.52 } },
        { text = { "Like Quim: the keen", de = "Wie Quim: nur Ernsthafte" },
          decisions = { crit_s = 0.68 } },
      } },
    { id = "quiet_hours", from = 17, till = 21, to = "PROSPECT",
      text = { "The phones are quieter. Sven would call firms that never asked; Rosa would answer "
        .. "those who did within four hours.",
        de = "Die Telefone sind stiller. Sven würde Firmen anrufen, die nie gefragt haben; Rosa "
          .. "allen, die fragen, in vier Stunden antworten." },
      choices = {
        { text = { "More cold calls", de = "Mehr Kaltanrufe" }, decisions = { in_share = 0.3 } },
        { text = { "Answer in four hours", de = "Antwort in vier Stunden" },
          decisions = { in_share = 0.65, sla = 4 } },
        { text = { "As we do now", de = "Wie bisher" } },
      } },
    { id = "last_push", from = 33, till = 35, to = "PROSPECT",
      text = { "{AE} would like a push: everybody calls harder from now on. Quim says people will "
        .. "be tired for weeks afterwards.",
        de = "Wunsch von {AE}: Alle rufen ab jetzt mehr an. Quim sagt, danach sind die Leute "
          .. "wochenlang müde." },
      choices = {
        { text = { "All of us, full push", de = "Alle, mit voller Kraft" },
          decisions = { blitz = 1 } },
        { text = { "Half a push", de = "Mit halber Kraft" }, decisions = { blitz = 0.5 } },
        { text = { "No push", de = "Kein Anrufsturm" }, decisions = { blitz = 0 } },
      } },
    { id = "omars_list", from = 5, till = 9, to = "DEMAND",
      text = { "A seller has left, and Omar's list of names is longer than ever. How keen must "
        .. "somebody be before the name goes over?",
        de = "Im Verkauf fehlt jemand, und Omars Liste ist länger denn je. Wie interessiert muss "
          .. "jemand sein, bevor der Name weitergeht?" },
      choices = {
        { text = { "Pass most of them", de = "Die meisten weitergeben" },
          decisions = { crit_m = 0.25 } },
        { text = { "Only the interested", de = "Nur Interessierte" },
          decisions = { crit_m = 0.42 } },
        { text = { "Only the keen", de = "Nur sehr Interessierte" },
          decisions = { crit_m = 0.6 } },
      } },
    { id = "cool_market", from = 17, till = 21, to = "DEMAND",
      text = { "Fewer firms answer. Omar could shout louder, or save the money and write again to "
        .. "people who once asked.",
        de = "Weniger Firmen antworten. Omar könnte lauter werben, oder sparen und denen wieder "
          .. "schreiben, die schon einmal gefragt haben." },
      choices = {
        { text = { "More campaign money", de = "Mehr Geld für Kampagnen" },
          decisions = { act_spend = 10 } },
        { text = { "Less, and write to them", de = "Weniger, und schreiben" },
          decisions = { act_spend = 4, nurture = 2 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "sent_back", from = 30, till = 35, to = "DEMAND",
      text = { "{PROSPECT} sends back eleven names from Omar's last campaign. He calls them good "
        .. "and wants to dispute each one.",
        de = "Elf Namen aus Omars letzter Kampagne kommen von {PROSPECT} zurück. Er hält sie für "
          .. "gut und will um jeden streiten." },
      choices = {
        { text = { "Take them back", de = "Zurücknehmen" }, decisions = { argue = 0 } },
        { text = { "Dispute a few", de = "Um einige streiten" }, decisions = { argue = 0.4 } },
        { text = { "Dispute them all", de = "Um alle streiten" }, decisions = { argue = 1 } },
      } },
    -- Managing director
    { id = "freelancers", from = 5, till = 9, to = "CEO",
      text = { "An agency offers freelance sellers, useful in about three weeks. The money is what "
        .. "the developers live on.",
        de = "Eine Agentur bietet freie Verkäufer an, in etwa drei Wochen eingearbeitet. Das Geld "
          .. "fehlt dann in der Entwicklung." },
      choices = {
        { text = { "Hire many", de = "Viele holen" }, decisions = { x_sales = 10, x_rd = 0 } },
        { text = { "Some of both", de = "Von beidem etwas" },
          decisions = { x_sales = 5, x_rd = 5 } },
        { text = { "Leave it with product", de = "Beim Produkt lassen" } },
      } },
    { id = "my_bonus", from = 24, till = 25, to = "CEO",
      text = { "The letter about your doubled bonus lies in the drawer. Lena from personnel asks "
        .. "whether everybody's bonus can change too.",
        de = "Der Brief mit deinem doppelten Bonus liegt in der Schublade. Lena vom Personal "
          .. "fragt, ob sich auch der Bonus aller ändern kann." },
      choices = {
        { text = { "Tie all to the target", de = "Alle ans gemeinsame Ziel" },
          decisions = { shared = 0.75 } },
        { text = { "To each their own goals", de = "Allen ihre eigenen Ziele" },
          decisions = { shared = 0 } },
        { text = { "Leave it in the drawer", de = "In der Schublade lassen" } },
      } },
    { id = "boss_comes", from = 31, till = 35, to = "CEO",
      text = { "Tara says: \"Two of my large buyers would sign if they met you.\" Your calendar "
        .. "has three days of board papers.",
        de = "Tara sagt: „Zwei meiner großen Käufer würden unterschreiben, wenn sie dich träfen.“ "
          .. "Im Kalender stehen drei Tage Aufsichtsrat." },
      choices = {
        { text = { "Go along, six visits", de = "Mitgehen, sechs Besuche" },
          decisions = { ceo_calls = 6 } },
        { text = { "Two visits", de = "Zwei Besuche" }, decisions = { ceo_calls = 2 } },
        { text = { "Stay with the papers", de = "Bei den Papieren bleiben" } },
      } },
    -- Market insight
    { id = "how_far", from = 6, till = 10, to = "PMI",
      text = { "Nora from finance asks how far a seller may go down without asking you. Xia says "
        .. "each question costs her a day.",
        de = "Nora aus den Finanzen fragt, wie weit jemand im Verkauf ohne Rückfrage nachlassen "
          .. "darf. Xia sagt, jede Frage koste sie einen Tag." },
      choices = {
        { text = { "Up to 5%", de = "Bis 5 %" }, decisions = { corridor = 0.05 } },
        { text = { "Up to 10%", de = "Bis 10 %" }, decisions = { corridor = 0.1 } },
        { text = { "Up to 30%", de = "Bis 30 %" }, decisions = { corridor = 0.3 } },
      } },
    { id = "order_page", from = 20, till = 23, to = "PMI",
      text = { "Petra has an order page for {small}. With it no seller calls them any more; some "
        .. "would miss the talk.",
        de = "Petra hat eine Bestellseite für {small}. Mit ihr ruft dort niemand mehr an; manchen "
          .. "würde das Gespräch fehlen." },
      choices = {
        { text = { "They buy alone", de = "Sie kaufen allein" },
          decisions = { lead_own = { 1, 0, 0 } } },
        { text = { "Sellers keep them", de = "Der Verkauf behält sie" },
          decisions = { lead_own = { 0, 0, 0 } } },
      } },
    -- The others
    { id = "offer_poster", from = 7, till = 11, to = "BRAND",
      text = { "Ines shows two posters: the story you have told for months, and a new one that "
        .. "says \"Now for less\".",
        de = "Ines zeigt zwei Plakate: die Geschichte, die ihr seit Monaten erzählt, und ein neues "
          .. "mit „Jetzt für weniger“." },
      choices = {
        { text = { "Keep the story", de = "Bei der Geschichte bleiben" } },
        { text = { "The new one", de = "Das neue" }, decisions = { theme = 1 } },
      } },
    { id = "signed_in_a_rush", from = 16, till = 20, to = "AM",
      text = { "{customer} signed quickly and asks what they have bought. Yann could visit such "
        .. "customers, or prepare the renewals due.",
        de = "{customer} hat schnell unterschrieben und fragt, was eigentlich. Yann könnte "
          .. "besuchen oder fällige Verlängerungen vorbereiten." },
      choices = {
        { text = { "Visits first", de = "Besuche zuerst" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "Renewals first", de = "Verlängerungen zuerst" },
          decisions = { reviews = 0.4, prep = 0.7, upsell = 0.1 } },
        { text = { "Sell them more", de = "Mehr verkaufen" },
          decisions = { reviews = 0.2, prep = 0.2, upsell = 0.8 } },
      } },
    { id = "heard_of_offers", from = 42, till = 46, to = "AM",
      text = { "{customer} has heard that others got a price at the quarter's end, and wants one "
        .. "for staying.",
        de = "{customer} hat gehört, dass andere am Quartalsende einen Preis bekamen, und will "
          .. "auch einen fürs Bleiben." },
      choices = {
        { text = { "The price stays", de = "Der Preis bleibt" }, decisions = { ren_disc = 0 } },
        { text = { "5% off when renewing", de = "5 % beim Verlängern" },
          decisions = { ren_disc = 0.05 } },
        { text = { "15% off when renewing", de = "15 % beim Verlängern" },
          decisions = { ren_disc = 0.15 } },
      } },
    { id = "first_steps", from = 16, till = 21, to = "CX",
      text = { "New customers ask Eve for the first steps, and {customer} has waited two days for "
        .. "an answer to a fault.",
        de = "Neue Kunden fragen Eve nach den ersten Schritten, und {customer} wartet seit zwei "
          .. "Tagen auf eine Antwort zu einem Fehler." },
      choices = {
        { text = { "Welcome first", de = "Begrüßen zuerst" },
          decisions = { cx_onb = 0.6, cx_iss = 0.3, cx_pro = 0.1 } },
        { text = { "Problems first", de = "Probleme zuerst" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "A bit of everything", de = "Von allem etwas" },
          decisions = { cx_onb = 0.4, cx_iss = 0.4, cx_pro = 0.2 } },
      } },
    -- A vote: every person answers once.
    { id = "our_word", from = 34, till = 35, to = "ALL",
      text = { "The quarter ends in a few weeks. What do you agree on for buyers who sign in the "
        .. "last three?",
        de = "Das Quartal endet in ein paar Wochen. Was soll für Käufer gelten, die in den letzten "
          .. "drei unterschreiben?" },
      choices = {
        { text = { "No offer, and we say so", de = "Kein Angebot, offen gesagt" },
          decisions = { qe_disc = 0 } },
        { text = { "10%", de = "10 %" }, decisions = { qe_disc = 0.1 } },
        { text = { "25%", de = "25 %" }, decisions = { qe_disc = 0.25 } },
      } },
  },

  texts = {
    briefing = {
      "You have few sellers, a hard target, and buyers who half expect an offer at the end of each "
        .. "quarter. An offer lifts the quarter in which you give it; look at what the next one "
        .. "and the renewals say to it. Selling hours are the narrow place: every weak lead that a "
        .. "seller calls costs a good one. One purse of {currency}24,000 a week pays for brand, "
        .. "campaigns, product, systems and extra sellers. Chairs change during the year.",
      de = "Ihr habt wenige Verkäufer, ein hartes Ziel und Käufer, die am Quartalsende halb mit "
        .. "einem Angebot rechnen. Ein Angebot hebt das Quartal, in dem ihr es gebt; seht nach, "
        .. "was das nächste und die Verlängerungen dazu sagen. Eng sind die Verkaufsstunden: Jede "
        .. "schwache Anfrage kostet eine gute. Eine Kasse von 24.000 {currency} pro Woche zahlt "
        .. "Marke, Kampagnen, Produkt, Systeme und mehr Verkäufer. Im Lauf des Jahres wechseln die "
        .. "Stühle.",
    },
    debrief = {
      { "What did the lift at the end of the quarter cost: in waiting, in price, in renewals?",
        de = "Was hat der Schub am Quartalsende gekostet: an Warten, an Preis, an "
          .. "Verlängerungen?" },
      { "Short-term priority: whose idea was it, and who paid for it?",
        de = "Das Kurzfristige zuerst: Wessen Idee war das, und wer hat dafür bezahlt?" },
      { "Which leads did your sellers call, and who chose them?",
        de = "Welche Anfragen hat der Verkauf angerufen, und wer hat sie ausgesucht?" },
      { "What did buyers learn from you this year?",
        de = "Was haben Käufer dieses Jahr von euch gelernt?" },
      { "What would you have told the board when it doubled the bonus?",
        de = "Was hättet ihr dem Aufsichtsrat gesagt, als er den Bonus verdoppelte?" },
      { "Which small customers needed no seller?",
        de = "Welche kleinen Kunden brauchten niemanden aus dem Verkauf?" },
      { "Where at work does the end of a quarter decide, and who pays later?",
        de = "Wo entscheidet bei euch das Quartalsende, und wer zahlt später?" },
    },
  },

  on_start = function(game)
    game.metric("expected", game.settings.habit)
  end,

  -- Keeps the book of offers, and tells the managing director how the board's bonus went.
  on_week = function(game)
    local played = (game.week - 1) % QUARTER -- the week of the quarter that has just passed
    for index, team in ipairs(game.teams) do
      local book = book_of(game.memory, index, game.settings.habit)
      local decided = team.decisions
      if played < QUARTER - 1 then book.target = team.target end
      book.signed = book.signed + team.revenue
      if played >= QUARTER - OFFER_WEEKS then
        book.offer = math.max(book.offer, decided.qe_disc - decided.disc)
      end
      if played == QUARTER - 1 then
        if game.week == BONUS_WEEK then tell_bonus(game, index, book.signed >= book.target) end
        book.expected = book.expected + LEARNED * (book.offer - book.expected)
        game.metric("expected", book.expected, index)
        book.offer, book.signed = 0, 0
      end
    end
  end,
}
