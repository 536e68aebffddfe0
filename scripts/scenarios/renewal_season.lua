-- Renewal Season: many customers, few of them happy, and a market in which new ones are rare.
-- Lesson: keeping customers is a joint product of visits, facts and service.
-- Company, events, targets and rotation are those of docs/MODEL.md, section 5 (S6).

-- Half a person of Customer care may be lent to the sellers for a quarter.
local LENT, LENT_WEEKS = 0.5, 13
local SELLERS = 6 -- of the usual company
local ENOUGH_FACTS = 0.35 -- of Market insight's week, for every visit and renewal

-- Moves people between the two chairs of one team: the model's parameters are head-counts.
local function lend(game, index, people)
  game.parameter("am_n", game.settings.care - people, index)
  game.parameter("ae_n", SELLERS + people, index)
end

-- How far three decisions of two chairs come together; one that is missing makes all of it small.
local function together(orders)
  return orders.reviews * orders.prep * math.min(1, orders.pmi_ret / ENOUGH_FACTS)
end

return {
  min_api = 2,
  title = { "Renewal Season", de = "Zeit der Verlängerungen" },
  lesson = {
    "A customer is kept months before the contract ends, by a visit, facts and service together; "
      .. "no chair can do all three.",
    de = "Gehalten wird ein Kunde Monate vor dem Vertragsende, durch Besuch, Fakten und Service "
      .. "zusammen; kein Stuhl kann alles drei.",
  },
  summary = {
    "You have many customers, and many are not happy. New ones are rare this year. Whoever only "
      .. "hunts will lose more than they bring home. Who keeps them, and with what?",
    de = "Ihr habt viele Kunden, viele davon unzufrieden, und neue sind selten. Wer nur jagt, "
      .. "verliert mehr, als er heimbringt. Wer hält sie, und womit?",
  },
  company = "Northwind Systems",
  product = "Northwind Route",
  competitor = "Corvex",
  minutes = 90,
  teams = 2,
  seats = { min = 2, max = 12 },

  settings = {
    week_seconds = 2, decide_seconds = 60, break_seconds = 300,
    { key = "care", label = { "People in Customer care", de = "Leute in der Kundenbetreuung" },
      min = 1, max = 4, default = 2, sets = "params.am_n" },
    { key = "market", label = { "Share of firms that begin to look, a week",
      de = "Anteil der Firmen, die je Woche zu suchen beginnen" },
      min = 0.004, max = 0.0105, default = 0.007, sets = "params.phi" },
    { key = "hardness", label = { "How hard the targets are; 1 is usual",
      de = "Wie hart die Ziele sind; 1 ist üblich" },
      min = 0.8, max = 1.2, default = 1, sets = "targets" },
  },
  -- The usual times of 45, 90 and 180 minutes; chairs change as each has time for.
  formats = {
    [45] = { rotation = { [26] = 1 } },
    [90] = { rotation = { [26] = 1 } },
    [180] = { rotation = { [13] = 1, [26] = 1, [39] = 1 } },
  },

  init = { sat = 0.58, pipe = { 4, 3, 1 } },
  params = { cust0 = { 150, 60, 14 }, phi = 0.007 },
  targets = { 2280, 2560, 2570, 2760 },
  par = { as_is = 9474, balanced = 10689, adaptive = 10962 }, -- the year: baton-lab balance --par
  events = {
    { kind = "outage", week = 5, dur = 3, size = 0.4 },
    { kind = "slump", week = 20, dur = 12, size = 0.25 },
  },
  rotation = { [26] = 1 },
  beats = { 4, 4, 5 },

  own_metrics = {
    { id = "together", to = "ALL", unit = "share", chart = true,
      label = { "Visit and facts", de = "Besuch und Fakten" },
      sentence = { "How far visits, preparation and facts come together, as decided now.",
        de = "Wie weit Besuch, Vorbereitung und Fakten zusammenkommen, so wie entschieden." } },
  },

  injects = {
    { id = "whose_revenue", week = 1, to = "CEO", text = {
      "Most of your revenue this year comes from customers you already have. How much of your "
        .. "money and your time goes to them?",
      de = "Der größte Teil eures Umsatzes kommt dieses Jahr von Kunden, die ihr schon habt. Wie "
        .. "viel von deinem Geld und deiner Zeit geht an sie?" } },
    { id = "failure", week = 5, to = "CX", text = {
      "A failure: for about three weeks you have little more than half of your service hours. "
        .. "Customers wait, and contracts end every week.",
      de = "Ein Ausfall: Etwa drei Wochen lang hast du wenig mehr als die Hälfte deiner "
        .. "Servicestunden. Kunden warten, und jede Woche enden Verträge." } },
    { id = "who_is_angry", week = 5, to = "AM", text = {
      "Service has a failure and answers slowly. You know who is angry. Will you call them before "
        .. "they call you?",
      de = "Im Service gibt es einen Ausfall, Antworten dauern. Du weißt, wer sich ärgert. Rufst "
        .. "du an, bevor sie es tun?" } },
    { id = "three_colours", week = 8, to = "AM", text = {
      "Your list in red, amber and green is ready. The red ones cannot all be visited. Market "
        .. "insight could prepare facts for some of them: have you asked?",
      de = "Deine Liste in Rot, Gelb und Grün ist fertig. Alle roten kannst du nicht besuchen. "
        .. "Marktwissen könnte für einige Fakten vorbereiten: Hast du gefragt?" } },
    { id = "nobody_asked", week = 8, to = "PMI", text = {
      "Customer care makes a list of customers in danger. You know what such customers got from us "
        .. "and what {competitor} offers. Nobody has asked you yet.",
      de = "Die Kundenbetreuung listet gefährdete Kunden auf. Du weißt, was solche Kunden von uns "
        .. "bekamen und was {competitor} bietet. Noch hat dich niemand gefragt." } },
    { id = "borrow_people", week = 13, to = "AE", text = {
      "New business is thin. You could ask Customer care to lend you half a person for a quarter. "
        .. "What would they stop doing there?",
      de = "Neugeschäft ist knapp. Du könntest die Kundenbetreuung bitten, dir für ein Quartal "
        .. "eine halbe Stelle zu leihen. Was bliebe dort liegen?" } },
    { id = "slump", week = 20, to = "ALL", text = {
      "Demand falls by a quarter for about three months. Who leaves you now will be hard to "
        .. "replace.",
      de = "Die Nachfrage fällt für etwa drei Monate um ein Viertel. Wer euch jetzt verlässt, ist "
        .. "schwer zu ersetzen." } },
    { id = "reference", week = 33, to = "AM", text = {
      "Harbor Foods offers to speak about you to three other firms. They were in danger in spring. "
        .. "What had changed their mind?",
      de = "Harbor Foods will drei anderen Firmen von euch erzählen. Im Frühjahr waren sie "
        .. "gefährdet. Was hat sie umgestimmt?" } },
    { id = "told_a_friend", week = 33, to = "CX", text = {
      "A customer you called before there was trouble has told a friend. Who in this company sold "
        .. "that?",
      de = "Eine Kundin, die ihr angerufen habt, bevor es Ärger gab, hat einer Freundin davon "
        .. "erzählt. Wer in dieser Firma hat das verkauft?" } },
    -- Once a team, in the first week in which it holds.
    { id = "quiet_leaving", to = "CX",
      when = { metric = "satisfaction", below = 0.54, from = 6, till = 45 }, text = {
      "Eve says: \"They don't even complain any more. They ask where to find the date on which the "
        .. "contract ends.\" Who should hear this?",
      de = "Eve sagt: „Sie beschweren sich nicht einmal mehr. Sie fragen, wo das Datum steht, an "
        .. "dem der Vertrag endet.“ Wer sollte das hören?" } },
    -- Buttons of the facilitator.
    { id = "second_failure", to = { "CX", "AM" }, event = { kind = "outage", size = 0.3, dur = 2 },
      button = { label = { "Service fails again", de = "Service fällt aus" },
        confirm = { "For two weeks three in ten service hours are missing.",
          de = "Zwei Wochen lang fehlen drei von zehn Servicestunden." } },
      text = {
        "It has failed again: for two weeks three in ten service hours are missing. What did you "
          .. "promise after the first time?",
        de = "Schon wieder ein Ausfall: Zwei Wochen lang fehlen drei von zehn Servicestunden. Was "
          .. "hattet ihr nach dem ersten versprochen?" } },
    { id = "rival_dinner", to = { "AM", "PMI" },
      button = { label = { "Rival woos customers", de = "Rivale lädt Kunden ein" },
        confirm = { "Two chairs read a rumour; nothing else happens.",
          de = "Zwei Stühle lesen ein Gerücht; sonst geschieht nichts." } },
      text = {
        "{competitor} has invited eleven of your customers to dinner. Nobody knows which ones. "
          .. "What would you like them to say there?",
        de = "{competitor} hat elf eurer Kunden zum Essen eingeladen. Welche, weiß niemand. Was "
          .. "sollen sie dort über euch sagen?" } },
    { id = "finance_calls", to = "CEO",
      button = { label = { "Finance calls", de = "Die Finanzen rufen an" },
        confirm = { "The managing director is asked about visits; nothing else happens.",
          de = "Die Geschäftsführung wird nach den Besuchen gefragt; sonst geschieht nichts." } },
      text = {
        "Nora from finance asks: \"Why do we pay people to visit customers who have signed long "
          .. "ago?\" She wants an answer in one sentence.",
        de = "Nora aus den Finanzen fragt: „Warum zahlen wir Leute, die Kunden besuchen, die "
          .. "längst unterschrieben haben?“ Sie will einen Satz als Antwort." } },
  },

  cards = {
    -- Customer care
    { id = "money_back", from = 5, till = 7, to = "AM",
      text = { "{customer} could not work for two days and wants something off the next contract. "
        .. "Zoe would give it to all who ask.",
        de = "{customer} konnte zwei Tage nicht arbeiten und will beim nächsten Vertrag etwas "
          .. "nachgelassen. Zoe gäbe es allen, die fragen." },
      choices = {
        { text = { "The price stays", de = "Der Preis bleibt" }, decisions = { ren_disc = 0 } },
        { text = { "5% off when renewing", de = "5 % beim Verlängern" },
          decisions = { ren_disc = 0.05 } },
        { text = { "15% off when renewing", de = "15 % beim Verlängern" },
          decisions = { ren_disc = 0.15 } },
      } },
    { id = "red_list", from = 8, till = 12, to = "AM",
      text = { "The list is long; Yann reads out {customer} first and asks what the week goes "
        .. "into. It will not reach for all.",
        de = "Die Liste ist lang; Yann liest {customer} zuerst vor und fragt, wohin die Woche "
          .. "geht. Für alle reicht sie nicht." },
      choices = {
        { text = { "Visits first", de = "Besuche zuerst" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "Renewals first", de = "Verlängerungen zuerst" },
          decisions = { reviews = 0.4, prep = 0.7, upsell = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    -- The hook on_command below does what this card says.
    { id = "lend", from = 15, till = 18, to = "AM",
      text = { "{AE} asks for half a person for a quarter. Zoe would love to go; {customer} and "
        .. "others know her voice.",
        de = "Anfrage von {AE}: eine halbe Stelle für ein Quartal. Zoe ginge gern; {customer} und "
          .. "andere kennen ihre Stimme." },
      choices = {
        { text = { "Yes; extra sales can wait", de = "Ja; Zusatzverkauf wartet" },
          decisions = { upsell = 0.1 } },
        { text = { "No, she stays", de = "Nein, sie bleibt" } },
      } },
    { id = "second_plant", from = 29, till = 32, to = "AM",
      text = { "{customer} opens a second plant and may buy more. Zoe would go for such chances; "
        .. "Yann has visits to make up for.",
        de = "{customer} eröffnet ein zweites Werk und könnte mehr kaufen. Zoe würde solche "
          .. "Chancen suchen; Yann hat Besuche nachzuholen." },
      choices = {
        { text = { "Extra sales", de = "Zusatzverkauf" },
          decisions = { reviews = 0.2, prep = 0.2, upsell = 0.8 } },
        { text = { "The overdue visits", de = "Die offenen Besuche" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "A bit of everything", de = "Von allem etwas" },
          decisions = { reviews = 0.4, prep = 0.4, upsell = 0.4 } },
      } },
    { id = "cheaper_rival", from = 43, till = 47, to = "AM",
      text = { "{customer} has a cheaper offer from {competitor} and likes you better. \"Make it "
        .. "easy for us,\" they say.",
        de = "{customer} hat ein billigeres Angebot von {competitor} und mag euch lieber. „Machen "
          .. "Sie es uns leicht“, heißt es." },
      choices = {
        { text = { "The price stays", de = "Der Preis bleibt" }, decisions = { ren_disc = 0 } },
        { text = { "5% off when renewing", de = "5 % beim Verlängern" },
          decisions = { ren_disc = 0.05 } },
        { text = { "15% off when renewing", de = "15 % beim Verlängern" },
          decisions = { ren_disc = 0.15 } },
      } },
    -- Market insight: holds the facts that a visit lacks.
    { id = "facts_for_visits", from = 8, till = 12, to = "PMI",
      text = { "Petra could write one page for each customer: what they got from you this year. It "
        .. "takes the time for the sellers' slides.",
        de = "Petra könnte je Kunde eine Seite schreiben: was er dieses Jahr von euch hatte. Dafür "
          .. "fehlt die Zeit für Folien des Verkaufs." },
      choices = {
        { text = { "A page for each", de = "Eine Seite für jeden" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.1, pmi_ret = 0.6 } },
        { text = { "For some of them", de = "Für einige" },
          decisions = { pmi_fb = 0.3, pmi_wl = 0.2, pmi_en = 0.25, pmi_ret = 0.25 } },
        { text = { "Slides for sellers", de = "Folien für den Verkauf" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.6, pmi_ret = 0.1 } },
      } },
    { id = "why_they_left", from = 17, till = 22, to = "PMI",
      text = { "Customers who left would tell Petra why, if she called. The developers want to "
        .. "know; so does Customer care.",
        de = "Kunden, die gegangen sind, würden Petra sagen, warum. Die Entwicklung will es "
          .. "wissen, die Kundenbetreuung auch." },
      choices = {
        { text = { "Call and listen", de = "Anrufen und zuhören" },
          decisions = { pmi_fb = 0.5, pmi_wl = 0.3, pmi_en = 0.1, pmi_ret = 0.1 } },
        { text = { "Care for who is left", de = "Um die anderen kümmern" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.1, pmi_ret = 0.6 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "renewal_price", from = 30, till = 35, to = "PMI",
      text = { "New price list: it also counts when contracts are renewed. Nora would go up by a "
        .. "twentieth, Yann down by as much.",
        de = "Neue Preisliste; sie gilt auch beim Verlängern. Nora ginge um ein Zwanzigstel "
          .. "hinauf, Yann um ebenso viel hinunter." },
      choices = {
        { text = { "Up by 5%", de = "5 % hinauf" }, decisions = { list_price = 1.05 } },
        { text = { "Unchanged", de = "Unverändert" }, decisions = { list_price = 1 } },
        { text = { "Down by 5%", de = "5 % hinunter" }, decisions = { list_price = 0.95 } },
      } },
    -- Service
    { id = "half_the_hours", from = 5, till = 7, to = "CX",
      text = { "The failure leaves you six hours in ten. {customer} waits for help, and a new "
        .. "customer has not even begun.",
        de = "Der Ausfall lässt dir sechs von zehn Stunden. {customer} wartet auf Hilfe, und wer "
          .. "neu ist, hat noch nicht einmal angefangen." },
      choices = {
        { text = { "Problems first", de = "Probleme zuerst" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "Welcome first", de = "Begrüßen zuerst" },
          decisions = { cx_onb = 0.6, cx_iss = 0.3, cx_pro = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "before_the_trouble", from = 16, till = 20, to = "CX",
      text = { "Cleo sees in the records who will call next week; {customer} is one of them. "
        .. "Calling first leaves today's faults waiting.",
        de = "Cleo sieht in den Daten, wer nächste Woche anruft; {customer} gehört dazu. Wer "
          .. "vorher anruft, lässt heutige Fehler liegen." },
      choices = {
        { text = { "Call them first", de = "Vorher anrufen" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "Today's faults", de = "Die Fehler von heute" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "A bit of everything", de = "Von allem etwas" },
          decisions = { cx_onb = 0.4, cx_iss = 0.4, cx_pro = 0.2 } },
      } },
    { id = "eves_school", from = 22, till = 25, to = "CX",
      text = { "Eve would teach new customers for a whole day each. {customer} would have liked "
        .. "that; others wait with their problems.",
        de = "Eve würde neue Kunden je einen ganzen Tag schulen. {customer} hätte das gern gehabt; "
          .. "andere warten mit ihren Problemen." },
      choices = {
        { text = { "A day for each", de = "Je ein Tag" },
          decisions = { cx_onb = 0.6, cx_iss = 0.3, cx_pro = 0.1 } },
        { text = { "The short way", de = "Die kurze Art" } },
      } },
    { id = "let_them_speak", from = 33, till = 36, to = "CX",
      text = { "{customer} would speak for you to other firms. Eve could look after such friends; "
        .. "it takes hours from faults and from new ones.",
        de = "{customer} würde anderen von euch erzählen. Eve könnte solche Freunde pflegen; das "
          .. "kostet Stunden für Fehler und Neue." },
      choices = {
        { text = { "Look after friends", de = "Freunde pflegen" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "A little of it", de = "Ein wenig davon" },
          decisions = { cx_onb = 0.4, cx_iss = 0.4, cx_pro = 0.2 } },
        { text = { "Faults first", de = "Erst die Fehler" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
      } },
    -- Selling
    { id = "thin_pipeline", from = 16, till = 20, to = "AE",
      text = { "Deals are few. Will holds on to each of them, {deal} too, though he doubts it; "
        .. "Tara would give such deals up.",
        de = "Es gibt wenige Geschäfte. Will hält an jedem fest, auch an {deal}, obwohl er "
          .. "zweifelt; Tara würde solche aufgeben." },
      choices = {
        { text = { "Hold on to all", de = "An allen festhalten" }, decisions = { cull = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
        { text = { "Give doubtful ones up", de = "Zweifelhafte aufgeben" },
          decisions = { cull = 0.6 } },
      } },
    { id = "anything_you_like", from = 29, till = 34, to = "AE",
      text = { "Dan signed two firms with promises of his own. {deal} asks whether they will get "
        .. "the same. The slides say nothing of it.",
        de = "Dan hat zwei Firmen mit eigenen Versprechen gewonnen. {deal} fragt, ob das auch dort "
          .. "gilt. In den Folien steht nichts davon." },
      choices = {
        { text = { "Only what we all say", de = "Nur, was alle sagen" },
          decisions = { offmsg = 0.1 } },
        { text = { "Each in their words", de = "Jeder mit eigenen Worten" },
          decisions = { offmsg = 0.35 } },
        { text = { "Promise it", de = "Versprechen" }, decisions = { offmsg = 0.7 } },
      } },
    -- Managing director
    { id = "hunters_or_keepers", from = 4, till = 8, to = "CEO",
      text = { "The board wants growth: \"Hire hunters.\" Emil from the developers says customers "
        .. "leave because of the product.",
        de = "Der Aufsichtsrat will Wachstum: „Stellt Jäger ein.“ Emil aus der Entwicklung sagt, "
          .. "Kunden gehen wegen des Produkts." },
      choices = {
        { text = { "Extra sellers", de = "Mehr Verkäufer" },
          decisions = { x_sales = 10, x_rd = 0 } },
        { text = { "More product", de = "Mehr Produkt" },
          decisions = { x_sales = 0, x_rd = 12 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "red_visits", from = 21, till = 25, to = "CEO",
      text = { "Yann puts a list on your desk: \"They would rather hear it from you.\" The budget "
        .. "round wants the same days.",
        de = "Yann legt dir eine Liste hin: „Die würden es lieber von dir hören.“ Die Budgetrunde "
          .. "will dieselben Tage." },
      choices = {
        { text = { "Day and a half a week", de = "Anderthalb Tage die Woche" },
          decisions = { ceo_field = 0.3 } },
        { text = { "Half a day", de = "Einen halben Tag" }, decisions = { ceo_field = 0.1 } },
        { text = { "Send Yann", de = "Yann schicken" } },
      } },
    -- The others
    { id = "known_at_home", from = 9, till = 12, to = "BRAND",
      text = { "New firms are rare this year. Ines asks whether being known is still worth its "
        .. "money; Omar would take it.",
        de = "Neue Firmen sind dieses Jahr selten. Ines fragt, ob Bekanntheit ihr Geld noch wert "
          .. "ist; Omar würde es nehmen." },
      choices = {
        { text = { "More, to be trusted", de = "Mehr, fürs Vertrauen" },
          decisions = { brand_spend = 9 } },
        { text = { "Steady", de = "Stetig weiter" }, decisions = { brand_spend = 6 } },
        { text = { "Less", de = "Weniger" }, decisions = { brand_spend = 3 } },
      } },
    { id = "newsletter", from = 8, till = 12, to = "DEMAND",
      text = { "Omar has every customer's address and a cheerful newsletter. It goes out on "
        .. "Friday; {AM} has not been asked.",
        de = "Omar hat alle Adressen von Kunden und einen fröhlichen Rundbrief. Am Freitag geht er "
          .. "hinaus; {AM} weiß nichts davon." },
      choices = {
        { text = { "Leave them alone", de = "In Ruhe lassen" }, decisions = { mkt_direct = 0 } },
        { text = { "Write to a few", de = "Einigen schreiben" },
          decisions = { mkt_direct = 0.3 } },
        { text = { "Write to all", de = "Allen schreiben" }, decisions = { mkt_direct = 0.7 } },
      } },
    { id = "fewer_firms", from = 21, till = 25, to = "DEMAND",
      text = { "Fewer firms answer than in spring. Omar can buy the rest of them with more money, "
        .. "or leave money in the purse.",
        de = "Weniger Firmen antworten als im Frühjahr. Omar kann die übrigen mit mehr Geld holen "
          .. "oder Geld in der Kasse lassen." },
      choices = {
        { text = { "More campaign money", de = "Mehr Geld für Kampagnen" },
          decisions = { act_spend = 10 } },
        { text = { "Steady", de = "Stetig weiter" }, decisions = { act_spend = 7 } },
        { text = { "Leave it in the purse", de = "In der Kasse lassen" },
          decisions = { act_spend = 4 } },
      } },
    { id = "rare_questions", from = 21, till = 25, to = "PROSPECT",
      text = { "Few people ask now. Rosa wants to answer each within four hours; Sven would rather "
        .. "call more firms.",
        de = "Wenige fragen jetzt. Rosa will jedem in vier Stunden antworten; Sven würde lieber "
          .. "mehr Firmen anrufen." },
      choices = {
        { text = { "Four hours", de = "Vier Stunden" }, decisions = { sla = 4 } },
        { text = { "More calls", de = "Mehr Anrufe" }, decisions = { in_share = 0.3 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    -- A vote in the slump.
    { id = "slump_plan", from = 22, till = 24, to = "ALL",
      text = { "Demand has fallen. What does your company turn to until it recovers: to the "
        .. "customers it has, or to new ones?",
        de = "Die Nachfrage ist gefallen. Worum kümmert ihr euch, bis sie sich erholt: um die "
          .. "Kunden, die ihr habt, oder um neue?" },
      choices = {
        { text = { "Those we have", de = "Die wir haben" },
          decisions = {
            reviews = 0.8, prep = 0.7, pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.1, pmi_ret = 0.6,
          } },
        { text = { "New ones", de = "Neue" }, decisions = { act_spend = 10, in_share = 0.3 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
  },

  texts = {
    briefing = {
      "You have 224 customers and most of your revenue comes from them. They are not very happy, a "
        .. "failure is coming, and few new firms look for something like yours. A contract is kept "
        .. "months before it ends: by a visit, by facts that show what the customer got, and by "
        .. "problems solved in time. No chair can do all three. One purse of {currency}24,000 a "
        .. "week, one target a quarter. Chairs change during the year; Customer care and Market "
        .. "insight may swap.",
      de = "Ihr habt 224 Kunden, und von ihnen kommt der größte Teil des Umsatzes. Sie sind nicht "
        .. "sehr zufrieden, ein Ausfall steht bevor, und wenige Firmen suchen etwas wie eures. "
        .. "Gehalten wird ein Vertrag Monate vor seinem Ende: durch einen Besuch, durch Fakten und "
        .. "durch gelöste Probleme. Kein Stuhl kann alles drei. Eine Kasse von 24.000 {currency} "
        .. "pro Woche, ein Ziel im Quartal. Im Lauf des Jahres wechseln die Stühle; "
        .. "Kundenbetreuung und Marktwissen dürfen tauschen.",
    },
    debrief = {
      { "Which renewals had both a visit and prepared facts? What became of the others?",
        de = "Welche Verlängerungen hatten einen Besuch und Fakten? Was wurde aus den anderen?" },
      { "What did marketing know that Customer care needed?",
        de = "Was wusste das Marketing, das die Kundenbetreuung brauchte?" },
      { "How much of your attention went to customers you already had?",
        de = "Wie viel eurer Aufmerksamkeit galt Kunden, die ihr schon hattet?" },
      { "What did the failure in spring cost, and when did you feel it?",
        de = "Was hat der Ausfall im Frühjahr gekostet, und wann habt ihr es gespürt?" },
      { "Who sold something without being in sales?",
        de = "Wer hat etwas verkauft, ohne im Vertrieb zu sein?" },
      { "Which number did you watch, new deals or lost customers, and why?",
        de = "Welche Zahl habt ihr verfolgt, neue Abschlüsse oder verlorene Kunden, und warum?" },
      { "Who keeps customers where you work, and who helps them?",
        de = "Wer hält bei euch die Kunden, und wer hilft dabei?" },
    },
  },

  -- A choice may do more than its decisions: here half a person changes the chair for a quarter.
  on_command = function(game, command)
    if command.name ~= "card" or command.card ~= "lend" or command.choice ~= 1 then return end
    local memory = game.memory
    memory.back = memory.back or {}
    memory.back[command.team] = game.week + LENT_WEEKS
    lend(game, command.team, LENT)
  end,

  -- Shows how far two chairs work together, and brings the person back in time. Four wishes a
  -- team; a hook may have 32, which is enough for eight teams.
  on_week = function(game)
    local back = game.memory.back or {}
    for index, team in ipairs(game.teams) do
      game.metric("together", together(team.decisions), index)
      if back[index] == game.week then
        lend(game, index, 0)
        game.inject{ to = "AM", team = index, text = {
          "Zoe is back in Customer care. What she learned among the sellers, and who missed her, "
            .. "are two good questions.",
          de = "Zoe ist zurück in der Kundenbetreuung. Was sie im Verkauf gelernt hat und wer sie "
            .. "vermisst hat, sind zwei gute Fragen.",
        } }
      end
    end
  end,
}
