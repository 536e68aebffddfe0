-- Air Cover: an unknown brand enters a market with many sellers and few customers.
-- Lesson: soften the beach first; timing. The evidence is mixed, and facilitators should say so.
-- Company, event, targets and rotation are those of docs/MODEL.md, section 5 (S2).

-- The board's chest: 120 thousand, once, over five weeks, on top of the common purse. A lever of
-- the managing director opens it, a hook below raises the budget at once and another lowers it
-- again. game.memory keeps the week in which each team opened it.
local CHEST_WEEKS, CHEST_A_WEEK, PURSE = 5, 24, 24
-- When the rival answers, and for how long. A setting of the lobby makes it louder or quieter.
local LOUD_WEEK, LOUD_WEEKS, LOUD = 14, 10, 0.5

local function open_chest(game, index)
  game.memory[index] = game.week
  game.parameter("budget", PURSE + CHEST_A_WEEK, index)
  game.inject{ team = index, text = {
    "The board's chest is open: {currency}24,000 a week more for all of you, for five weeks. Who "
      .. "needs it first, and for what?",
    de = "Der Sondertopf ist offen: 24.000 {currency} pro Woche mehr für euch alle, fünf Wochen "
      .. "lang. Wer braucht es zuerst, und wofür?",
  } }
end

-- The effect of the lever, called before each week: counts down once the chest is open.
local function count_chest(game, index)
  local opened = game.memory[index]
  if opened ~= nil then
    game.metric("chest_left", math.max(0, opened + CHEST_WEEKS - game.week), index)
  end
end

-- What the orders of a team take out of the common purse, k$ a week (docs/MODEL.md, 2.5).
local function spent(orders)
  return orders.brand_spend + orders.act_spend + orders.x_sales + orders.x_rd + orders.x_infra
    + 0.5 * orders.nurture
end

local function close_chest(game, index)
  game.parameter("budget", PURSE, index)
  game.inject{ team = index, text = {
    "The chest is empty. Whatever your orders take beyond the purse of {currency}24,000 a week, "
      .. "the board adds to your target.",
    de = "Der Sondertopf ist leer. Was eure Anordnungen über die Kasse von 24.000 {currency} pro "
      .. "Woche hinaus kosten, schlägt der Aufsichtsrat auf euer Ziel.",
  } }
end

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
    de = "Niemand kennt eure Firma, aber euer Vertrieb ist groß und bereit. In welcher Reihenfolge "
      .. "gebt ihr aus: erst bekannt werden, dann anrufen, oder umgekehrt?",
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
    { key = "loud", label = { "How loud the rival answers; 0.5 is usual",
      de = "Wie laut der Rivale antwortet; 0,5 ist üblich" },
      min = 0, max = 1, default = LOUD },
    { key = "hardness", label = { "How hard the targets are; 1 is usual",
      de = "Wie hart die Ziele sind; 1 ist üblich" },
      min = 0.8, max = 1.2, default = 1, sets = "targets" },
  },
  -- The usual times of 45, 90 and 180 minutes; chairs change as each has time for.
  formats = {
    [45] = { rotation = { [26] = 1 } },
    [90] = { rotation = { [13] = 1, [39] = 1 } },
    [180] = { rotation = { [13] = 1, [26] = 1, [39] = 1 } },
  },

  init = { A = { 0.16, 0.12, 0.08 }, B = 0.42, pipe = { 4, 1, 0 } },
  params = { phi = 0.012, out_find = 0.9, sdr_n = 4, ae_n = 9, cust0 = { 80, 30, 6 } },
  decisions = { out_mix = { 0.45, 0.4, 0.15 } },
  targets = { 1340, 1540, 1850, 2120 },
  par = { as_is = 6119, balanced = 7527, adaptive = 7724 }, -- the year: baton-lab balance --par
  events = {
    { kind = "voice", week = 14, dur = 10, size = 0.5 },
  },
  rotation = { [13] = 1, [39] = 1 },
  beats = { 4, 4, 5 },

  own_decisions = {
    { id = "chest", to = "CEO", min = 0, max = 1, default = 0,
      label = { "The board's chest", de = "Der Sondertopf" },
      sentence = { "Once: 24,000 a week more for all, for five weeks.",
        de = "Einmal: 24.000 pro Woche mehr für alle, fünf Wochen lang." },
      stops = {
        { text = { "Keep it shut", de = "Zulassen" }, value = 0 },
        { text = { "Open it", de = "Öffnen" }, value = 1 },
      },
      effect = count_chest },
  },
  own_metrics = {
    { id = "chest_left", to = "ALL", unit = "number", chart = true,
      label = { "Weeks in the chest", de = "Wochen im Sondertopf" },
      sentence = { "For how many weeks the board's chest still has money.",
        de = "Für wie viele Wochen im Sondertopf noch Geld ist." } },
  },

  injects = {
    { id = "one_date", week = 1, to = "CEO", text = {
      "The board writes: \"You have nine sellers and a name nobody knows. When will the big push "
        .. "start, and what comes before it?\" They expect one week, not two opinions.",
      de = "Der Aufsichtsrat schreibt: „Ihr habt neun Verkäufer und einen Namen, den keiner kennt. "
        .. "Wann beginnt der große Vorstoß, und was kommt davor?“ Er erwartet eine Woche, nicht "
        .. "zwei Meinungen." } },
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
      de = "Deine Leute sind bereit: Einige Wochen rufen alle mehr an, danach sind sie müde. Gut "
        .. "geht das einmal. Hast du {BRAND} und {DEMAND} gefragt, wann sie laut sind?" } },
    { id = "tired_firms", week = 8, to = "PROSPECT", text = {
      "Your report on tired firms has come: those we called without success do not want to hear "
        .. "from us for a while. Look at the number beside your levers before you call on.",
      de = "Dein Bericht über müde Firmen ist da: Wen wir vergeblich anriefen, der will eine "
        .. "Weile nichts von uns hören. Sieh auf die Zahl neben deinen Hebeln, bevor du "
        .. "weitermachst." } },
    { id = "rival_loud", week = 14, text = {
      "{competitor} answers: half as much advertising again, for about ten weeks. What you spend "
        .. "on being known now counts for less.",
      de = "{competitor} antwortet: um die Hälfte mehr Werbung, etwa zehn Wochen lang. Was ihr für "
        .. "Bekanntheit ausgebt, bewirkt jetzt weniger." } },
    { id = "same_again", week = 27, to = "CEO", text = {
      "The board asks: \"The same money again for the second half?\" Before you answer: which "
        .. "money worked, and how do you know that it was not luck?",
      de = "Der Aufsichtsrat fragt: „Dasselbe Geld für die zweite Hälfte?“ Bevor du antwortest: "
        .. "Welches Geld hat gewirkt, und woher weißt du, dass es kein Glück war?" } },
    { id = "talk_show", button = {
      label = { "A talk show", de = "Eine Talkshow" },
      confirm = { "For four weeks brand money makes the company known a third faster.",
        de = "Vier Wochen lang macht das Geld der Marke die Firma um ein Drittel schneller "
          .. "bekannt." } },
      event = { kind = "message", size = 0.33, dur = 4 },
      text = { "Somebody mentions {product} on television. For some weeks people listen.",
        de = "Jemand erwähnt {product} im Fernsehen. Einige Wochen lang hört man hin." } },
    { id = "call_ban", button = {
      label = { "Angry letters", de = "Wütende Briefe" },
      confirm = { "First contact reads of two angry firms; nothing else happens.",
        de = "Der Erstkontakt liest von zwei verärgerten Firmen; sonst geschieht nichts." } },
      to = "PROSPECT",
      text = { "Two firms write that they have been called five times this month, by you. One of "
        .. "them had just begun to like your poster.",
        de = "Zwei Firmen schreiben, sie seien diesen Monat fünfmal angerufen worden, von euch. "
          .. "Eine fing gerade an, euer Plakat zu mögen." } },
  },

  cards = {
    -- Which comes first: being known, or calling.
    { id = "which_week", from = 3, till = 5, to = "CEO",
      text = { "Ines says \"week nine\", Sven says \"now\", and both have told the others already. "
        .. "Tara asks where the spare money goes meanwhile.",
        de = "Ines sagt „Woche neun“, Sven sagt „jetzt“, und beide haben es schon weitererzählt. "
          .. "Tara fragt, wohin das freie Geld bis dahin geht." },
      choices = {
        { text = { "Extra sellers", de = "Mehr Verkäufer" },
          decisions = { x_sales = 10, x_rd = 0 } },
        { text = { "Leave it for the campaign", de = "Für die Kampagne sparen" },
          decisions = { x_sales = 0, x_rd = 4 } },
        { text = { "Into the product", de = "Ins Produkt" },
          decisions = { x_sales = 0, x_rd = 8 } },
      } },
    { id = "all_trams", from = 3, till = 7, to = "BRAND",
      text = { "Ines can have every tram in town for as long as you pay. Nobody knows you yet, and "
        .. "she will not say how fast that changes.",
        de = "Ines kann jede Straßenbahn der Stadt haben, solange du zahlst. Noch kennt euch "
          .. "keiner, und wie schnell sich das ändert, sagt sie nicht." },
      choices = {
        { text = { "All trams", de = "Alle Bahnen" }, decisions = { brand_spend = 13 } },
        { text = { "Half of them", de = "Die Hälfte" }, decisions = { brand_spend = 9 } },
        { text = { "Quietly, all year", de = "Leise, das ganze Jahr" },
          decisions = { brand_spend = 6 } },
      } },
    { id = "clock_watchers", from = 4, till = 7, to = "PROSPECT",
      text = { "Sven and Quim watch the clock: \"Every quiet hour is a talk lost.\" Rosa says a "
        .. "stranger who has heard of you picks up twice as gladly.",
        de = "Sven und Quim sehen auf die Uhr: „Jede stille Stunde ist ein verlorenes Gespräch.“ "
          .. "Rosa sagt, wer euch kennt, hebt lieber ab." },
      choices = {
        { text = { "Push now, all of us", de = "Jetzt, mit voller Kraft" },
          decisions = { blitz = 1 } },
        { text = { "Half a push", de = "Mit halber Kraft" }, decisions = { blitz = 0.5 } },
        { text = { "Wait for the campaign", de = "Auf die Kampagne warten" },
          decisions = { blitz = 0 } },
      } },
    { id = "same_firms", from = 4, till = 9, to = "DEMAND",
      text = { "Rosa shows Omar whom her people will call next: mostly {small}. Omar's letters go "
        .. "to {large}, where the stamps look nicer.",
        de = "Rosa zeigt Omar, wen ihre Leute anrufen werden: meist {small}. Omars Briefe gehen an "
          .. "{large}, da machen sie mehr her." },
      choices = {
        { text = { "Write to Rosa's firms", de = "An Rosas Firmen schreiben" },
          decisions = { act_mix = { 0.6, 0.3, 0.1 } } },
        { text = { "Write to {large}", de = "An {large} schreiben" },
          decisions = { act_mix = { 0.1, 0.3, 0.6 } } },
        { text = { "Keep our own plan", de = "Beim eigenen Plan bleiben" } },
      } },
    { id = "ten_seconds", from = 5, till = 10, to = "PMI",
      text = { "Sven wants a page that says in ten seconds who you are. Petra wants to ask first "
        .. "what people would like to hear.",
        de = "Sven will eine Seite, die in zehn Sekunden sagt, wer ihr seid. Petra will erst "
          .. "fragen, was die Leute hören möchten." },
      choices = {
        { text = { "The page for Sven", de = "Die Seite für Sven" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.6, pmi_ret = 0.1 } },
        { text = { "Ask and listen", de = "Fragen und zuhören" },
          decisions = { pmi_fb = 0.5, pmi_wl = 0.3, pmi_en = 0.1, pmi_ret = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "who_are_you", from = 5, till = 11, to = "AE",
      text = { "{deal} asks who you are before asking what it costs. Dan has a story that gets a "
        .. "nod each time; it is not quite yours.",
        de = "{deal} fragt, wer ihr seid, bevor es um den Preis geht. Dan hat eine Geschichte, bei "
          .. "der alle nicken; ganz eure ist es nicht." },
      choices = {
        { text = { "Tell the agreed one", de = "Die vereinbarte erzählen" },
          decisions = { offmsg = 0.1 } },
        { text = { "Each in their words", de = "Jeder mit eigenen Worten" },
          decisions = { offmsg = 0.35 } },
        { text = { "Everybody tells Dan's", de = "Alle erzählen Dans" },
          decisions = { offmsg = 0.7 } },
      } },
    { id = "only_one", from = 5, till = 11, to = "AM",
      text = { "{customer} jokes: \"Are we your only customer?\" Yann could visit each of your "
        .. "few, or sell more to those who already pay.",
        de = "{customer} scherzt: „Sind wir eure einzigen?“ Yann könnte jeden eurer wenigen "
          .. "besuchen oder denen mehr verkaufen, die schon zahlen." },
      choices = {
        { text = { "Visit each of them", de = "Jeden besuchen" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "Sell them more", de = "Mehr verkaufen" },
          decisions = { reviews = 0.2, prep = 0.2, upsell = 0.8 } },
        { text = { "A bit of everything", de = "Von allem etwas" },
          decisions = { reviews = 0.4, prep = 0.4, upsell = 0.4 } },
      } },
    { id = "hoarse", from = 8, till = 12, to = "PROSPECT",
      text = { "Voices are hoarse, and firms called twice do not pick up any more. Quim would rest "
        .. "and answer mails, Sven has three hundred numbers left.",
        de = "Die Stimmen sind heiser, und wer zweimal angerufen wurde, hebt nicht mehr ab. Quim "
          .. "würde Mails beantworten, Sven hat noch 300 Nummern." },
      choices = {
        { text = { "Rest and answer mails", de = "Ruhen, Mails beantworten" },
          decisions = { blitz = 0, in_share = 0.65 } },
        { text = { "Call the three hundred", de = "Die 300 anrufen" },
          decisions = { in_share = 0.15 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "louder", from = 16, till = 20, to = "BRAND",
      text = { "{competitor} is on every wall. To be heard as before costs half as much again, "
        .. "Ines says; to be silent costs nothing this month.",
        de = "{competitor} hängt an jeder Wand. Gehört zu werden wie bisher kostet um die Hälfte "
          .. "mehr, sagt Ines; Schweigen kostet diesen Monat nichts." },
      choices = {
        { text = { "Pay for it", de = "Bezahlen" }, decisions = { brand_spend = 9 } },
        { text = { "Wait until they tire", de = "Warten, bis sie müde sind" },
          decisions = { brand_spend = 3 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "one_good_word", from = 16, till = 22, to = "CX",
      text = { "Nobody believes a name they do not know. {customer} would say a good word if Eve "
        .. "found the time to keep such firms happy.",
        de = "Einem Namen, den man nicht kennt, glaubt keiner. {customer} würde ein gutes Wort "
          .. "einlegen, fände Eve Zeit für solche Firmen." },
      choices = {
        { text = { "Call the happy ones", de = "Zufriedene anrufen" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "Problems come first", de = "Erst die Probleme" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "New ones come first", de = "Erst die Neuen" },
          decisions = { cx_onb = 0.6, cx_iss = 0.3, cx_pro = 0.1 } },
      } },
    { id = "known_rival", from = 17, till = 22, to = "AE",
      text = { "{deal} has heard of {competitor} and not of you. \"Then be cheaper,\" their buyer "
        .. "says, and Xia reaches for the pen.",
        de = "{deal} kennt {competitor} und euch nicht. „Dann seid billiger“, sagt man dort, und "
          .. "Xia greift zum Stift." },
      choices = {
        { text = { "12% off for buyers", de = "12 % für Käufer" }, decisions = { disc = 0.12 } },
        { text = { "6% off for buyers", de = "6 % für Käufer" }, decisions = { disc = 0.06 } },
        { text = { "Not because of a name", de = "Nicht wegen eines Namens" },
          decisions = { disc = 0 } },
      } },
    { id = "second_push", from = 28, till = 33, to = "ALL",
      text = { "Once more: what do you agree on for the second half, the walls or the phones? The "
        .. "money is enough for one of them.",
        de = "Noch einmal: Worauf einigt ihr euch für die zweite Hälfte, auf Wände oder Telefone? "
          .. "Das Geld reicht für eines." },
      choices = {
        { text = { "The walls first", de = "Erst die Wände" },
          decisions = { brand_spend = 9, act_spend = 4, in_share = 0.65 } },
        { text = { "The phones first", de = "Erst die Telefone" },
          decisions = { brand_spend = 3, act_spend = 7, in_share = 0.15 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "one_number", from = 30, till = 35, to = "CEO",
      text = { "Ines, Omar and Sven each bring the board a chart in which their money did it. Nora "
        .. "asks what everybody's bonus shall hang on.",
        de = "Ines, Omar und Sven bringen dem Aufsichtsrat je ein Bild, auf dem ihr Geld es war. "
          .. "Nora fragt, woran der Bonus künftig hängt." },
      choices = {
        { text = { "Mostly the shared goal", de = "Meist das gemeinsame Ziel" },
          decisions = { shared = 0.75 } },
        { text = { "Half and half", de = "Halb und halb" }, decisions = { shared = 0.5 } },
        { text = { "Own goals", de = "Eigene Ziele" }, decisions = { shared = 0 } },
      } },
    { id = "bigger_doors", from = 30, till = 36, to = "PROSPECT",
      text = { "\"They know our name at the gate now,\" Rosa reports. Sven would try the big "
        .. "doors; the small ones open faster.",
        de = "„Am Werkstor kennt man uns jetzt“, berichtet Rosa. Sven würde es an den großen Türen "
          .. "versuchen; die kleinen gehen schneller auf." },
      choices = {
        { text = { "The big doors", de = "Die großen Türen" },
          decisions = { out_mix = { 0.2, 0.4, 0.4 } } },
        { text = { "The small ones", de = "Die kleinen" },
          decisions = { out_mix = { 0.7, 0.25, 0.05 } } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "harvest", from = 43, till = 48, to = "DEMAND",
      text = { "Omar's letters bring more answers than in spring. He would send many more; Rosa's "
        .. "people are tired, and the year is nearly over.",
        de = "Omars Briefe bringen mehr Antworten als im Frühjahr. Er würde viel mehr schicken; "
          .. "Rosas Leute sind müde, und das Jahr ist fast um." },
      choices = {
        { text = { "Send many more", de = "Viel mehr schicken" },
          decisions = { act_spend = 10 } },
        { text = { "Send a few, only hot ones", de = "Wenige, nur heiße geben" },
          decisions = { act_spend = 4, crit_m = 0.8 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
  },

  texts = {
    briefing = {
      "Your company enters a market in which nobody knows it. You have few customers, nine "
        .. "sellers, people who call strangers, and one purse of {currency}24,000 a week. Once "
        .. "this year {CEO} may open the board's chest: as much again, for five weeks. Calls are "
        .. "answered more often where people have heard of you; being known takes weeks and fades. "
        .. "One hard push of the callers is possible before they tire. Which comes first, the "
        .. "campaign or the calls? One target a quarter. Chairs change during the year.",
      de = "Eure Firma kommt auf einen Markt, auf dem sie keiner kennt. Ihr habt wenige Kunden, "
        .. "neun Verkäufer, Leute, die Fremde anrufen, und eine Kasse von 24.000 {currency} pro "
        .. "Woche. Einmal im Jahr öffnet {CEO} den Sondertopf: noch einmal so viel, fünf Wochen "
        .. "lang. Wer euch kennt, hebt eher ab; Bekanntheit braucht Wochen und verblasst. Einmal "
        .. "geht ein großer Anrufsturm, dann sind die Leute müde. Was kommt zuerst, Kampagne oder "
        .. "Anrufe? Ein Ziel im Quartal. Die Stühle wechseln im Lauf des Jahres.",
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

  -- The lobby's setting: the rival's answer is taken away and planned anew.
  on_start = function(game)
    game.metric("chest_left", CHEST_WEEKS)
    if game.settings.loud == LOUD then return end
    game.cancel("voice")
    if game.settings.loud > 0 then
      game.event{ kind = "voice", week = LOUD_WEEK, dur = LOUD_WEEKS, size = game.settings.loud }
    end
  end,

  -- Opened once the chest stays open, whatever the lever says afterwards.
  on_command = function(game, command)
    if command.own == "chest" and command.value >= 1 and game.memory[command.team] == nil then
      open_chest(game, command.team)
    end
  end,

  -- Shuts the chest, and lets the board add to the target what is overspent later.
  on_week = function(game)
    for index, team in ipairs(game.teams) do
      local opened = game.memory[index]
      if opened ~= nil and game.week >= opened + CHEST_WEEKS then
        if game.week == opened + CHEST_WEEKS then close_chest(game, index) end
        local beyond = spent(team.decisions) - PURSE
        if game.week > opened + CHEST_WEEKS and beyond > 0.01 then
          game.target(game.quarter, team.target + beyond, index)
        end
      end
    end
  end,
}
