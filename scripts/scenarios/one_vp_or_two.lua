-- One VP or Two?: the company starts with one head over both sides, who never did the other job.
-- Lesson: a structure moves the argument and does not end it; what the head has done decides.
-- Company, events, targets and rotation are those of docs/MODEL.md, section 5 (S8).
-- The names of the three structures, as the cards and the last word of the year call them.
local STRUCTURES = {
  [0] = { "two heads", de = "zwei Köpfe" },
  { "one head", de = "ein Kopf" },
  { "a joining director", de = "verbindende Leitung" },
}

-- The answers of the two votes, which come three times each.
local HEADS = {
  { text = { "Two heads", de = "Zwei Köpfe" }, decisions = { structure = 0 } },
  { text = { "One head for both", de = "Ein Kopf für beide" }, decisions = { structure = 1 } },
  { text = { "A joining director", de = "Eine verbindende Leitung" },
    decisions = { structure = 2 } },
}
local TARAS_WORK = {
  { text = { "Sell herself", de = "Selbst verkaufen" }, decisions = { smgr = 0 } },
  { text = { "Lead the sellers", de = "Verkäufer führen" }, decisions = { smgr = 1 } },
  { text = { "Make room for a service head", de = "Platz für Serviceleitung" },
    decisions = { smgr = 2 } },
}

-- What is remembered of a team: by structure, weeks and the sum of how badly the two sides got on.
local function record_of(memory, index)
  memory.records = memory.records or {}
  memory.records[index] = memory.records[index] or { weeks = { 0, 0, 0 }, quarrel = { 0, 0, 0 } }
  return memory.records[index]
end

-- "one head, 13 weeks: quarrel 56 of 100; two heads, 39 weeks: ..." in one language.
local function year_in_words(record, language, form)
  local parts = {}
  for structure = 0, 2 do
    local weeks = record.weeks[structure + 1]
    if weeks > 0 then
      local quarrel = math.floor(100 * record.quarrel[structure + 1] / weeks + 0.5)
      local name = STRUCTURES[structure][language]
      table.insert(parts, string.format(form, name, weeks, quarrel))
    end
  end
  return table.concat(parts, "; ") .. "."
end

return {
  min_api = 2,
  title = { "One VP or Two?", de = "Ein Kopf oder zwei?" },
  lesson = {
    "A structure moves the argument and does not end it; what the head of both sides has really "
      .. "done on each decides.",
    de = "Eine Struktur verschiebt den Streit und beendet ihn nicht; es zählt, was der Kopf auf "
      .. "beiden Seiten wirklich getan hat.",
  },
  summary = {
    "One person heads marketing and sales, so the quarrel is over: that is what the reports say. "
      .. "Is it? Each quarter you decide anew: two heads, one, or a director who knows both.",
    de = "Ein Kopf führt Marketing und Vertrieb, also ist der Streit vorbei, so die Berichte. "
      .. "Wirklich? Jedes Quartal wählt ihr neu: zwei Köpfe, einen oder eine verbindende Leitung.",
  },
  company = "Northwind Systems",
  product = "Northwind Route",
  competitor = "Corvex",
  minutes = 90,
  teams = 2,
  seats = { min = 3, max = 12 },

  settings = {
    week_seconds = 2, decide_seconds = 60, break_seconds = 300,
    { key = "trust", label = { "How far sellers trust marketing at first",
      de = "Wie weit der Vertrieb dem Marketing anfangs traut" },
      min = 0.2, max = 0.8, default = 0.5, sets = "init.Tsm" },
    { key = "hardness", label = { "How hard the targets are; 1 is usual",
      de = "Wie hart die Ziele sind; 1 ist üblich" },
      min = 0.8, max = 1.2, default = 1, sets = "targets" },
    { key = "last_word", label = { "Read out at the end how each structure did",
      de = "Am Ende vorlesen, wie jede Struktur lief" },
      default = true },
  },
  -- The usual times of 45, 90 and 180 minutes; chairs change as each has time for.
  formats = {
    [45] = { rotation = { [26] = 1 } },
    [90] = { rotation = { [13] = 1, [26] = 1 } },
    [180] = { rotation = { [13] = 1, [26] = 1, [39] = 1 } },
  },

  init = { director_exp = { [1] = 3 } },
  decisions = { structure = 1 },
  targets = { 1730, 1990, 2120, 2290 },
  par = { as_is = 7455, balanced = 8732, adaptive = 8788 }, -- the year: baton-lab balance --par
  events = {
    { kind = "pricewar", week = 20, dur = 10, size = 0.12 },
    { kind = "launch", week = 31, dur = 20, size = 0.05 },
  },
  rotation = { [13] = 1, [26] = 1 },
  beats = { 4, 4, 5 },

  injects = {
    { id = "one_head", week = 1, to = "CEO", text = {
      "You put one head over both sides, because two of them quarrelled in every meeting. The "
        .. "meetings are calm now. How else could you find out whether it worked?",
      de = "Du hast einen Kopf über beide Seiten gesetzt, weil zwei sich in jeder Sitzung "
        .. "stritten. Jetzt ist es ruhig. Wie könntest du sonst erfahren, ob es wirkt?" } },
    { id = "all_quiet", week = 6, to = "CEO", text = {
      "Your report says: all quiet between marketing and sales. It was written by the person it is "
        .. "about. Whom did you visit yourself this month?",
      de = "In deinem Bericht steht: alles ruhig zwischen Marketing und Vertrieb. Geschrieben hat "
        .. "ihn die Person, um die es geht. Wen hast du diesen Monat selbst besucht?" } },
    { id = "eyes_closed", week = 10, to = "ALL", text = {
      "Everybody closes their eyes. Raise a hand if the two sides work together better than in "
        .. "week 1. Only the facilitator looks, and keeps the number for the end.",
      de = "Alle schließen die Augen. Hebt die Hand, wenn beide Seiten besser zusammenarbeiten als "
        .. "in Woche 1. Nur die Spielleitung sieht hin und merkt sich die Zahl." } },
    { id = "vote_first", week = 13, to = "CEO", text = {
      "This quarter all of you vote on who heads the two sides, and soon on your best seller's "
        .. "job. What have you seen that the others have not?",
      de = "Dieses Quartal stimmt ihr alle ab, wer die beiden Seiten führt, und bald über die "
        .. "Aufgabe eurer besten Verkäuferin. Was hast du gesehen, das die anderen nicht "
        .. "sahen?" } },
    { id = "attack", week = 20, to = "ALL", text = {
      "{competitor} cuts its prices by an eighth for about ten weeks. An answer needs both sides "
        .. "to agree.",
      de = "{competitor} senkt die Preise für etwa zehn Wochen um ein Achtel. Für eine Antwort "
        .. "müssen sich beide Seiten einig sein." } },
    { id = "same_head", week = 20, to = "PMI", text = {
      "An answer to {competitor} needs the sellers' word. Perhaps you have the same head by now. "
        .. "Does that make it faster?",
      de = "Eine Antwort an {competitor} braucht das Wort des Vertriebs. Vielleicht habt ihr "
        .. "denselben Kopf. Geht es dadurch schneller?" } },
    { id = "vote_second", week = 26, to = "CEO", text = {
      "Half-time, and a second vote on who heads the two sides. Somebody may have sat on both by "
        .. "now, long enough to know them. Who?",
      de = "Halbzeit, und die zweite Abstimmung darüber, wer die beiden Seiten führt. Vielleicht "
        .. "saß inzwischen jemand lange genug auf beiden. Wer?" } },
    { id = "rival_launch", week = 31, to = "ALL", text = {
      "{competitor} launches something a little better than before. Reviewers will compare it with "
        .. "yours for months.",
      de = "{competitor} bringt etwas heraus, das ein wenig besser ist als zuvor. Tests werden es "
        .. "monatelang mit eurem vergleichen." } },
    { id = "vote_third", week = 39, to = "CEO", text = {
      "The last vote on who heads the two sides. Whoever comes after you will live with it. What "
        .. "would you tell them?",
      de = "Die letzte Abstimmung, wer die beiden Seiten führt. Wer nach euch kommt, lebt damit. "
        .. "Was würdest du ihnen sagen?" } },
    -- Those who meet both sides hear what the reports do not say.
    { id = "two_tables", to = { "AM", "CX" },
      when = { metric = "tension", above = 0.56, from = 6, till = 51 }, text = {
      "At lunch marketing sits at one table and the sellers at another; each asks you what the "
        .. "other said. The meetings are said to be calm.",
      de = "Mittags sitzt das Marketing an einem Tisch, der Verkauf am anderen; beide fragen dich, "
        .. "was die anderen sagten. Die Sitzungen sollen ruhig sein." } },
    -- Buttons of the facilitator.
    { id = "forwarded_mail", to = "ALL", event = { kind = "trust", size = -0.03 },
      button = { label = { "A mail goes round", de = "Eine Mail geht herum" },
        confirm = { "Both sides trust each other a little less.",
          de = "Beide Seiten trauen einander etwas weniger." } },
      text = {
        "A mail about \"those people over there\" has been forwarded to the whole company. Its "
          .. "author is on holiday.",
        de = "Eine Mail über „die Leute da drüben“ wurde an die ganze Firma weitergeleitet. Wer "
          .. "sie schrieb, ist im Urlaub." } },
    { id = "seller_goes", to = "AE", event = { kind = "rep_quits", size = 0.15, dur = 5 },
      button = { label = { "A seller resigns", de = "Ein Verkäufer kündigt" },
        confirm = { "For five weeks about a seventh of the selling hours is missing.",
          de = "Fünf Wochen lang fehlt etwa ein Siebtel der Verkaufsstunden." } },
      text = {
        "Mika resigns: \"I no longer know who decides here.\" For five weeks a seventh of your "
          .. "hours is missing. Who should hear the reason?",
        de = "Mika kündigt: „Ich weiß nicht mehr, wer hier entscheidet.“ Fünf Wochen lang fehlt "
          .. "ein Siebtel deiner Stunden. Wer sollte den Grund hören?" } },
    { id = "board_asks", to = "CEO",
      button = { label = { "The board asks", de = "Der Aufsichtsrat fragt" },
        confirm = { "The managing director is asked a question; nothing else happens.",
          de = "Die Geschäftsführung wird etwas gefragt; sonst geschieht nichts." } },
      text = {
        "The chair of the board: \"How do you know that they get on? Not what you were told: what "
          .. "you saw.\"",
        de = "Die Vorsitzende des Aufsichtsrats: „Woher weißt du, dass sie sich vertragen? Nicht, "
          .. "was man dir sagte: was du gesehen hast.“" } },
  },

  cards = {
    -- Votes: who heads both sides, and a month later what the best seller does. Each quarter calls
    -- for it in its first week (the injects above); nobody gets a card in the first two weeks in a
    -- new chair, so where chairs have changed the vote comes in the third.
    { id = "heads_first", week = 15, to = "ALL",
      text = { "Who heads marketing and sales this quarter? A joining director is worth what he or "
        .. "she has done on both sides.",
        de = "Wer führt Marketing und Vertrieb in diesem Quartal? Eine verbindende Leitung taugt "
          .. "so viel, wie sie auf beiden Seiten getan hat." },
      choices = HEADS },
    { id = "best_seller_first", week = 19, to = "ALL",
      text = { "Tara sells more than anybody and manages the sellers at present. What shall she do "
        .. "from now on?",
        de = "Tara verkauft besser als alle anderen und führt zurzeit den Verkauf. Was soll sie "
          .. "von jetzt an tun?" },
      choices = TARAS_WORK },
    { id = "heads_second", week = 28, to = "ALL",
      text = { "Half-time: who heads marketing and sales now? Chairs have changed; some of you "
        .. "have sat on both sides.",
        de = "Halbzeit: Wer führt jetzt Marketing und Vertrieb? Stühle haben gewechselt; manche "
          .. "saßen schon auf beiden Seiten." },
      choices = HEADS },
    { id = "best_seller_second", week = 32, to = "ALL",
      text = { "Tara asks again what you want of her. Under one head or a director the sellers are "
        .. "led from there, too.",
        de = "Tara fragt wieder, was ihr von ihr wollt. Mit einem Kopf oder einer Leitung wird der "
          .. "Verkauf auch von dort geführt." },
      choices = TARAS_WORK },
    { id = "heads_third", week = 39, to = "ALL",
      text = { "The last vote of the year: who heads marketing and sales? Those who come after you "
        .. "will start with it.",
        de = "Die letzte Abstimmung des Jahres: Wer führt Marketing und Vertrieb? Die nach euch "
          .. "fangen damit an." },
      choices = HEADS },
    { id = "best_seller_third", week = 43, to = "ALL",
      text = { "And Tara, for the last quarter and for those who come after you?",
        de = "Und Tara, für das letzte Quartal und für die, die nach euch kommen?" },
      choices = TARAS_WORK },
    -- Managing director: reports or own eyes.
    { id = "calm_report", from = 3, till = 6, to = "CEO",
      text = { "The weekly report has eleven green lights. Yann asks whether you would come along "
        .. "to a customer who uses two of them.",
        de = "Der Wochenbericht hat elf grüne Lichter. Yann fragt, ob du zu einem Kunden "
          .. "mitkommst, der zwei davon benutzt." },
      choices = {
        { text = { "Day and a half a week", de = "Anderthalb Tage die Woche" },
          decisions = { ceo_field = 0.3 } },
        { text = { "One day", de = "Einen Tag" }, decisions = { ceo_field = 0.2 } },
        { text = { "Green is green", de = "Grün ist grün" } },
      } },
    { id = "sit_in", from = 8, till = 12, to = "CEO",
      text = { "Ines asks you into a planning meeting, Tara to three of her buyers. The head of "
        .. "both says neither is necessary.",
        de = "Ines bittet dich in eine Planungssitzung, Tara zu drei Käufern. Der Kopf beider "
          .. "Seiten hält beides für unnötig." },
      choices = {
        { text = { "To Ines' meeting", de = "In die Sitzung von Ines" },
          decisions = { ceo_mkt = 1 } },
        { text = { "To Tara's buyers", de = "Zu Taras Käufern" }, decisions = { ceo_calls = 3 } },
        { text = { "To neither", de = "Zu keinem" } },
      } },
    { id = "one_bonus", from = 16, till = 20, to = "CEO",
      text = { "Whoever heads them, marketing is paid for names and sales for signatures. Lena "
        .. "from personnel could change that.",
        de = "Wer auch führt: Das Marketing wird für Namen bezahlt, der Vertrieb für "
          .. "Unterschriften. Lena vom Personal könnte das ändern." },
      choices = {
        { text = { "Mostly the shared goal", de = "Meist das gemeinsame Ziel" },
          decisions = { shared = 0.75 } },
        { text = { "Half and half", de = "Halb und halb" }, decisions = { shared = 0.5 } },
        { text = { "Their own goals", de = "Eigene Ziele" }, decisions = { shared = 0 } },
      } },
    { id = "who_comes_after", from = 43, till = 47, to = "CEO",
      text = { "Emil from the developers asks for more money; it will be felt after the year. The "
        .. "sellers could use it before.",
        de = "Emil aus der Entwicklung bittet um mehr Geld; spüren wird man es nach dem Jahr. Der "
          .. "Verkauf könnte es vorher brauchen." },
      choices = {
        { text = { "More product", de = "Mehr Produkt" },
          decisions = { x_rd = 12, x_sales = 0 } },
        { text = { "Extra sellers", de = "Mehr Verkäufer" },
          decisions = { x_rd = 0, x_sales = 10 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    -- Brand and Campaigns
    { id = "her_new_rules", from = 5, till = 9, to = "BRAND",
      text = { "With one head, Ines could have every seller's text checked. Dan says he has a head "
        .. "of his own.",
        de = "Mit einem Kopf über beiden könnte Ines alle Texte aus dem Verkauf prüfen lassen. Dan "
          .. "sagt, er habe selbst einen Kopf." },
      choices = {
        { text = { "Check them all", de = "Alle prüfen" }, decisions = { governance = 0.9 } },
        { text = { "Give a guide", de = "Einen Leitfaden geben" },
          decisions = { governance = 0.5 } },
        { text = { "Leave them free", de = "Freie Hand lassen" },
          decisions = { governance = 0.1 } },
      } },
    { id = "what_brand_is_for", from = 29, till = 33, to = "BRAND",
      text = { "A seller asks aloud what brand money has sold this month. Ines says: nothing, it "
        .. "sells next year.",
        de = "Jemand aus dem Verkauf fragt laut, was das Geld für die Marke diesen Monat verkauft "
          .. "hat. Ines sagt: nichts, aber nächstes Jahr." },
      choices = {
        { text = { "More of it", de = "Mehr davon" }, decisions = { brand_spend = 9 } },
        { text = { "Steady", de = "Stetig weiter" }, decisions = { brand_spend = 6 } },
        { text = { "Less of it", de = "Weniger davon" }, decisions = { brand_spend = 3 } },
      } },
    { id = "who_is_a_lead", from = 4, till = 8, to = "DEMAND",
      text = { "The head of both asks for more names for the sellers. Omar could pass on people he "
        .. "would otherwise have written to first.",
        de = "Der Kopf beider Seiten will mehr Namen für den Verkauf. Omar könnte Leute "
          .. "weitergeben, denen er sonst erst geschrieben hätte." },
      choices = {
        { text = { "Pass most of them", de = "Die meisten weitergeben" },
          decisions = { crit_m = 0.25 } },
        { text = { "Only the interested", de = "Nur Interessierte" },
          decisions = { crit_m = 0.42 } },
        { text = { "Only the keen", de = "Nur sehr Interessierte" },
          decisions = { crit_m = 0.6 } },
      } },
    { id = "no_more_quarrel", from = 29, till = 33, to = "DEMAND",
      text = { "Nine names came back. \"We don't quarrel any more,\" Omar was told in the meeting. "
        .. "He would like to, in writing.",
        de = "Neun Namen kamen zurück. „Wir streiten nicht mehr“, hieß es in der Sitzung. Omar "
          .. "würde gern, schriftlich." },
      choices = {
        { text = { "Take them back", de = "Zurücknehmen" }, decisions = { argue = 0 } },
        { text = { "Dispute a few", de = "Um einige streiten" }, decisions = { argue = 0.4 } },
        { text = { "Dispute them all", de = "Um alle streiten" }, decisions = { argue = 1 } },
      } },
    -- Market insight
    { id = "ask_across", from = 8, till = 12, to = "PMI",
      text = { "Petra no longer asks the sellers before a brief: the head of both has seen it. "
        .. "Tara has not.",
        de = "Petra fragt den Verkauf nicht mehr vor einem Konzept: Der Kopf beider Seiten kennt "
          .. "es ja. Tara kennt es nicht." },
      choices = {
        { text = { "Always ask them first", de = "Immer zuerst fragen" },
          decisions = { consult = 1 } },
        { text = { "Ask sometimes", de = "Manchmal fragen" }, decisions = { consult = 0.4 } },
        { text = { "Go on like this", de = "So weitermachen" }, decisions = { consult = 0 } },
      } },
    { id = "answer_or_not", from = 20, till = 22, to = "PMI",
      text = { "Petra has an answer to {competitor}'s prices. It costs {currency}3,000 a week "
        .. "while it works, and {AE} must sign too.",
        de = "Petra hat eine Antwort auf die Preise von {competitor}. Sie kostet 3.000 {currency} "
          .. "pro Woche, solange sie wirkt; {AE} muss mit unterschreiben." },
      choices = {
        { text = { "Sign and ask them", de = "Unterschreiben und fragen" },
          decisions = { counter = 1 } },
        { text = { "Let it pass", de = "Vorüberziehen lassen" }, decisions = { counter = 0 } },
      } },
    { id = "compared_for_months", from = 31, till = 35, to = "PMI",
      text = { "Everybody compares you with {competitor} now. Petra could find out what customers "
        .. "miss, or arm the sellers against it.",
        de = "Alle vergleichen euch jetzt mit {competitor}. Petra könnte herausfinden, was Kunden "
          .. "fehlt, oder den Verkauf dagegen rüsten." },
      choices = {
        { text = { "Mostly listening", de = "Meist zuhören" },
          decisions = { pmi_fb = 0.5, pmi_wl = 0.3, pmi_en = 0.1, pmi_ret = 0.1 } },
        { text = { "Arm the sellers", de = "Verkauf rüsten" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.6, pmi_ret = 0.1 } },
        { text = { "A bit of everything", de = "Von allem etwas" },
          decisions = { pmi_fb = 0.3, pmi_wl = 0.2, pmi_en = 0.25, pmi_ret = 0.25 } },
      } },
    -- First contact
    { id = "say_it_to_omar", from = 5, till = 9, to = "PROSPECT",
      text = { "Rosa used to tell Omar why a name was no good. Now the two share a head, and she "
        .. "wonders whether it still is her job.",
        de = "Rosa sagte Omar früher, warum ein Name nichts taugt. Jetzt haben beide denselben "
          .. "Kopf, und sie fragt, ob das noch ihre Aufgabe ist." },
      choices = {
        { text = { "A reason each time", de = "Jedes Mal einen Grund" },
          decisions = { reason = 0.9 } },
        { text = { "When there is time", de = "Wenn Zeit ist" }, decisions = { reason = 0.4 } },
        { text = { "The head will do it", de = "Das macht der Kopf" },
          decisions = { reason = 0.1 } },
      } },
    { id = "calls_or_answers", from = 20, till = 24, to = "PROSPECT",
      text = { "{competitor} is cheaper, and buyers take longer. Sven wants more calls; Rosa wants "
        .. "to answer those who ask within four hours.",
        de = "{competitor} ist billiger, Käufer zögern. Sven will mehr anrufen, Rosa denen, die "
          .. "fragen, in vier Stunden antworten." },
      choices = {
        { text = { "More calls", de = "Mehr Anrufe" }, decisions = { in_share = 0.3 } },
        { text = { "Answer in four hours", de = "Antwort in vier Stunden" },
          decisions = { in_share = 0.65, sla = 4 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    -- Selling
    { id = "cheaper_by_an_eighth", from = 20, till = 23, to = "AE",
      text = { "{deal} wants {competitor}'s new price. Xia would give it; Will says the price is "
        .. "the last thing they will remember you for.",
        de = "{deal} will den neuen Preis von {competitor}. Xia gäbe ihn; Will sagt, dann bleibt "
          .. "ihnen von euch nur der Preis in Erinnerung." },
      choices = {
        { text = { "12% off for buyers", de = "12 % für Käufer" }, decisions = { disc = 0.12 } },
        { text = { "6% off", de = "6 %" }, decisions = { disc = 0.06 } },
        { text = { "No discount", de = "Kein Nachlass" }, decisions = { disc = 0 } },
      } },
    { id = "better_than_theirs", from = 31, till = 35, to = "AE",
      text = { "Buyers hold {competitor}'s new leaflet. Dan answers with a story of his own that "
        .. "nobody in marketing knows.",
        de = "Käufer halten den neuen Prospekt von {competitor} in der Hand. Dan antwortet mit "
          .. "einer Geschichte, die im Marketing niemand kennt." },
      choices = {
        { text = { "Only what we all say", de = "Nur, was alle sagen" },
          decisions = { offmsg = 0.1 } },
        { text = { "Each in their words", de = "Jeder mit eigenen Worten" },
          decisions = { offmsg = 0.35 } },
        { text = { "Dan's story for all", de = "Dans Geschichte für alle" },
          decisions = { offmsg = 0.7 } },
      } },
    { id = "year_end", from = 47, till = 49, to = "AE",
      text = { "The last weeks of the year. Ugo's buyers ask for an offer; those who sit here next "
        .. "will meet the same buyers.",
        de = "Die letzten Wochen des Jahres. Ugos Käufer fragen nach einem Angebot; wer nach dir "
          .. "hier sitzt, trifft dieselben Käufer." },
      choices = {
        { text = { "25% if they sign now", de = "25 % bei Abschluss jetzt" },
          decisions = { qe_disc = 0.25 } },
        { text = { "10% if they sign now", de = "10 % bei Abschluss jetzt" },
          decisions = { qe_disc = 0.1 } },
        { text = { "No offer", de = "Kein Angebot" }, decisions = { qe_disc = 0 } },
      } },
    -- Customers
    { id = "their_own_price", from = 21, till = 25, to = "AM",
      text = { "{customer} reads about {competitor}'s prices and asks what staying is worth to "
        .. "you. Yann promised a call by tonight.",
        de = "{customer} liest von den Preisen bei {competitor} und fragt, was euch das Bleiben "
          .. "wert ist. Yann hat bis heute Abend einen Anruf versprochen." },
      choices = {
        { text = { "The price stays", de = "Der Preis bleibt" }, decisions = { ren_disc = 0 } },
        { text = { "5% off when renewing", de = "5 % beim Verlängern" },
          decisions = { ren_disc = 0.05 } },
        { text = { "15% off when renewing", de = "15 % beim Verlängern" },
          decisions = { ren_disc = 0.15 } },
      } },
    { id = "whom_to_tell", from = 5, till = 10, to = "CX",
      text = { "{customer} says a seller promised one thing and a campaign another. Eve could call "
        .. "such customers before they find out.",
        de = "{customer} sagt, der Verkauf habe das eine versprochen, die Kampagne das andere. Eve "
          .. "könnte anrufen, bevor es andere merken." },
      choices = {
        { text = { "Call them first", de = "Vorher anrufen" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "Solve what comes", de = "Lösen, was kommt" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "theirs_can_do_it", from = 33, till = 37, to = "CX",
      text = { "{customer} asks why {product} cannot do what {competitor} can. Cleo would sit with "
        .. "new customers before they ask the same.",
        de = "{customer} fragt, warum {product} nicht kann, was {competitor} kann. Cleo würde sich "
          .. "zu neuen Kunden setzen, bevor sie auch fragen." },
      choices = {
        { text = { "Welcome first", de = "Begrüßen zuerst" },
          decisions = { cx_onb = 0.6, cx_iss = 0.3, cx_pro = 0.1 } },
        { text = { "Problems first", de = "Probleme zuerst" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "A bit of everything", de = "Von allem etwas" },
          decisions = { cx_onb = 0.4, cx_iss = 0.4, cx_pro = 0.2 } },
      } },
  },

  texts = {
    briefing = {
      "One head leads marketing and sales, and has hardly worked on one of the two sides. The "
        .. "reports are calm. You vote on this each quarter: two heads, one head, or a director "
        .. "who joins both sides and is worth what he or she has really done on both. The best "
        .. "seller may manage, or sell, or give way to a head of service. One purse of "
        .. "{currency}24,000 a week, one target a quarter. Chairs change during the year.",
      de = "Ein Kopf führt Marketing und Vertrieb und hat auf einer der beiden Seiten kaum "
        .. "gearbeitet. Die Berichte sind ruhig. Jedes Quartal stimmt ihr darüber ab: zwei Köpfe, "
        .. "ein Kopf oder eine Leitung, die beide verbindet und so viel taugt, wie sie auf beiden "
        .. "getan hat. Die beste Verkäuferin kann führen, verkaufen oder einer Serviceleitung "
        .. "Platz machen. Eine Kasse von 24.000 {currency} pro Woche. Im Lauf des Jahres wechseln "
        .. "die Stühle.",
    },
    debrief = {
      { "Separate and equal, or one person for both: what did you choose, and when?",
        de = "Getrennt und gleich oder eine Person für beides: Was habt ihr gewählt, und wann?" },
      { "What did the managing director believe about the quarrel, and when was it true?",
        de = "Was glaubte die Geschäftsführung über den Streit, und wann stimmte es?" },
      { "What had the head of both sides done before, and what did it change?",
        de = "Was hatte der Kopf beider Seiten vorher getan, und was änderte das?" },
      { "What did your best seller do this year, and what did it cost or bring?",
        de = "Was tat eure beste Verkäuferin dieses Jahr, und was hat es gekostet oder gebracht?" },
      { "Where did the argument go when the structure changed?",
        de = "Wohin ging der Streit, als sich die Struktur änderte?" },
      { "What are the prerequisites for working together, and did you have them in week 1?",
        de = "Was braucht es, um zusammenzuarbeiten, und hattet ihr es in Woche 1?" },
      { "Which structure hides a quarrel where you work?",
        de = "Welche Struktur verdeckt bei euch einen Streit?" },
    },
  },

  -- Remembers how the two sides got on under each structure.
  on_week = function(game)
    for index, team in ipairs(game.teams) do
      local record = record_of(game.memory, index)
      local slot = team.decisions.structure + 1
      record.weeks[slot] = record.weeks[slot] + 1
      record.quarrel[slot] = record.quarrel[slot] + team.tension
    end
  end,

  -- The last word: not what was believed, but what was.
  on_end = function(game)
    if not game.settings.last_word then return end
    for index = 1, #game.teams do
      local record = record_of(game.memory, index)
      game.inject{ team = index, text = {
        "Your year: " .. year_in_words(record, 1, "%s, %d weeks: quarrel %d of 100"),
        de = "Euer Jahr: " .. year_in_words(record, "de", "%s, %d Wochen: Streit %d von 100"),
      } }
    end
  end,
}
