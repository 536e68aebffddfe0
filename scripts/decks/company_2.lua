-- The second half of the deck "company": First contact, Selling, Customer care, Service.
return {
  title = { "Everyday business", de = "Alltag im Geschäft" },
  cards = {
    -- First contact: hours for those who ask or for those who do not; quick or thorough.
    { id = "saturday_calls", to = "PROSPECT",
      text = { "Clara Voss of Linden Pharmacies asked on Saturday and has rung twice since. Rosa "
        .. "would watch the mail at weekends and start later on Mondays.",
        de = "Clara Voss von Linden Apotheken hat am Samstag gefragt und zweimal angerufen. Rosa "
          .. "würde am Wochenende mitlesen und montags später anfangen." },
      choices = {
        { text = { "Within four hours, always", de = "Immer in vier Stunden" },
          decisions = { sla = 4 } },
        { text = { "Within half a day", de = "In einem halben Tag" }, decisions = { sla = 12 } },
        { text = { "Monday is soon enough", de = "Montag reicht" }, decisions = { sla = 24 } },
      } },
    { id = "svens_lucky_call", to = "PROSPECT",
      text = { "Sven rang a firm out of the phone book and got a meeting. He wants more hours for "
        .. "that; meanwhile eighteen mails wait.",
        de = "Sven hat eine Firma aus dem Telefonbuch angerufen und einen Termin bekommen. Er will "
          .. "mehr Zeit dafür; derweil warten achtzehn Mails." },
      choices = {
        { text = { "More hours for calls", de = "Mehr Stunden für Anrufe" },
          decisions = { in_share = 0.3 } },
        { text = { "More hours for mails", de = "Mehr Stunden für Mails" },
          decisions = { in_share = 0.65 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "ten_minutes_each", to = "PROSPECT",
      text = { "Quim reads every request for ten minutes before he decides. Rosa just calls, and "
        .. "talks to many who want nothing.",
        de = "Quim liest jede Anfrage zehn Minuten, bevor er entscheidet. Rosa ruft einfach an und "
          .. "spricht mit vielen, die nichts wollen." },
      choices = {
        { text = { "Rosa's way: call them all", de = "Wie Rosa: alle anrufen" },
          decisions = { crit_s = 0.05 } },
        { text = { "Call if interested", de = "Anrufen bei Interesse" },
          decisions = { crit_s = 0.52 } },
        { text = { "Only the hot ones", de = "Nur die heißen" }, decisions = { crit_s = 0.85 } },
      } },
    { id = "omar_downstairs", to = "PROSPECT",
      text = { "Omar comes down the stairs with a name you sent back: \"What was wrong with this "
        .. "one?\" Nobody remembers, and notes take time.",
        de = "Omar kommt mit einem Namen herunter, den ihr zurückgegeben habt: „Was war falsch "
          .. "daran?“ Keiner weiß es mehr, und Notizen kosten Zeit." },
      choices = {
        { text = { "Always note the reason", de = "Immer den Grund notieren" },
          decisions = { reason = 0.9 } },
        { text = { "For the odd ones", de = "Bei den seltsamen" }, decisions = { reason = 0.4 } },
        { text = { "He may ask us", de = "Er kann ja fragen" }, decisions = { reason = 0.1 } },
      } },
    { id = "dentists_or_groups", to = "PROSPECT",
      text = { "You may buy one list: four hundred dentists who pick up themselves, or twelve "
        .. "groups with somebody at the door. Sven loves lists.",
        de = "Du darfst eine Liste kaufen: vierhundert Zahnärzte, die selbst abheben, oder zwölf "
          .. "Konzerne mit Vorzimmer. Sven liebt Listen." },
      choices = {
        { text = { "The dentists", de = "Die Zahnärzte" },
          decisions = { out_mix = { 0.8, 0.15, 0.05 } } },
        { text = { "The groups", de = "Die Konzerne" },
          decisions = { out_mix = { 0.2, 0.4, 0.4 } } },
        { text = { "No list", de = "Keine Liste" } },
      } },
    { id = "pizza_week", from = 4, till = 50, to = "PROSPECT",
      text = { "Empty calendars, rain: Rosa proposes pizza and a week in which everybody only "
        .. "calls. Last time nobody wanted to talk for days after.",
        de = "Leere Kalender, Regen: Rosa schlägt Pizza vor und eine Woche, in der alle nur "
          .. "anrufen. Letztes Mal mochte danach tagelang niemand reden." },
      choices = {
        { text = { "Pizza for everybody", de = "Pizza für alle" }, decisions = { blitz = 1 } },
        { text = { "Pizza for half of us", de = "Pizza für die Hälfte" },
          decisions = { blitz = 0.5 } },
        { text = { "No pizza", de = "Keine Pizza" }, decisions = { blitz = 0 } },
      } },
    { id = "quim_is_ill", to = "PROSPECT",
      text = { "Quim has broken his foot and is out for weeks. Either the cold calls stop, or "
        .. "people who ask us will wait longer.",
        de = "Quim hat sich den Fuß gebrochen und fällt wochenlang aus. Entweder ruhen die "
          .. "Kaltanrufe, oder wer fragt, wartet länger." },
      choices = {
        { text = { "Stop the cold calls", de = "Kaltanrufe ruhen lassen" },
          decisions = { in_share = 0.9 } },
        { text = { "Answer within three days", de = "Antwort in drei Tagen" },
          decisions = { sla = 72 } },
        { text = { "Squeeze everything in", de = "Alles irgendwie schaffen" } },
      } },
    { id = "for_peace", from = 4, till = 50, to = "PROSPECT",
      text = { "Omar brings two hundred names at once and a bag of rolls. Rosa would take all of "
        .. "them for the sake of peace, Quim would send most back.",
        de = "Omar bringt zweihundert Namen auf einmal und eine Tüte Brötchen. Rosa nähme um des "
          .. "Friedens willen alle, Quim gäbe die meisten zurück." },
      choices = {
        { text = { "Take nearly all", de = "Fast alle nehmen" }, decisions = { crit_s = 0.3 } },
        { text = { "Keen ones, with reasons", de = "Die guten, mit Begründung" },
          decisions = { crit_s = 0.68, reason = 0.9 } },
        { text = { "Only hot ones, and rolls", de = "Nur heiße, und Brötchen" },
          decisions = { crit_s = 0.85 } },
      } },
    -- Selling: a signature now, or what others learn from it.
    { id = "nobody_asked", to = "AE",
      text = { "{deal} has not said a word about the price. Xia has put 12% off into the offer "
        .. "anyway: \"It feels friendlier.\"",
        de = "{deal} hat kein Wort über den Preis verloren. Xia hat trotzdem 12 % Nachlass ins "
          .. "Angebot geschrieben: „Das wirkt freundlicher.“" },
      choices = {
        { text = { "Full price for buyers", de = "Voller Preis für Käufer" },
          decisions = { disc = 0 } },
        { text = { "6% off", de = "6 % Nachlass" }, decisions = { disc = 0.06 } },
        { text = { "Friendly it is: 12%", de = "Dann freundlich: 12 %" },
          decisions = { disc = 0.12 } },
      } },
    { id = "same_thursday", to = "AE",
      text = { "{deal} could sign on Thursday. On the same Thursday a buyer three times their size "
        .. "wants a whole day of your people.",
        de = "{deal} könnte am Donnerstag unterschreiben. Am selben Tag will ein dreimal so großer "
          .. "Käufer deine Leute den ganzen Tag." },
      choices = {
        { text = { "Those who could sign", de = "Wer unterschreiben könnte" },
          decisions = { focus = 1 } },
        { text = { "The bigger ones", de = "Die größeren" }, decisions = { focus = 2 } },
        { text = { "Half a day for each", de = "Für beide einen halben Tag" },
          decisions = { focus = 0 } },
      } },
    { id = "dan_on_leave", to = "AE",
      text = { "Dan knows why three clinics said no. It is all in his head, and tomorrow he leaves "
        .. "for a month with one more deal to close.",
        de = "Dan weiß, warum drei Kliniken abgesagt haben. Es steckt nur in seinem Kopf, morgen "
          .. "geht er für einen Monat, und ein Abschluss fehlt noch." },
      choices = {
        { text = { "Write it all down first", de = "Erst alles aufschreiben" },
          decisions = { fb_time = 0.1 } },
        { text = { "An hour for the notes", de = "Eine Stunde Notizen" },
          decisions = { fb_time = 0.05 } },
        { text = { "Close the deal, Dan", de = "Mach den Abschluss, Dan" },
          decisions = { fb_time = 0 } },
      } },
    { id = "fifth_next_month", to = "AE",
      text = { "\"Next month,\" writes the buyer at {deal}, for the fifth time. Ugo has brought "
        .. "cake, sent figures and now wants to go once more.",
        de = "„Nächsten Monat“, schreiben sie bei {deal}, zum fünften Mal. Ugo hat Kuchen "
          .. "gebracht, Zahlen geschickt und will noch einmal hin." },
      choices = {
        { text = { "Drop deals like this", de = "Solche Fälle aufgeben" },
          decisions = { cull = 0.7 } },
        { text = { "Once more, then stop", de = "Noch einmal, dann Schluss" },
          decisions = { cull = 0.4 } },
        { text = { "Ugo never gives up", de = "Ugo gibt nie auf" }, decisions = { cull = 0.1 } },
      } },
    { id = "drivers_app", to = "AE",
      text = { "{deal} wants a screen for drivers. Emil has only a sketch of it; Will says a "
        .. "sketch is nearly a product, and the pen is out.",
        de = "{deal} will einen Bildschirm für Fahrer. Emil hat nur eine Skizze; Will sagt, das "
          .. "sei fast ein Produkt, und der Stift liegt bereit." },
      choices = {
        { text = { "Show the sketch as sketch", de = "Skizze Skizze nennen" },
          decisions = { offmsg = 0.1 } },
        { text = { "\"Coming soon\"", de = "„Kommt bald“" }, decisions = { offmsg = 0.35 } },
        { text = { "\"Of course we have it\"", de = "„Klar haben wir das“" },
          decisions = { offmsg = 0.7 } },
      } },
    { id = "eight_together", to = "AE",
      text = { "Eight workshops want to buy as a club: always in the last weeks of a quarter, "
        .. "always with something off. Tara calls it a habit.",
        de = "Acht Werkstätten wollen als Klub kaufen: immer in den letzten Wochen des Quartals, "
          .. "immer mit Nachlass. Tara nennt das eine Gewohnheit." },
      choices = {
        { text = { "A tenth at quarter's end", de = "Am Ende zehn Prozent" },
          decisions = { qe_disc = 0.1 } },
        { text = { "A quarter, all eight now", de = "25 %, dafür alle acht" },
          decisions = { qe_disc = 0.25 } },
        { text = { "No club", de = "Kein Klub" }, decisions = { qe_disc = 0 } },
      } },
    { id = "our_name_on_it", to = "AE",
      text = { "{deal} would let you show their name everywhere, for 20% off. Your people would "
        .. "have a name to show and others a price to ask for.",
        de = "{deal} gäbe euch ihren Namen zum Vorzeigen, für 20 % Nachlass. Ihr hättet einen "
          .. "Namen und die anderen einen Preis, nach dem sie fragen." },
      choices = {
        { text = { "20% off for buyers", de = "20 % für Käufer" }, decisions = { disc = 0.2 } },
        { text = { "12% off for buyers", de = "12 % für Käufer" }, decisions = { disc = 0.12 } },
        { text = { "No name, same price", de = "Kein Name, gleicher Preis" } },
      } },
    { id = "jonas_is_new", to = "AE",
      text = { "Jonas is new and gets the small deals; {deal} and the other good ones stay with "
        .. "Tara. She sells, he learns little.",
        de = "Jonas ist neu und bekommt die kleinen Geschäfte; {deal} und andere gute bleiben bei "
          .. "Tara. Sie verkauft, er lernt wenig." },
      choices = {
        { text = { "The same care for all", de = "Allen gleich viel Zeit" },
          decisions = { focus = 0 } },
        { text = { "Big ones first", de = "Große zuerst" }, decisions = { focus = 2 } },
        { text = { "Those near signing first", de = "Die kurz vor dem Abschluss" },
          decisions = { focus = 1 } },
      } },
    -- Customer care: the customers who call, those who do not, and those who would buy more.
    { id = "new_head", to = "AM",
      text = { "{customer} has a new head of purchasing who has met none of us. Yann could go and "
        .. "say hello, or finish the renewals due this month.",
        de = "Bei {customer} gibt es eine neue Einkaufsleitung, die keinen von uns kennt. Yann "
          .. "könnte hinfahren oder die fälligen Verlängerungen machen." },
      choices = {
        { text = { "Go and say hello", de = "Hinfahren, Hallo sagen" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "Finish the renewals", de = "Verlängerungen fertig machen" },
          decisions = { reviews = 0.4, prep = 0.7, upsell = 0.1 } },
        { text = { "A bit of both", de = "Von beidem etwas" },
          decisions = { reviews = 0.4, prep = 0.4, upsell = 0.4 } },
      } },
    { id = "would_buy_more", to = "AM",
      text = { "{customer} would buy more this month. Four others have waited since spring for a "
        .. "visit in which nothing is sold.",
        de = "{customer} würde diesen Monat mehr kaufen. Vier andere warten seit langem auf einen "
          .. "Besuch, bei dem nichts verkauft wird." },
      choices = {
        { text = { "Sell while they want", de = "Verkaufen, wenn sie wollen" },
          decisions = { reviews = 0.2, prep = 0.2, upsell = 0.8 } },
        { text = { "The four visits", de = "Die vier Besuche" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "two_more_years", to = "AM",
      text = { "{customer} would sign for two more years today, for a little less each month. Yann "
        .. "has the pen in his pocket.",
        de = "{customer} würde heute für zwei weitere Jahre unterschreiben, für etwas weniger im "
          .. "Monat. Yann hat den Stift in der Tasche." },
      choices = {
        { text = { "15% off when renewing", de = "15 % beim Verlängern" },
          decisions = { ren_disc = 0.15 } },
        { text = { "5% off when renewing", de = "5 % beim Verlängern" },
          decisions = { ren_disc = 0.05 } },
        { text = { "The pen stays there", de = "Der Stift bleibt drin" },
          decisions = { ren_disc = 0 } },
      } },
    { id = "twenty_seats", to = "AM",
      text = { "{customer} pays for twenty desks and uses six. They have not noticed; Yann could "
        .. "show them how, or wait for the next invoice.",
        de = "{customer} zahlt für zwanzig Plätze und nutzt sechs. Gemerkt haben sie es nicht; "
          .. "Yann könnte helfen oder die nächste Rechnung abwarten." },
      choices = {
        { text = { "Visit and show them", de = "Besuchen und zeigen" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "Have an answer ready", de = "Eine Antwort vorbereiten" },
          decisions = { reviews = 0.4, prep = 0.7, upsell = 0.1 } },
        { text = { "Say nothing", de = "Nichts sagen" } },
      } },
    { id = "kim_steps_in", to = "AM",
      text = { "Yann is a father and stays home for two months. Kim steps in: quick, charming, "
        .. "sells something at every door and listens at few.",
        de = "Yann ist Vater geworden und bleibt zwei Monate zu Hause. Kim springt ein: schnell, "
          .. "charmant, verkauft an jeder Tür, hört an wenigen zu." },
      choices = {
        { text = { "Let Kim sell", de = "Kim verkaufen lassen" },
          decisions = { reviews = 0.2, prep = 0.2, upsell = 0.8 } },
        { text = { "Kim visits and listens", de = "Kim besucht und hört zu" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "Yann's plan goes on", de = "Yanns Plan gilt weiter" } },
      } },
    { id = "binder", to = "AM",
      text = { "Yann's binder for {customer} is a joy: use, savings, all in colour. It took three "
        .. "days, and nine contracts end soon.",
        de = "Yanns Mappe für {customer} ist eine Freude: Nutzung, Ersparnis, alles in Farbe. Sie "
          .. "brauchte drei Tage, und neun Verträge enden bald." },
      choices = {
        { text = { "A binder for each", de = "Eine Mappe für jeden" },
          decisions = { reviews = 0.4, prep = 0.7, upsell = 0.1 } },
        { text = { "One page for each", de = "Eine Seite für jeden" },
          decisions = { reviews = 0.4, prep = 0.4, upsell = 0.4 } },
        { text = { "Call, and sell them more", de = "Anrufen, mehr verkaufen" },
          decisions = { reviews = 0.2, prep = 0.2, upsell = 0.8 } },
      } },
    { id = "price_of_peace", when = { metric = "satisfaction", below = 0.62 }, to = "AM",
      text = { "{customer} is cross, and so is half of Yann's list. He could take a twentieth off "
        .. "all who renew, or drive there and be shouted at.",
        de = "{customer} ist sauer, wie die halbe Liste von Yann. Er könnte allen, die verlängern, "
          .. "5 % erlassen oder hinfahren und sich anschreien lassen." },
      choices = {
        { text = { "5% off for all of them", de = "5 % für alle" },
          decisions = { ren_disc = 0.05 } },
        { text = { "Drive and listen", de = "Hinfahren und zuhören" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "Wait until it calms down", de = "Warten, bis es sich legt" } },
      } },
    { id = "wrong_twice", to = "AM",
      text = { "{customer}'s invoice was wrong twice, and they have stopped laughing. Yann could "
        .. "drive there, or make it up with a price at renewal.",
        de = "Die Rechnung von {customer} war zweimal falsch, und sie lachen nicht mehr. Yann "
          .. "könnte hinfahren oder es beim Verlängern gutmachen." },
      choices = {
        { text = { "Drive there", de = "Hinfahren" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "5% off when renewing", de = "5 % beim Verlängern" },
          decisions = { ren_disc = 0.05 } },
        { text = { "A friendly letter", de = "Ein netter Brief" } },
      } },
    -- Service: those who shout, those who have just begun, and those who have not called yet.
    { id = "cannot_log_in", to = "CX",
      text = { "Somebody new at {customer} cannot log in and calls every day. A course would take "
        .. "Eve's Tuesday, each call takes ten minutes.",
        de = "Bei {customer} kommt jemand Neues nicht ins Programm und ruft täglich an. Ein Kurs "
          .. "kostet Eves Dienstag, jeder Anruf zehn Minuten." },
      choices = {
        { text = { "Give courses", de = "Kurse geben" },
          decisions = { cx_onb = 0.6, cx_iss = 0.3, cx_pro = 0.1 } },
        { text = { "Answer the calls", de = "Anrufe beantworten" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "fault_at_night", to = "CX",
      text = { "There was a fault in the night, and {customer} saw it before we did. Most of the "
        .. "others are still asleep.",
        de = "In der Nacht gab es einen Fehler, und {customer} hat ihn vor uns gesehen. Die "
          .. "meisten anderen schlafen noch." },
      choices = {
        { text = { "Call them all first", de = "Erst alle anrufen" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "Mend it first", de = "Erst beheben" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "One after the other", de = "Eins nach dem anderen" },
          decisions = { cx_onb = 0.4, cx_iss = 0.4, cx_pro = 0.2 } },
      } },
    { id = "update_thursday", from = 3, till = 50, to = "CX",
      text = { "Emil's update comes on Thursday and moves a button. {customer} and many more will "
        .. "look for it; Eve could warn them, and nothing else.",
        de = "Am Donnerstag kommt Emils Update und verschiebt einen Knopf. Viele wie {customer} "
          .. "werden ihn suchen; Eve könnte warnen, mehr nicht." },
      choices = {
        { text = { "Warn them", de = "Vorher warnen" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "Be ready for questions", de = "Für Fragen bereitstehen" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "They will find it", de = "Sie finden ihn schon" } },
      } },
    { id = "thank_you_card", to = "CX",
      text = { "{customer} has sent flowers and would tell their neighbours about us. Eve would "
        .. "love to ring more happy ones; the queue is long.",
        de = "{customer} hat Blumen geschickt und würde den Nachbarn von uns erzählen. Eve riefe "
          .. "gern mehr Zufriedene an; die Schlange ist lang." },
      choices = {
        { text = { "Ring the happy ones", de = "Zufriedene anrufen" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "The queue first", de = "Erst die Schlange" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "Flowers in water, go on", de = "Blumen ins Wasser, weiter" } },
      } },
    { id = "monday_starters", to = "CX",
      text = { "Three new firms start on Monday. With a good first week they will rarely call; "
        .. "{customer} has called about a fault since Tuesday.",
        de = "Am Montag fangen drei neue Firmen an. Nach einer guten ersten Woche rufen sie selten "
          .. "an; {customer} ruft seit Dienstag wegen eines Fehlers an." },
      choices = {
        { text = { "A good first week", de = "Eine gute erste Woche" },
          decisions = { cx_onb = 0.6, cx_iss = 0.3, cx_pro = 0.1 } },
        { text = { "The fault", de = "Der Fehler" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "A bit of everything", de = "Von allem etwas" },
          decisions = { cx_onb = 0.4, cx_iss = 0.4, cx_pro = 0.2 } },
      } },
    { id = "old_tickets", to = "CX",
      text = { "Tom found ninety old questions in a drawer; {customer}'s is from last year. Some "
        .. "of the askers will have given up.",
        de = "Tom hat in einer Schublade neunzig alte Fragen gefunden; die von {customer} ist vom "
          .. "letzten Jahr. Manche werden aufgegeben haben." },
      choices = {
        { text = { "Answer all ninety", de = "Alle neunzig beantworten" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "Ask who still needs it", de = "Fragen, wer es noch braucht" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "Close the drawer", de = "Schublade zu" } },
      } },
    { id = "quiet_ones", to = "CX",
      text = { "{customer} has not called for eleven weeks. Tom calls that a good sign, Eve is not "
        .. "so sure; new customers wait for their first lesson.",
        de = "{customer} hat elf Wochen nicht angerufen. Tom hält das für ein gutes Zeichen, Eve "
          .. "nicht; neue Kunden warten auf ihre erste Stunde." },
      choices = {
        { text = { "Look after the quiet ones", de = "Nach den Stillen sehen" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "The first lessons", de = "Die ersten Stunden" },
          decisions = { cx_onb = 0.6, cx_iss = 0.3, cx_pro = 0.1 } },
        { text = { "Be glad of the quiet", de = "Sich über Ruhe freuen" } },
      } },
    { id = "eves_films", to = "CX",
      text = { "Eve would film the first steps so that new customers need not ask. Until then "
        .. "{customer} and others wait a little longer for answers.",
        de = "Eve würde die ersten Schritte filmen, damit Neue nicht fragen müssen. So lange "
          .. "warten {customer} und andere etwas länger auf Antwort." },
      choices = {
        { text = { "Make the films", de = "Die Filme drehen" },
          decisions = { cx_onb = 0.6, cx_iss = 0.3, cx_pro = 0.1 } },
        { text = { "Answers first", de = "Erst die Antworten" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "Some day", de = "Irgendwann" } },
      } },
  },
}
