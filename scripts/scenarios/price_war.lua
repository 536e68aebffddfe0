-- Price War: the rival cuts prices twice; how fast a company answers depends on the peace inside.
-- Lesson: the time to react grows with the quarrel; value against price.
-- Company, events, targets and rotation are those of docs/MODEL.md, section 5 (S4).

-- The two attacks. A setting of the lobby makes both of them deeper or milder.
local ATTACKS = {
  { kind = "pricewar", week = 10, dur = 16, size = 0.16 },
  { kind = "pricewar", week = 34, dur = 12, size = 0.12 },
}
local LOOK_BACK_WEEK = 40

-- Weeks until an answer works, as the model counts them when an attack begins: one, and up to
-- sixteen more the worse the two sides get on (docs/MODEL.md, X1).
local function weeks_to_answer(tension)
  return math.floor(1 + 16 * tension * tension + 0.5)
end

return {
  min_api = 2,
  title = { "Price War", de = "Preiskampf" },
  lesson = {
    "A company that quarrels inside answers an attack late, and by then the price is all that is "
      .. "left to talk about.",
    de = "Wer sich im Haus streitet, antwortet spät auf einen Angriff, und dann bleibt nur noch "
      .. "der Preis als Thema.",
  },
  summary = {
    "The rival cuts its prices, twice. Your two sides do not trust each other much, and no answer "
      .. "works before both have signed it. Do you compete on price or on value?",
    de = "Der Rivale senkt die Preise, zweimal. Eure beiden Seiten trauen einander wenig, und "
      .. "keine Antwort wirkt, bevor beide unterschrieben haben. Preis oder Wert?",
  },
  company = "Northwind Systems",
  product = "Northwind Route",
  competitor = "Corvex",
  minutes = 90,
  teams = 2,
  seats = { min = 2, max = 12 },

  settings = {
    week_seconds = 2, decide_seconds = 60, break_seconds = 300,
    { key = "depth", label = { "How deep the price cuts go; 1 is usual",
      de = "Wie tief die Preise fallen; 1 ist üblich" },
      min = 0.5, max = 1.5, default = 1 },
    { key = "trust", label = { "How far sellers trust marketing at first",
      de = "Wie weit der Vertrieb dem Marketing anfangs traut" },
      min = 0.2, max = 0.8, default = 0.42, sets = "init.Tsm" },
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

  init = { Tsm = 0.42, Tms = 0.44 },
  targets = { 1740, 1990, 2310, 2480 },
  par = { as_is = 7717, balanced = 9147, adaptive = 9410 }, -- the year: baton-lab balance --par
  events = ATTACKS,
  rotation = { [13] = 1, [26] = 1, [39] = 1 },
  beats = { 4, 4, 5 },

  own_metrics = {
    { id = "answer_weeks", to = "ALL", unit = "number", chart = true,
      label = { "Weeks to an answer", de = "Wochen zur Antwort" },
      sentence = { "If the rival attacked today: weeks until an answer of ours would work.",
        de = "Griffe der Rivale heute an: Wochen, bis eine Antwort von uns wirken würde." } },
  },

  injects = {
    { id = "two_lists", week = 2, to = "CEO", text = {
      "You hear it at the coffee machine: each side has a list of what the other does wrong. "
        .. "Nothing has happened yet. What would it cost if you had to act as one?",
      de = "Du hörst es auf dem Flur: Jede Seite hat eine Liste, was die andere falsch macht. Noch "
        .. "ist nichts geschehen. Was, wenn ihr gemeinsam handeln müsstet?" } },
    { id = "rumour", week = 9, to = "PMI", text = {
      "A rumour, one week early: {competitor} will cut its prices sharply. You are the only one "
        .. "who knows. Whom do you tell, and what do you prepare?",
      de = "Ein Gerücht, eine Woche zu früh: {competitor} wird die Preise kräftig senken. Nur du "
        .. "weißt es. Wem sagst du es, und was bereitest du vor?" } },
    { id = "attack", week = 10, to = "ALL", text = {
      "{competitor} has cut its prices sharply. Newspapers call it a price war; it will last about "
        .. "four months.",
      de = "{competitor} hat die Preise kräftig gesenkt. Die Zeitungen nennen es Preiskampf; er "
        .. "wird etwa vier Monate dauern." } },
    { id = "by_friday", week = 10, to = "AE", text = {
      "Three customers ask you to match {competitor}'s new price by Friday. You may go down; the "
        .. "next buyer will have heard of it.",
      de = "Drei Kunden wollen bis Freitag den neuen Preis von {competitor}. Du darfst nachgeben; "
        .. "der nächste Käufer wird davon gehört haben." } },
    { id = "unsigned_insight", week = 12, to = "PMI", text = {
      "An answer to {competitor} needs two signatures: yours and the sellers'. What do they need "
        .. "to hear before they sign?",
      de = "Eine Antwort an {competitor} braucht zwei Unterschriften: deine und die des Vertriebs. "
        .. "Was muss er hören, bevor er unterschreibt?" } },
    { id = "unsigned_selling", week = 12, to = "AE", text = {
      "If Market insight wants to answer {competitor}, it needs your signature. Or would you "
        .. "rather match the price, deal by deal? Talk before you choose.",
      de = "Will Marktwissen {competitor} antworten, braucht es deine Unterschrift. Oder gehst du "
        .. "lieber beim Preis mit, Fall für Fall? Redet, bevor du wählst." } },
    { id = "biggest_customer", week = 20, to = "AM", text = {
      "Your biggest customer writes: \"Match their price or we look around.\" What have you shown "
        .. "them lately besides invoices?",
      de = "Euer größter Kunde schreibt: „Gehen Sie beim Preis mit, oder wir sehen uns um.“ Was "
        .. "habt ihr ihm zuletzt gezeigt außer Rechnungen?" } },
    { id = "price_last", week = 21, to = "BRAND", text = {
      "Buyers who know what you stand for ask for the price last. How many of them are there, and "
        .. "what did this chair do about it half a year ago?",
      de = "Käufer, die wissen, wofür ihr steht, fragen zuletzt nach dem Preis. Wie viele sind "
        .. "das, und was hat dieser Stuhl vor Monaten dafür getan?" } },
    { id = "second_attack", week = 34, to = "ALL", text = {
      "{competitor} cuts its prices again, a little less than in the first war. You have been here "
        .. "before. Are you faster this time?",
      de = "{competitor} senkt die Preise wieder, etwas weniger als beim ersten Mal. Ihr wart "
        .. "schon einmal hier. Seid ihr diesmal schneller?" } },
    -- Buttons of the facilitator.
    { id = "loud_rival", to = { "BRAND", "PMI" }, event = { kind = "voice", size = 0.4, dur = 6 },
      button = { label = { "The rival advertises", de = "Der Rivale wirbt" },
        confirm = { "For six weeks the rival is four tenths louder than usual.",
          de = "Sechs Wochen lang wirbt der Rivale um vier Zehntel lauter als sonst." } },
      text = {
        "{competitor} is on every wall for about six weeks: \"The same for less.\" It names you.",
        de = "{competitor} hängt etwa sechs Wochen lang an jeder Wand: „Dasselbe für weniger.“ Mit "
          .. "eurem Namen." } },
    { id = "threat", to = "AM",
      button = { label = { "A customer threatens", de = "Ein Kunde droht" },
        confirm = { "Customer care is asked for a price by tonight; nothing else happens.",
          de = "Die Kundenbetreuung soll bis heute Abend einen Preis nennen; sonst geschieht "
            .. "nichts." } },
      text = {
        "Otto Brandt of Harbor Foods calls: \"I have {competitor}'s offer in my hand. What is "
          .. "yours, tonight?\" Whom do you ask before you answer?",
        de = "Otto Brandt von Harbor Foods ruft an: „Ich habe das Angebot von {competitor} in der "
          .. "Hand. Was ist Ihres, heute Abend?“ Wen fragst du, bevor du antwortest?" } },
    { id = "finance_calls", to = "CEO",
      button = { label = { "Finance calls", de = "Die Finanzen rufen an" },
        confirm = { "The managing director is asked what a discount costs; nothing else happens.",
          de = "Die Geschäftsführung wird gefragt, was ein Nachlass kostet; sonst geschieht "
            .. "nichts." } },
      text = {
        "Nora from finance asks: \"Who here has worked out what a tenth off costs us in a year?\" "
          .. "She waits for a name.",
        de = "Nora aus den Finanzen fragt: „Wer hier hat ausgerechnet, was uns zehn Prozent "
          .. "Nachlass im Jahr kosten?“ Sie wartet auf einen Namen." } },
  },

  cards = {
    -- Market insight: knows first, may answer, sets the limit.
    { id = "one_week", week = 9, to = "PMI",
      text = { "You have a week's start on {competitor}. Petra could arm the sellers with "
        .. "arguments, or ask buyers what they would pay for.",
        de = "Du hast eine Woche Vorsprung vor {competitor}. Petra könnte dem Vertrieb Argumente "
          .. "schreiben oder Käufer fragen, wofür sie zahlen." },
      choices = {
        { text = { "Arm the sellers", de = "Verkäufer stärken" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.6, pmi_ret = 0.1 } },
        { text = { "Ask the buyers", de = "Käufer fragen" },
          decisions = { pmi_fb = 0.5, pmi_wl = 0.3, pmi_en = 0.1, pmi_ret = 0.1 } },
        { text = { "Wait and see", de = "Abwarten" } },
      } },
    { id = "petras_answer", from = 10, till = 12, to = "PMI",
      text = { "Petra has an answer to {competitor}. It costs {currency}3,000 a week while it "
        .. "works, and {AE} must sign too.",
        de = "Petra hat eine Antwort an {competitor}. Sie kostet 3.000 {currency} pro Woche, "
          .. "solange sie wirkt, und {AE} muss mit unterschreiben." },
      choices = {
        { text = { "Sign and ask them", de = "Unterschreiben und fragen" },
          decisions = { counter = 1 } },
        { text = { "Let it pass", de = "Vorüberziehen lassen" }, decisions = { counter = 0 } },
      } },
    { id = "how_low", from = 16, till = 20, to = "PMI",
      text = { "Xia gave a tenth off three times this week, each time over the phone from a car "
        .. "park. She asks for more room.",
        de = "Xia hat diese Woche dreimal zehn Prozent nachgelassen, jedes Mal am Telefon vom "
          .. "Parkplatz aus. Sie bittet um mehr Spielraum." },
      choices = {
        { text = { "Up to 20%", de = "Bis 20 %" }, decisions = { corridor = 0.2 } },
        { text = { "Up to 10%", de = "Bis 10 %" }, decisions = { corridor = 0.1 } },
        { text = { "Up to 5%", de = "Bis 5 %" }, decisions = { corridor = 0.05 } },
      } },
    { id = "new_list", from = 29, till = 33, to = "PMI",
      text = { "The price list is being printed. Nora from finance would go up by a twentieth, Xia "
        .. "down by as much.",
        de = "Die Preisliste geht in Druck. Nora aus den Finanzen ginge um ein Zwanzigstel hinauf, "
          .. "Xia um ebenso viel hinunter." },
      choices = {
        { text = { "Up by 5%", de = "5 % hinauf" }, decisions = { list_price = 1.05 } },
        { text = { "Unchanged", de = "Unverändert" }, decisions = { list_price = 1 } },
        { text = { "Down by 5%", de = "5 % hinunter" }, decisions = { list_price = 0.95 } },
      } },
    -- Selling: where the price is asked.
    { id = "friday", from = 10, till = 12, to = "AE",
      text = { "Friday noon: {deal} wants {competitor}'s price or will sign there. Tara says: "
        .. "\"Then everybody will want it.\"",
        de = "Freitagmittag: {deal} will den Preis von {competitor}, sonst unterschreiben sie "
          .. "dort. Tara sagt: „Dann wollen ihn alle.“" },
      choices = {
        { text = { "20% off for buyers", de = "20 % für Käufer" }, decisions = { disc = 0.2 } },
        { text = { "12% off for buyers", de = "12 % für Käufer" }, decisions = { disc = 0.12 } },
        { text = { "The price stays", de = "Der Preis bleibt" } },
      } },
    { id = "dans_story", from = 16, till = 20, to = "AE",
      text = { "Dan tells buyers that {competitor} will close its service line. Nobody knows "
        .. "whether it is true; two have signed.",
        de = "Dan erzählt Käufern, {competitor} werde den Service einstellen. Niemand weiß, ob das "
          .. "stimmt; zwei haben unterschrieben." },
      choices = {
        { text = { "Only what we all say", de = "Nur, was alle sagen" },
          decisions = { offmsg = 0.1 } },
        { text = { "Each in their words", de = "Jeder mit eigenen Worten" },
          decisions = { offmsg = 0.35 } },
        { text = { "Spread Dan's story", de = "Dans Geschichte erzählen" },
          decisions = { offmsg = 0.7 } },
      } },
    { id = "side_by_side", from = 21, till = 23, to = "AE",
      text = { "The quarter ends in a few weeks. Buyers hold two price lists side by side and ask "
        .. "what happens if they sign now.",
        de = "Das Quartal endet in ein paar Wochen. Käufer legen zwei Preislisten nebeneinander "
          .. "und fragen, was gilt, wenn sie jetzt unterschreiben." },
      choices = {
        { text = { "25% if they sign now", de = "25 % bei Abschluss jetzt" },
          decisions = { qe_disc = 0.25 } },
        { text = { "10% if they sign now", de = "10 % bei Abschluss jetzt" },
          decisions = { qe_disc = 0.1 } },
        { text = { "No offer", de = "Kein Angebot" }, decisions = { qe_disc = 0 } },
      } },
    { id = "what_they_say", from = 29, till = 34, to = "AE",
      text = { "Ugo lost {deal}'s neighbour on price, or so they said. Writing down such talks "
        .. "takes an hour each; Petra asks for them.",
        de = "Ugo hat den Nachbarn von {deal} wegen des Preises verloren, heißt es. Solche "
          .. "Gespräche zu notieren kostet je eine Stunde; Petra bittet darum." },
      choices = {
        { text = { "Write after each talk", de = "Nach jedem Termin notieren" },
          decisions = { fb_time = 0.1 } },
        { text = { "Once a week", de = "Jede Woche" }, decisions = { fb_time = 0.05 } },
        { text = { "Sell instead", de = "Lieber verkaufen" }, decisions = { fb_time = 0 } },
      } },
    -- Managing director: the peace inside.
    { id = "both_lists", from = 4, till = 8, to = "CEO",
      text = { "Both lists of complaints lie on your desk: eleven lines from sales, nine from "
        .. "marketing. Tomorrow you write to everybody.",
        de = "Beide Beschwerdelisten liegen vor dir: elf Zeilen vom Vertrieb, neun vom Marketing. "
          .. "Morgen schreibst du an alle." },
      choices = {
        { text = { "We win together", de = "Wir gewinnen gemeinsam" },
          decisions = { ceo_stance = 0.6 } },
        { text = { "Each does its own job", de = "Jeder macht seine Arbeit" },
          decisions = { ceo_stance = 0 } },
        { text = { "May the better side win", de = "Die bessere Seite gewinne" },
          decisions = { ceo_stance = -0.6 } },
      } },
    { id = "war_chest", from = 16, till = 20, to = "CEO",
      text = { "The board asks what you do against {competitor}: extra sellers who fight for each "
        .. "deal, or a product worth its price?",
        de = "Der Aufsichtsrat fragt, was du gegen {competitor} tust: mehr Verkäufer für jeden "
          .. "Fall oder ein Produkt, das seinen Preis wert ist?" },
      choices = {
        { text = { "Extra sellers", de = "Mehr Verkäufer" },
          decisions = { x_sales = 10, x_rd = 0 } },
        { text = { "More product", de = "Mehr Produkt" },
          decisions = { x_sales = 0, x_rd = 12 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "whose_bonus", from = 29, till = 33, to = "CEO",
      text = { "Tara's bonus grows with her deals, Ines' with how many firms know you. Lena from "
        .. "personnel asks what counts from now on.",
        de = "Taras Bonus wächst mit ihren Abschlüssen, der von Ines mit der Bekanntheit. Lena vom "
          .. "Personal fragt, was künftig zählt." },
      choices = {
        { text = { "Mostly the shared goal", de = "Meist das gemeinsame Ziel" },
          decisions = { shared = 0.75 } },
        { text = { "Half and half", de = "Halb und halb" }, decisions = { shared = 0.5 } },
        { text = { "Their own goals", de = "Eigene Ziele" }, decisions = { shared = 0 } },
      } },
    -- Brand and Campaigns
    { id = "known_or_loud", from = 4, till = 8, to = "BRAND",
      text = { "Ines wants more money so that firms know you before they need you. It works for "
        .. "months, and not this month.",
        de = "Ines will mehr Geld, damit Firmen euch kennen, bevor sie euch brauchen. Es wirkt "
          .. "über Monate, aber nicht in diesem." },
      choices = {
        { text = { "Give her more", de = "Mehr geben" }, decisions = { brand_spend = 9 } },
        { text = { "Steady", de = "Stetig weiter" }, decisions = { brand_spend = 6 } },
        { text = { "Less for now", de = "Vorerst weniger" }, decisions = { brand_spend = 3 } },
      } },
    { id = "twice_the_value", from = 17, till = 21, to = "BRAND",
      text = { "The agency wants to answer the cheap rival with \"Twice as good\". The developers "
        .. "turn pale; the draft is striking.",
        de = "Die Agentur will dem billigen Rivalen mit „Doppelt so gut“ antworten. Die "
          .. "Entwicklung wird blass; der Entwurf fällt auf." },
      choices = {
        { text = { "Stay honest", de = "Ehrlich bleiben" }, decisions = { promise = 1 } },
        { text = { "A little bolder", de = "Etwas kühner" }, decisions = { promise = 1.15 } },
        { text = { "Twice as good", de = "Doppelt so gut" }, decisions = { promise = 1.35 } },
      } },
    { id = "who_asks_price", from = 16, till = 21, to = "DEMAND",
      text = { "Omar's last campaign reached shops that compare prices all day. He could aim at "
        .. "firms with more at stake.",
        de = "Omars letzte Kampagne traf Läden, die den ganzen Tag Preise vergleichen. Er könnte "
          .. "auf Firmen zielen, für die mehr davon abhängt." },
      choices = {
        { text = { "Aim at {large}", de = "Auf {large} zielen" },
          decisions = { act_mix = { 0.15, 0.35, 0.5 } } },
        { text = { "Aim at {small}", de = "Auf {small} zielen" },
          decisions = { act_mix = { 0.7, 0.2, 0.1 } } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "hesitating", from = 30, till = 35, to = "DEMAND",
      text = { "Omar knows the addresses of buyers who hesitate. He could write to them himself; "
        .. "{AE} would learn of it a week later.",
        de = "Omar kennt Adressen von Käufern, die zögern. Er könnte ihnen selbst schreiben; {AE} "
          .. "erführe es eine Woche später." },
      choices = {
        { text = { "Leave them to sellers", de = "Dem Vertrieb lassen" },
          decisions = { mkt_direct = 0 } },
        { text = { "Write to a few", de = "Einigen schreiben" },
          decisions = { mkt_direct = 0.3 } },
        { text = { "Write to all", de = "Allen schreiben" }, decisions = { mkt_direct = 0.7 } },
      } },
    -- First contact
    { id = "only_the_price", from = 15, till = 19, to = "PROSPECT",
      text = { "Every second mail asks only for the price. Sven would answer them all; Rosa would "
        .. "work on those who tell their problem.",
        de = "Jede zweite Mail fragt nur nach dem Preis. Sven würde alle bearbeiten, Rosa nur die, "
          .. "die ihr Problem beschreiben." },
      choices = {
        { text = { "Most of them", de = "Die meisten" }, decisions = { crit_s = 0.3 } },
        { text = { "The interested", de = "Die Interessierten" }, decisions = { crit_s = 0.52 } },
        { text = { "Only the keen", de = "Nur sehr Interessierte" },
          decisions = { crit_s = 0.68 } },
      } },
    { id = "without_a_word", from = 29, till = 34, to = "PROSPECT",
      text = { "Quim sends names back without a word. Omar asks for one line each; it would cost "
        .. "Quim half an hour a day.",
        de = "Quim gibt Namen wortlos zurück. Omar bittet um je eine Zeile; das kostet Quim eine "
          .. "halbe Stunde am Tag." },
      choices = {
        { text = { "A line for each", de = "Eine Zeile für jeden" },
          decisions = { reason = 0.9 } },
        { text = { "When there is time", de = "Wenn Zeit ist" }, decisions = { reason = 0.4 } },
        { text = { "No words needed", de = "Ohne Worte" }, decisions = { reason = 0.1 } },
      } },
    -- Customers
    { id = "before_they_ask", from = 4, till = 8, to = "AM",
      text = { "{customer} has not asked for anything. Yann could visit them and others like them, "
        .. "or go where more may be sold.",
        de = "{customer} hat um nichts gebeten. Yann könnte sie und andere besuchen oder dorthin "
          .. "fahren, wo mehr zu verkaufen ist." },
      choices = {
        { text = { "Visits first", de = "Besuche zuerst" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "Where more is sold", de = "Wo man mehr verkauft" },
          decisions = { reviews = 0.2, prep = 0.2, upsell = 0.8 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "look_around", from = 20, till = 24, to = "AM",
      text = { "{customer} wants {competitor}'s price to stay. Yann says: \"They have nine years "
        .. "of data with us. They won't go.\" He is not sure.",
        de = "{customer} will fürs Bleiben den Preis von {competitor}. Yann sagt: „Neun Jahre "
          .. "Daten bei uns, die gehen nicht.“ Sicher ist er nicht." },
      choices = {
        { text = { "15% off when renewing", de = "15 % beim Verlängern" },
          decisions = { ren_disc = 0.15 } },
        { text = { "5% off when renewing", de = "5 % beim Verlängern" },
          decisions = { ren_disc = 0.05 } },
        { text = { "The price stays", de = "Der Preis bleibt" }, decisions = { ren_disc = 0 } },
      } },
    { id = "small_faults", from = 17, till = 22, to = "CX",
      text = { "{customer} reports every small fault since {competitor} is cheaper. Eve could "
        .. "solve, or call others before they start.",
        de = "Seit {competitor} billiger ist, meldet {customer} jeden kleinen Fehler. Eve könnte "
          .. "lösen oder andere anrufen, bevor sie anfangen." },
      choices = {
        { text = { "Problems first", de = "Probleme zuerst" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "Call the others", de = "Die anderen anrufen" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "A bit of everything", de = "Von allem etwas" },
          decisions = { cx_onb = 0.4, cx_iss = 0.4, cx_pro = 0.2 } },
      } },
    -- A vote: the second attack is everybody's.
    { id = "second_answer", from = 34, till = 36, to = "ALL",
      text = { "{competitor} has cut prices again. What do you agree on? The answer costs "
        .. "{currency}3,000 a week while it works.",
        de = "{competitor} hat die Preise wieder gesenkt. Worauf einigt ihr euch? Die Antwort "
          .. "kostet 3.000 {currency} pro Woche, solange sie wirkt." },
      choices = {
        { text = { "Answer, keep the price", de = "Antworten, Preis halten" },
          decisions = { counter = 1, disc = 0.06 } },
        { text = { "Go down by 12%", de = "12 % nachgeben" },
          decisions = { disc = 0.12, corridor = 0.2 } },
        { text = { "Do neither", de = "Keines von beiden" } },
      } },
  },

  texts = {
    briefing = {
      "You sell against {competitor}, which is about to sell cheaper. Your sellers doubt your "
        .. "campaigns, your campaigns doubt your sellers. An answer to a rival needs the word of "
        .. "both sides, and a company that quarrels is slow: two weeks at peace, fourteen at war. "
        .. "You may cut prices, raise value, or wait. Discounts work at once and buyers remember "
        .. "them. One purse of {currency}24,000 a week, one target a quarter. Chairs change during "
        .. "the year.",
      de = "Euer Rivale {competitor} wird bald billiger. Der Vertrieb zweifelt an den Kampagnen, "
        .. "die Kampagnen am Vertrieb. Eine Antwort braucht das Wort beider Seiten, und wer "
        .. "streitet, ist langsam: zwei Wochen im Frieden, vierzehn im Krieg. Ihr könnt Preise "
        .. "senken, Wert schaffen oder warten. Nachlässe wirken sofort, und Käufer merken sie "
        .. "sich. Eine Kasse von 24.000 {currency} pro Woche, ein Ziel im Quartal. Im Lauf des "
        .. "Jahres wechseln die Stühle.",
    },
    debrief = {
      { "How many weeks passed until your answer worked, and how did the two sides get on then?",
        de = "Wie viele Wochen vergingen, bis eure Antwort wirkte, und wie standen die beiden "
          .. "Seiten da zueinander?" },
      { "Did you compete on price? Who decided that?",
        de = "Habt ihr über den Preis gekämpft? Wer hat das entschieden?" },
      { "What would never competing on price have needed a year earlier?",
        de = "Was hätte es ein Jahr früher gebraucht, um nie über den Preis kämpfen zu müssen?" },
      { "Who knew of the attack before it came, and who was told?",
        de = "Wer wusste vom Angriff, bevor er kam, und wem wurde es gesagt?" },
      { "What made the signature easy or hard?",
        de = "Was machte die Unterschrift leicht oder schwer?" },
      { "What did the second attack meet that the first one did not?",
        de = "Worauf traf der zweite Angriff, worauf der erste nicht traf?" },
      { "Where do you wait for a signature at work, and why?",
        de = "Wo wartet ihr bei der Arbeit auf eine Unterschrift, und warum?" },
    },
  },

  -- The lobby's setting: attacks that have not begun are taken away and planned anew.
  on_start = function(game)
    local depth = game.settings.depth
    if depth == 1 then return end
    game.cancel("pricewar")
    for _, attack in ipairs(ATTACKS) do
      game.event{
        kind = attack.kind, week = attack.week, dur = attack.dur, size = attack.size * depth,
      }
    end
  end,

  -- Shows how long an answer would take, remembers it for the two attacks, and compares them.
  on_week = function(game)
    local memory = game.memory
    memory.first, memory.second = memory.first or {}, memory.second or {}
    for index, team in ipairs(game.teams) do
      local weeks = weeks_to_answer(team.tension)
      game.metric("answer_weeks", weeks, index)
      if game.week == ATTACKS[1].week then memory.first[index] = weeks end
      if game.week == ATTACKS[2].week then memory.second[index] = weeks end
      local before, now = memory.first[index], memory.second[index]
      if game.week == LOOK_BACK_WEEK and before and now then
        game.inject{ to = "CEO", team = index, text = {
          string.format("When the first attack came, your company needed %d weeks to answer; at "
            .. "the second one %d. What changed between the two sides, and who did "
            .. "it?", before, now),
          de = string.format("Beim ersten Angriff hätte eure Firma %d Wochen für eine Antwort "
            .. "gebraucht, beim zweiten %d. Was hatte sich zwischen den Seiten geändert, und durch "
            .. "wen?", before, now),
        } }
      end
    end
  end,
}
