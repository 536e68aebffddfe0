-- New Product: behind the rival, with a launch of one's own that is only as good as what was heard.
-- Lesson: feedback becomes insight and insight becomes a good launch; keep product and sales in
-- step.
-- Company, events, targets and rotation are those of docs/MODEL.md, section 5 (S5).

-- The launch as planned. Market insight may move it by its own decision below; the launch itself
-- is the model's event product_if, whose size counts in full only when insight is high.
local PLANNED, SIZE = 27, 0.14
local NOTICE = 3 -- so many weeks before the launch nothing can be moved any more
local BUSY_SHARE, BUSY_WEEKS = 0.1, 2 -- selling hours that the launch itself takes
local MOST_TEACHING = 0.6 -- of Market insight's week ("Help sellers")
local SINKS_IN = 6 -- weeks until what sellers were taught has sunk in

-- The effect of the decision "Our launch", called before each week. The weeks that are left are a
-- number of the scenario's own: it lasts, so it can be read here as well as on the desks. Taking
-- the old date away also takes away a program of the same kind that Market insight has begun.
local function move_launch(game, index, shift)
  local left = game.teams[index].own.to_launch
  local wanted = PLANNED + math.floor(shift) - game.week
  if wanted == left or left < NOTICE or wanted < NOTICE then return end
  game.cancel("product_if", index)
  game.event{ kind = "product_if", week = game.week + wanted, dur = 1, size = SIZE, team = index }
  game.metric("to_launch", wanted, index)
end

local function tell_launch(game, index)
  game.event{ kind = "rep_quits", size = BUSY_SHARE, dur = BUSY_WEEKS, team = index }
  game.inject{ team = index, text = {
    "Launch day. {product} is new on the market, as good as what you had understood by today. For "
      .. "two weeks showing it takes a tenth of the selling hours.",
    de = "Der Tag ist da: {product} ist neu am Markt, so gut wie das, was ihr bis heute verstanden "
      .. "habt. Es zu zeigen kostet zwei Wochen lang ein Zehntel der Verkaufsstunden.",
  } }
end

return {
  min_api = 2,
  title = { "New Product", de = "Neues Produkt" },
  lesson = {
    "A launch is as good as what was heard, written down and read months before, and only sells if "
      .. "the sellers are ready.",
    de = "Ein neues Produkt ist so gut wie das, was Monate vorher gehört, notiert und gelesen "
      .. "wurde, und braucht Verkäufer, die so weit sind.",
  },
  summary = {
    "Your product is behind and the rival gets better faster. Your own launch comes in summer and "
      .. "will be as good as what you have understood by then. Who reads the notes?",
    de = "Euer Produkt liegt zurück, der Rivale wird schneller besser. Euer neues kommt im Sommer "
      .. "und wird so gut wie das, was ihr bis dahin versteht. Wer liest die Notizen?",
  },
  company = "Northwind Systems",
  product = "Northwind Route 2",
  competitor = "Corvex",
  minutes = 90,
  teams = 2,
  seats = { min = 2, max = 12 },

  settings = {
    week_seconds = 2, decide_seconds = 60, break_seconds = 300,
    { key = "rival_pace", label = { "How much better the rival gets a week",
      de = "Um wie viel der Rivale pro Woche besser wird" },
      min = 0.003, max = 0.006, default = 0.0046, sets = "params.Qc_growth" },
    { key = "insight", label = { "What you understand of customers at first",
      de = "Was ihr anfangs von Kunden versteht" },
      min = 0.1, max = 0.5, default = 0.22, sets = "init.I" },
    { key = "hardness", label = { "How hard the targets are; 1 is usual",
      de = "Wie hart die Ziele sind; 1 ist üblich" },
      min = 0.8, max = 1.2, default = 1, sets = "targets" },
  },
  -- The usual times of 45, 90 and 180 minutes; chairs change as each has time for.
  formats = {
    [45] = { rotation = { [26] = 1 } },
    [90] = { rotation = { [13] = 1, [26] = 1 } },
    [180] = { rotation = { [13] = 1, [26] = 1, [39] = 1 } },
  },

  init = { Q = 0.97, I = 0.22 },
  params = { Qc_growth = 0.0046 },
  targets = { 1650, 1830, 2100, 2340 },
  par = { as_is = 7116, balanced = 8597, adaptive = 9083 }, -- the year: baton-lab balance --par
  events = {
    { kind = "launch", week = 7, dur = 30, size = 0.08 },
    { kind = "product_if", week = 27, dur = 1, size = 0.14 },
  },
  rotation = { [13] = 1, [26] = 1 },
  beats = { 4, 4, 5 },

  own_decisions = {
    { id = "launch_shift", to = "PMI", min = -4, max = 4, default = 0,
      label = { "Our launch", de = "Unser Start" },
      sentence = { "When the new product comes; fixed three weeks before.",
        de = "Wann das neue Produkt kommt; drei Wochen vorher steht es fest." },
      stops = {
        { text = { "4 weeks earlier", de = "4 Wochen früher" }, value = -4 },
        { text = { "2 weeks earlier", de = "2 Wochen früher" }, value = -2 },
        { text = { "As planned", de = "Wie geplant" }, value = 0 },
        { text = { "2 weeks later", de = "2 Wochen später" }, value = 2 },
        { text = { "4 weeks later", de = "4 Wochen später" }, value = 4 },
      },
      effect = move_launch },
  },
  own_metrics = {
    { id = "to_launch", to = "ALL", unit = "number", chart = false,
      label = { "Weeks to our launch", de = "Wochen bis zum Start" },
      sentence = { "Until the new product is on the market; Market insight may move it.",
        de = "Bis das neue Produkt am Markt ist; Marktwissen darf es verschieben." } },
    { id = "taught", to = { "PMI", "AE" }, unit = "share", chart = true,
      label = { "Sellers taught", de = "Verkauf geschult" },
      sentence = { "Help for sellers against the most there can be, as it has sunk in.",
        de = "Hilfe für den Verkauf, gemessen am Möglichen, so weit sie angekommen ist." } },
  },

  injects = {
    { id = "unread_notes", week = 2, to = "PMI", text = {
      "84 notes from last year stand in a box under your desk; nobody has read them and they are "
        .. "stale. New ones come every week. Who on your team reads?",
      de = "84 Notizen vom letzten Jahr stehen in einer Kiste unter dem Tisch, ungelesen und "
        .. "überholt. Jede Woche kommen neue. Wer in deinem Team liest?" } },
    { id = "unpaid_notes", week = 2, to = "AE", text = {
      "Every talk tells you what the product lacks. Writing it down takes selling time, and nobody "
        .. "has ever paid for a note. Do your people write?",
      de = "Jedes Gespräch zeigt, was dem Produkt fehlt. Es zu notieren kostet Verkaufszeit, und "
        .. "noch nie hat jemand für eine Notiz bezahlt. Schreiben deine Leute?" } },
    { id = "rival_launch", week = 7, to = "ALL", text = {
      "{competitor} launches. Reviewers like it: theirs is clearly ahead of yours for the next "
        .. "months, unless you answer.",
      de = "{competitor} bringt Neues heraus. Die Tests sind gut: Ihres liegt für Monate klar vor "
        .. "eurem, wenn ihr nicht antwortet." } },
    { id = "what_to_build", week = 12, to = "CEO", text = {
      "The developers ask: \"What shall we build? We have money, but nobody tells us what "
        .. "customers miss.\" Money without notes builds the wrong thing.",
      de = "Die Entwicklung fragt: „Was sollen wir bauen? Geld ist da, aber niemand sagt uns, was "
        .. "Kunden fehlt.“ Geld ohne Notizen baut das Falsche." } },
    { id = "may_move", week = 16, to = "PMI", text = {
      "The launch is yours to move, by up to four weeks either way, until three weeks before it. "
        .. "Earlier, and it helps sooner; later, and you know more. Who else has a calendar?",
      de = "Du kannst den Start um bis zu vier Wochen verschieben, bis drei Wochen vorher. Früher "
        .. "hilft es eher, später wisst ihr mehr. Wer hat noch einen Kalender?" } },
    { id = "launch_review", week = 20, to = { "PMI", "AE" }, text = {
      "Launch review: how much do you know of what customers need, and have the sellers been "
        .. "taught? Both numbers are on the desk of {PMI}.",
      de = "Vor dem Start: Wie viel wisst ihr davon, was Kunden brauchen, und ist der Verkauf "
        .. "geschult? Beide Zahlen stehen bei {PMI} auf dem Tisch." } },
    { id = "reviews", week = 40, to = "ALL", text = {
      "The first long reviews of {product} are out. They praise and blame what customers told you "
        .. "in spring. Was it in the notes?",
      de = "Die ersten langen Tests von {product} sind da. Sie loben und tadeln, was Kunden euch "
        .. "im Frühjahr gesagt haben. Stand es in den Notizen?" } },
    -- Buttons of the facilitator.
    { id = "fault_found", to = { "CX", "PMI" }, event = { kind = "sat", size = -0.02 },
      button = { label = { "A fault is found", de = "Ein Fehler taucht auf" },
        confirm = { "Every customer becomes a little less satisfied.",
          de = "Alle Kunden werden ein wenig unzufriedener." } },
      text = {
        "A fault in the last update has cost customers an afternoon. All of them are a little less "
          .. "happy. Who writes down what they say now?",
        de = "Ein Fehler im letzten Update hat Kunden einen Nachmittag gekostet. Alle sind etwas "
          .. "unzufriedener. Wer notiert, was sie jetzt sagen?" } },
    { id = "rival_hires", to = "AE", event = { kind = "rep_quits", size = 0.15, dur = 6 },
      button = { label = { "Rival hires a seller", de = "Rivale wirbt jemand ab" },
        confirm = { "For six weeks about a seventh of the selling hours is missing.",
          de = "Sechs Wochen lang fehlt etwa ein Siebtel der Verkaufsstunden." } },
      text = {
        "{competitor} has hired Mika away, with everything Mika knew and never wrote down. For six "
          .. "weeks a seventh of your hours is missing.",
        de = "{competitor} hat Mika abgeworben, mit allem, was Mika wusste und nie notiert hat. "
          .. "Sechs Wochen lang fehlt ein Siebtel deiner Stunden." } },
    { id = "reporter", to = { "BRAND", "PMI" },
      button = { label = { "A reporter asks", de = "Eine Reporterin fragt" },
        confirm = { "Two chairs are asked what is new about the product; nothing else happens.",
          de = "Zwei Stühle werden gefragt, was am Produkt neu ist; sonst geschieht nichts." } },
      text = {
        "A reporter has one question: \"What can {product} do that {competitor} can't, in one "
          .. "sentence?\" She is still on the line.",
        de = "Eine Reporterin hat eine Frage: „Was kann {product}, was {competitor} nicht kann, in "
          .. "einem Satz?“ Sie ist noch am Apparat." } },
  },

  cards = {
    -- Market insight: reads, teaches, launches.
    { id = "petras_week", from = 3, till = 7, to = "PMI",
      text = { "Petra asks what her people's ten half-days go into. Slides for the board take "
        .. "nearly four of them as it is.",
        de = "Petra fragt, wohin die zehn halben Tage ihrer Leute gehen. Die Folien für den "
          .. "Aufsichtsrat kosten schon jetzt fast vier." },
      choices = {
        { text = { "Mostly listening", de = "Meist zuhören" },
          decisions = { pmi_fb = 0.5, pmi_wl = 0.3, pmi_en = 0.1, pmi_ret = 0.1 } },
        { text = { "Teaching the sellers", de = "Verkauf schulen" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.6, pmi_ret = 0.1 } },
        { text = { "As it is", de = "Wie es ist" } },
      } },
    { id = "take_me_along", from = 8, till = 11, to = "PMI",
      text = { "Ugo offers to take marketers along to his buyers. It costs them days at their "
        .. "desks and him some patience.",
        de = "Ugo bietet an, Leute aus dem Marketing zu Käufern mitzunehmen. Es kostet sie Tage am "
          .. "Schreibtisch und ihn etwas Geduld." },
      choices = {
        { text = { "Three days in ten", de = "Drei Tage von zehn" },
          decisions = { ridealong = 0.3 } },
        { text = { "One day in ten", de = "Einen Tag von zehn" },
          decisions = { ridealong = 0.1 } },
        { text = { "Desks first", de = "Erst der Schreibtisch" }, decisions = { ridealong = 0 } },
      } },
    { id = "omars_brief", from = 16, till = 19, to = "PMI",
      text = { "The brief for the launch campaign is done, and Omar is proud of it. No seller has "
        .. "seen it; asking them costs everybody hours.",
        de = "Das Konzept für die Kampagne zum Start ist fertig, und Omar ist stolz. Niemand im "
          .. "Verkauf kennt es; fragen kostet alle Stunden." },
      choices = {
        { text = { "Always ask them first", de = "Immer zuerst fragen" },
          decisions = { consult = 1 } },
        { text = { "Ask sometimes", de = "Manchmal fragen" }, decisions = { consult = 0.4 } },
        { text = { "Send it as it is", de = "So hinausschicken" }, decisions = { consult = 0 } },
      } },
    { id = "after_the_start", from = 32, till = 36, to = "PMI",
      text = { "The new product is out. Customers write what they miss in it, and those whose "
        .. "contracts end want facts about it.",
        de = "Das neue Produkt ist da. Kunden schreiben, was ihnen daran fehlt, und wer bald "
          .. "verlängern soll, will Fakten dazu." },
      choices = {
        { text = { "Read on", de = "Weiter lesen" },
          decisions = { pmi_fb = 0.5, pmi_wl = 0.3, pmi_en = 0.1, pmi_ret = 0.1 } },
        { text = { "Help renewals", de = "Verlängerungen helfen" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.1, pmi_ret = 0.6 } },
        { text = { "A bit of everything", de = "Von allem etwas" },
          decisions = { pmi_fb = 0.3, pmi_wl = 0.2, pmi_en = 0.25, pmi_ret = 0.25 } },
      } },
    -- Selling: hears most and is paid for none of it.
    { id = "taras_notebook", from = 3, till = 7, to = "AE",
      text = { "Tara's notebook is full of what buyers miss. Typing it up for Petra takes an hour "
        .. "after each talk; Will just sells.",
        de = "Taras Notizbuch ist voll mit dem, was Käufern fehlt. Es für Petra abzutippen kostet "
          .. "je eine Stunde; Will verkauft einfach." },
      choices = {
        { text = { "Write after each talk", de = "Nach jedem Termin notieren" },
          decisions = { fb_time = 0.1 } },
        { text = { "Once a week", de = "Jede Woche" }, decisions = { fb_time = 0.05 } },
        { text = { "Sell like Will", de = "Verkaufen wie Will" }, decisions = { fb_time = 0 } },
      } },
    { id = "soon_to_come", from = 8, till = 12, to = "AE",
      text = { "{deal} compares you with {competitor}'s new product. Dan would tell them what "
        .. "yours will do \"very soon\". He is guessing.",
        de = "{deal} vergleicht mit dem neuen Produkt von {competitor}. Dan würde erzählen, was "
          .. "eures „ganz bald“ kann. Er rät." },
      choices = {
        { text = { "Only what it does today", de = "Nur, was es heute kann" },
          decisions = { offmsg = 0.1 } },
        { text = { "A hint is all right", de = "Andeuten ist in Ordnung" },
          decisions = { offmsg = 0.35 } },
        { text = { "Tell them all of it", de = "Alles erzählen" }, decisions = { offmsg = 0.7 } },
      } },
    { id = "old_stock", from = 21, till = 23, to = "AE",
      text = { "The new product is near. Xia wants an offer to sign the last buyers of the old one "
        .. "before the quarter ends.",
        de = "Das neue Produkt ist nah. Xia will ein Angebot, damit die letzten Käufer des alten "
          .. "noch dieses Quartal unterschreiben." },
      choices = {
        { text = { "25% if they sign now", de = "25 % bei Abschluss jetzt" },
          decisions = { qe_disc = 0.25 } },
        { text = { "10% if they sign now", de = "10 % bei Abschluss jetzt" },
          decisions = { qe_disc = 0.1 } },
        { text = { "No offer", de = "Kein Angebot" }, decisions = { qe_disc = 0 } },
      } },
    { id = "whom_to_show", from = 32, till = 36, to = "AE",
      text = { "Everybody wants to see the new product. Ugo would show it to the large buyers "
        .. "first; {deal} is nearly ready to sign.",
        de = "Alle wollen das neue Produkt sehen. Ugo würde es zuerst den Großen zeigen; {deal} "
          .. "steht kurz vor der Unterschrift." },
      choices = {
        { text = { "The big ones first", de = "Die großen zuerst" }, decisions = { focus = 2 } },
        { text = { "Those near signing", de = "Die kurz vor dem Abschluss" },
          decisions = { focus = 1 } },
        { text = { "All alike", de = "Alle gleich" }, decisions = { focus = 0 } },
      } },
    -- Managing director
    { id = "out_with_customers", from = 4, till = 8, to = "CEO",
      text = { "Emil from the developers asks you along to three customers. Your week in the "
        .. "office would be a day and a half shorter.",
        de = "Emil aus der Entwicklung lädt dich zu drei Kunden ein. Deine Woche im Büro wäre "
          .. "anderthalb Tage kürzer." },
      choices = {
        { text = { "Day and a half a week", de = "Anderthalb Tage die Woche" },
          decisions = { ceo_field = 0.3 } },
        { text = { "One day", de = "Einen Tag" }, decisions = { ceo_field = 0.2 } },
        { text = { "Read his report", de = "Seinen Bericht lesen" } },
      } },
    { id = "emils_budget", from = 15, till = 19, to = "CEO",
      text = { "Emil can use more money for the launch. The sellers say they would rather have two "
        .. "more people this quarter.",
        de = "Emil kann mehr Geld für das neue Produkt brauchen. Der Verkauf hätte lieber noch "
          .. "dieses Quartal zwei Leute mehr." },
      choices = {
        { text = { "More product", de = "Mehr Produkt" },
          decisions = { x_rd = 12, x_sales = 0 } },
        { text = { "Some of both", de = "Von beidem etwas" },
          decisions = { x_rd = 5, x_sales = 5 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "pay_for_notes", from = 30, till = 34, to = "CEO",
      text = { "Tara asks: \"Why is nobody rewarded for a note?\" Lena from personnel could tie "
        .. "more of the bonus to the shared goal.",
        de = "Tara fragt: „Warum wird niemand für eine Notiz belohnt?“ Lena vom Personal könnte "
          .. "mehr Bonus an das gemeinsame Ziel hängen." },
      choices = {
        { text = { "Mostly the shared goal", de = "Meist das gemeinsame Ziel" },
          decisions = { shared = 0.75 } },
        { text = { "Half and half", de = "Halb und halb" }, decisions = { shared = 0.5 } },
        { text = { "Their own goals", de = "Eigene Ziele" }, decisions = { shared = 0 } },
      } },
    -- Brand and Campaigns
    { id = "best_on_earth", from = 16, till = 20, to = "BRAND",
      text = { "The agency has a line for the launch: \"The best there is.\" Emil says the product "
        .. "will be good, in parts.",
        de = "Die Agentur hat einen Satz für den Start: „Das Beste, was es gibt.“ Emil sagt, das "
          .. "Produkt werde gut, teilweise." },
      choices = {
        { text = { "Say what it does", de = "Sagen, was es kann" }, decisions = { promise = 1 } },
        { text = { "A little bolder", de = "Etwas kühner" }, decisions = { promise = 1.15 } },
        { text = { "The best there is", de = "Das Beste, was es gibt" },
          decisions = { promise = 1.35 } },
      } },
    { id = "new_story", from = 30, till = 34, to = "BRAND",
      text = { "Ines wants a new campaign for the new product. Firms know the old story by now; a "
        .. "new one must become known first.",
        de = "Ines will eine neue Kampagne für das neue Produkt. Die alte Geschichte kennt man "
          .. "inzwischen; eine neue muss erst bekannt werden." },
      choices = {
        { text = { "The new campaign", de = "Die neue Kampagne" }, decisions = { theme = 2 } },
        { text = { "The story they know", de = "Die bekannte Geschichte" } },
      } },
    { id = "against_the_noise", from = 8, till = 12, to = "DEMAND",
      text = { "{competitor}'s launch is everywhere. Omar could shout against it now or keep the "
        .. "money for your own.",
        de = "Das neue Produkt von {competitor} ist überall. Omar könnte jetzt dagegen anrufen "
          .. "oder das Geld für euer eigenes sparen." },
      choices = {
        { text = { "Shout now", de = "Jetzt laut werben" }, decisions = { act_spend = 10 } },
        { text = { "Steady", de = "Stetig weiter" }, decisions = { act_spend = 7 } },
        { text = { "Spend little now", de = "Jetzt wenig ausgeben" },
          decisions = { act_spend = 4 } },
      } },
    { id = "once_asked", from = 19, till = 23, to = "DEMAND",
      text = { "Omar keeps the addresses of people who asked and never bought. Each letter to them "
        .. "costs a little of the common purse.",
        de = "Omar hat die Adressen von Leuten, die fragten und nie kauften. Jeder Brief an sie "
          .. "kostet ein wenig aus der Kasse." },
      choices = {
        { text = { "Write twice a week", de = "Zweimal die Woche" },
          decisions = { nurture = 2 } },
        { text = { "Once a week", de = "Einmal die Woche" }, decisions = { nurture = 1 } },
        { text = { "Let them rest", de = "In Ruhe lassen" }, decisions = { nurture = 0 } },
      } },
    -- First contact
    { id = "why_refused", from = 5, till = 10, to = "PROSPECT",
      text = { "People whom Rosa refuses often say what they miss. She could write it down for "
        .. "Campaigns; Quim says nobody reads it.",
        de = "Wen Rosa ablehnt, der sagt oft, was ihm fehlt. Sie könnte es den Kampagnen "
          .. "aufschreiben; Quim sagt, das liest niemand." },
      choices = {
        { text = { "A reason each time", de = "Jedes Mal einen Grund" },
          decisions = { reason = 0.9 } },
        { text = { "When there is time", de = "Wenn Zeit ist" }, decisions = { reason = 0.4 } },
        { text = { "Quim is right", de = "Quim hat recht" }, decisions = { reason = 0.1 } },
      } },
    { id = "curious_callers", from = 32, till = 36, to = "PROSPECT",
      text = { "People ask about the new product. Sven wants to call large firms with it before "
        .. "{competitor} does; Rosa wants to answer.",
        de = "Leute fragen nach dem neuen Produkt. Sven will damit Firmen anrufen, bevor "
          .. "{competitor} es tut; Rosa will antworten." },
      choices = {
        { text = { "More calls", de = "Mehr Anrufe" }, decisions = { in_share = 0.3 } },
        { text = { "About half", de = "Etwa halb" }, decisions = { in_share = 0.45 } },
        { text = { "More answers", de = "Mehr Antworten" }, decisions = { in_share = 0.65 } },
      } },
    -- Customers
    { id = "wait_for_it", from = 17, till = 22, to = "AM",
      text = { "{customer} asks whether to renew now or to wait for the new product. Yann could "
        .. "visit them, or prepare the papers.",
        de = "{customer} fragt, ob sie jetzt verlängern oder auf das neue Produkt warten sollen. "
          .. "Yann könnte hinfahren oder die Unterlagen vorbereiten." },
      choices = {
        { text = { "Visits first", de = "Besuche zuerst" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "Renewals first", de = "Verlängerungen zuerst" },
          decisions = { reviews = 0.4, prep = 0.7, upsell = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "each_fault_a_note", from = 5, till = 10, to = "CX",
      text = { "{customer} has reported the same fault for the third time. Cleo says each solved "
        .. "one tells the developers something.",
        de = "{customer} meldet denselben Fehler zum dritten Mal. Cleo sagt, jeder gelöste erzählt "
          .. "der Entwicklung etwas." },
      choices = {
        { text = { "Problems first", de = "Probleme zuerst" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "Call others before", de = "Andere vorher anrufen" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "no_handbook", from = 32, till = 36, to = "CX",
      text = { "{customer} asks what no handbook answers. Eve could sit with new customers; then "
        .. "the faults of the others wait.",
        de = "{customer} fragt, was in keinem Handbuch steht. Eve könnte sich zu neuen Kunden "
          .. "setzen; die Fehler der anderen warten dann." },
      choices = {
        { text = { "Welcome first", de = "Begrüßen zuerst" },
          decisions = { cx_onb = 0.6, cx_iss = 0.3, cx_pro = 0.1 } },
        { text = { "Problems first", de = "Probleme zuerst" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "A bit of everything", de = "Von allem etwas" },
          decisions = { cx_onb = 0.4, cx_iss = 0.4, cx_pro = 0.2 } },
      } },
    -- A vote after the launch review.
    { id = "last_weeks", from = 20, till = 22, to = "ALL",
      text = { "Launch review: Market insight has ten half-days a week until the launch, and a "
        .. "seller's hour can be spent only once.",
        de = "Vor dem Start: Marktwissen hat zehn halbe Tage pro Woche, und eine Stunde im Verkauf "
          .. "gibt es nur einmal. Wohin damit?" },
      choices = {
        { text = { "Hear more, write more", de = "Mehr hören und notieren" },
          decisions = { pmi_fb = 0.5, pmi_wl = 0.3, pmi_en = 0.1, pmi_ret = 0.1, fb_time = 0.1 } },
        { text = { "Teach the sellers", de = "Den Verkauf schulen" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.6, pmi_ret = 0.1 } },
        { text = { "Leave it as it is", de = "So lassen" } },
      } },
  },

  texts = {
    briefing = {
      "Your product is a little behind, and {competitor} gets better every week. In week 8 "
        .. "{competitor} launches; in week 28 you do, unless Market insight moves it by up to four "
        .. "weeks. How good your launch is depends on how well you then understand your customers: "
        .. "sellers write notes, Market insight reads them, the developers build. Nobody is paid "
        .. "for a note. Sellers must also learn what they will sell. One purse of {currency}24,000 "
        .. "a week, one target a quarter. Chairs change during the year.",
      de = "Euer Produkt liegt etwas zurück, und {competitor} wird jede Woche besser. In Woche 8 "
        .. "kommt deren neues Produkt, in Woche 28 eures; Marktwissen darf es um vier Wochen "
        .. "verschieben. Wie gut es wird, hängt daran, was ihr dann von Kunden versteht: Der "
        .. "Verkauf notiert, Marktwissen liest, die Entwicklung baut. Notizen bezahlt niemand. Der "
        .. "Verkauf muss lernen, was er verkauft. Eine Kasse: 24.000 {currency} pro Woche. Die "
        .. "Stühle wechseln.",
    },
    debrief = {
      { "Who wrote the notes, who read them, and who used them?",
        de = "Wer schrieb die Notizen, wer las sie, und wer nutzte sie?" },
      { "How well did you understand your customers on launch day, and who knew that number?",
        de = "Wie gut habt ihr eure Kunden am Tag des Starts verstanden, und wer kannte die "
          .. "Zahl?" },
      { "Why is nobody rewarded for a note?", de = "Warum wird niemand für eine Notiz belohnt?" },
      { "Were the sellers ready when the product was, and who chose the date?",
        de = "War der Verkauf so weit, als das Produkt so weit war, und wer wählte das Datum?" },
      { "What did you build that nobody had asked for?",
        de = "Was habt ihr gebaut, wonach niemand gefragt hatte?" },
      { "What did the chair that changed before the launch hand over?",
        de = "Was hat der Stuhl übergeben, der vor dem Start wechselte?" },
      { "Which notes lie unread where you work?",
        de = "Welche Notizen liegen bei euch ungelesen?" },
    },
  },

  on_start = function(game)
    game.metric("to_launch", PLANNED)
    game.metric("taught", 0.3)
  end,

  -- Counts down to the launch, and begins it: it takes selling hours in its first two weeks. Four
  -- wishes a team; a hook may have 32, which is enough for eight teams.
  on_week = function(game)
    for index, team in ipairs(game.teams) do
      local left, taught = team.own.to_launch, team.own.taught
      local teaching = math.min(1, team.decisions.pmi_en / MOST_TEACHING)
      game.metric("taught", taught + (teaching - taught) / SINKS_IN, index)
      if left > 0 then
        game.metric("to_launch", left - 1, index)
        if left == 1 then tell_launch(game, index) end
      end
    end
  end,
}
