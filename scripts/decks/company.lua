-- Everyday cards of a company like ours: any scenario may deal them (deck = "company", as usual).
-- Eight for each chair. A choice sets ordinary orders of that chair, where levers have stops those
-- of protocol/levers.def; a choice without orders means as before. Each is a question between this
-- quarter and later, or between the two sides, and none of them has a right answer.
return {
  title = { "Everyday business", de = "Alltag im Geschäft" },
  cards = {
    -- Managing director: own time, the shared purse, what binds the two sides.
    { id = "ramp_day", to = "CEO",
      text = { "Hanna Lindqvist of Alder Mills invites you to her loading ramp: \"One day a "
        .. "week, and you know what we need.\" Papers at home would wait for you.",
        de = "Hanna Lindqvist von Alder Mills lädt dich an ihre Rampe ein: „Ein Tag pro Woche, "
          .. "und du weißt, was wir brauchen.“ Im Büro bliebe manches liegen." },
      choices = {
        { text = { "One day a week", de = "Ein Tag pro Woche" },
          decisions = { ceo_field = 0.2 } },
        { text = { "Half a day", de = "Ein halber Tag" }, decisions = { ceo_field = 0.1 } },
        { text = { "Stay in the office", de = "Im Büro bleiben" },
          decisions = { ceo_field = 0 } },
      } },
    { id = "bank_or_message", to = "CEO",
      text = { "Ines and Omar plan next year's message in three meetings. The bank wants you "
        .. "at the same hours and brings cake.",
        de = "Ines und Omar planen in drei Runden die Botschaft fürs nächste Jahr. Zur "
          .. "gleichen Zeit will dich die Bank sprechen und bringt Kuchen mit." },
      choices = {
        { text = { "Join all three", de = "Bei allen dreien dabei" },
          decisions = { ceo_mkt = 3 } },
        { text = { "Join the first one", de = "Bei der ersten dabei" },
          decisions = { ceo_mkt = 1 } },
        { text = { "Eat the bank's cake", de = "Den Kuchen der Bank essen" },
          decisions = { ceo_mkt = 0 } },
      } },
    { id = "eight_buyers", from = 4, till = 45, to = "CEO",
      text = { "Tara hands you a list of eight buyers: \"They sign with people they have "
        .. "met.\" She would rather come along than be replaced.",
        de = "Tara gibt dir eine Liste mit acht Käufern: „Die unterschreiben bei Leuten, die "
          .. "sie kennen.“ Sie käme lieber mit, als ersetzt zu werden." },
      choices = {
        { text = { "Visit all eight", de = "Alle acht besuchen" },
          decisions = { ceo_calls = 8 } },
        { text = { "Visit three", de = "Drei besuchen" }, decisions = { ceo_calls = 3 } },
        { text = { "Leave them to Tara", de = "Tara überlassen" },
          decisions = { ceo_calls = 0 } },
      } },
    { id = "what_for", to = "CEO",
      text = { "Lena asked eleven new people what this company is for and got eleven answers. "
        .. "She wants some of your week to talk about it.",
        de = "Lena hat elf Neue gefragt, wozu es diese Firma gibt, und elf Antworten bekommen. "
          .. "Sie hätte gern etwas von deiner Woche, um darüber zu reden." },
      choices = {
        { text = { "Half of my mornings", de = "Die Hälfte meiner Vormittage" },
          decisions = { purpose = 0.5 } },
        { text = { "Now and then", de = "Ab und zu" }, decisions = { purpose = 0.2 } },
        { text = { "A poster will do", de = "Ein Plakat genügt" }, decisions = { purpose = 0 } },
      } },
    { id = "wills_fair", to = "CEO",
      text = { "Will helped Omar at a fair for three days and missed his own bonus by one "
        .. "deal. Lena asks what she shall tell the others.",
        de = "Will hat Omar drei Tage auf einer Messe geholfen und seinen Bonus um ein "
          .. "Geschäft verfehlt. Lena fragt, was sie den anderen sagen soll." },
      choices = {
        { text = { "We all share one goal", de = "Wir haben ein Ziel" },
          decisions = { shared = 0.75 } },
        { text = { "Half and half from now on", de = "Künftig halb und halb" },
          decisions = { shared = 0.5 } },
        { text = { "Own goals count", de = "Eigene Ziele zählen" }, decisions = { shared = 0 } },
      } },
    { id = "lisbon", to = "CEO",
      text = { "Dan has an idea for more fire: the side that does better this quarter flies to "
        .. "Lisbon, the other one minds the phones.",
        de = "Dan hat eine Idee für mehr Feuer: Die Seite mit dem besseren Quartal fliegt nach "
          .. "Lissabon, die andere hütet die Telefone." },
      choices = {
        { text = { "Lisbon for the winners", de = "Lissabon für die Sieger" },
          decisions = { ceo_stance = -0.6 } },
        { text = { "All or nobody", de = "Alle oder niemand" },
          decisions = { ceo_stance = 0.6 } },
        { text = { "No trips", de = "Keine Reisen" } },
      } },
    { id = "three_lists", to = "CEO",
      text = { "A buyer's name is typed three times before there is an invoice. Emil could "
        .. "join the lists, with money he now spends on the product.",
        de = "Bis zur Rechnung wird ein Name dreimal abgetippt. Emil könnte die Listen "
          .. "verbinden, mit Geld, das jetzt ins Produkt fließt." },
      choices = {
        { text = { "Join the lists", de = "Listen verbinden" },
          decisions = { x_infra = 3, x_rd = 4 } },
        { text = { "Product first", de = "Erst das Produkt" },
          decisions = { x_infra = 0.5, x_rd = 8 } },
        { text = { "Neither, save it", de = "Keins von beiden, sparen" },
          decisions = { x_infra = 0, x_rd = 4 } },
      } },
    { id = "out_of_work", from = 3, till = 48, to = "CEO",
      text = { "Two sellers who left {competitor} look for work and would be useful in three "
        .. "weeks. Their pay would come out of Emil's product money.",
        de = "Zwei Verkäufer sind bei {competitor} gegangen, suchen Arbeit und nützen in drei "
          .. "Wochen. Ihr Lohn käme aus Emils Geld fürs Produkt." },
      choices = {
        { text = { "Take both", de = "Beide nehmen" }, decisions = { x_sales = 10, x_rd = 0 } },
        { text = { "Take one", de = "Einen nehmen" }, decisions = { x_sales = 5, x_rd = 5 } },
        { text = { "Leave Emil his money", de = "Emil das Geld lassen" } },
      } },
    -- Brand: being known costs now and pays later; one message for all.
    { id = "station_wall", to = "BRAND",
      text = { "The big wall at the station is free from Monday. Ines wants it: a year from "
        .. "now everybody would know it, and until then it costs.",
        de = "Die große Wand am Bahnhof ist ab Montag frei. Ines will sie haben: In einem Jahr "
          .. "kennt sie jeder, und bis dahin kostet sie." },
      choices = {
        { text = { "Take the wall", de = "Die Wand nehmen" }, decisions = { brand_spend = 9 } },
        { text = { "A corner of it", de = "Eine Ecke davon" }, decisions = { brand_spend = 6 } },
        { text = { "Let it go", de = "Ziehen lassen" } },
      } },
    { id = "noras_pause", from = 3, till = 48, to = "BRAND",
      text = { "Nora from finance asks you to pause brand money until her books look better. "
        .. "\"Nobody will notice for months,\" she says.",
        de = "Nora aus den Finanzen bittet um eine Pause beim Geld für die Marke, bis ihre "
          .. "Bücher besser aussehen: „Das merkt monatelang niemand.“" },
      choices = {
        { text = { "Pause it", de = "Pause machen" }, decisions = { brand_spend = 0 } },
        { text = { "A little stays", de = "Ein wenig bleibt" }, decisions = { brand_spend = 3 } },
        { text = { "Go on as before", de = "Weiter wie bisher" } },
      } },
    { id = "two_pages", to = "BRAND",
      text = { "A paper for shopkeepers and the programme of a congress of boards each offer "
        .. "you their back page. Ines can fill only one well.",
        de = "Eine Zeitung für Ladenbesitzer und das Heft eines Kongresses für Vorstände "
          .. "bieten dir je die letzte Seite an. Gut füllen kann Ines nur eine." },
      choices = {
        { text = { "The shopkeepers' paper", de = "Zeitung der Läden" },
          decisions = { brand_mix = { 0.7, 0.2, 0.1 } } },
        { text = { "The congress", de = "Den Kongress" },
          decisions = { brand_mix = { 0.1, 0.3, 0.6 } } },
        { text = { "Half a page in each", de = "Je eine halbe Seite" },
          decisions = { brand_mix = { 0.34, 0.33, 0.33 } } },
      } },
    { id = "svens_mails", to = "BRAND",
      text = { "Sven signs his mails \"your friend in logistics\". Ines finds it embarrassing, "
        .. "Sven says it is the only line people remember.",
        de = "Sven unterschreibt Mails mit „dein Freund in der Logistik“. Ines ist das "
          .. "peinlich, Sven sagt, nur diesen Satz merken sich die Leute." },
      choices = {
        { text = { "Let him be", de = "Lass ihn" }, decisions = { governance = 0.1 } },
        { text = { "Give everybody a guide", de = "Ein Leitfaden für alle" },
          decisions = { governance = 0.5 } },
        { text = { "One wording for all", de = "Ein Wortlaut für alle" },
          decisions = { governance = 0.9 } },
      } },
    { id = "always_on_time", to = "BRAND",
      text = { "Emil asks you to take \"always on time\" off the website: it is true on nine "
        .. "days in ten. Ines says no buyer reads a \"nearly\".",
        de = "Emil will „immer pünktlich“ von der Website haben: Es stimmt an neun von zehn "
          .. "Tagen. Ines sagt, ein „fast immer“ liest kein Käufer." },
      choices = {
        { text = { "Promise less than we do", de = "Weniger versprechen" },
          decisions = { promise = 0.9 } },
        { text = { "Say exactly what is true", de = "Genau das, was stimmt" },
          decisions = { promise = 1 } },
        { text = { "It stays up", de = "Es bleibt stehen" }, decisions = { promise = 1.15 } },
      } },
    { id = "tired_of_it", from = 8, till = 48, to = "BRAND",
      text = { "Your own people can no longer look at the campaign picture. Ines has a new "
        .. "one; outside, the old one has just become familiar.",
        de = "Die eigenen Leute können das Kampagnenbild nicht mehr sehen. Ines hat ein neues; "
          .. "draußen ist das alte gerade erst vertraut." },
      choices = {
        { text = { "Show the new one", de = "Das neue zeigen" }, decisions = { theme = 11 } },
        { text = { "Keep it another year", de = "Noch ein Jahr behalten" } },
      } },
    { id = "almost_ours", to = "BRAND",
      text = { "{competitor} has a new line that sounds almost like yours. Ines would find "
        .. "another one; the agency would print yours twice as large.",
        de = "{competitor} hat einen Spruch, der fast wie eurer klingt. Ines würde einen "
          .. "anderen suchen, die Agentur euren doppelt so groß drucken." },
      choices = {
        { text = { "Find another one", de = "Einen anderen suchen" },
          decisions = { theme = 12 } },
        { text = { "Print ours larger", de = "Unseren größer drucken" },
          decisions = { brand_spend = 9 } },
        { text = { "Pay no attention", de = "Nicht beachten" } },
      } },
    { id = "survey_is_in", from = 5, till = 50, to = "BRAND",
      text = { "Your survey is in: many more of {small} know you than of {large}. Ines would "
        .. "go where you are weak, the agency where you are strong.",
        de = "Die Umfrage ist da: {small} kennen euch weit eher als {large}. Ines würde "
          .. "hingehen, wo ihr schwach seid, die Agentur, wo ihr stark seid." },
      choices = {
        { text = { "Where we are weak", de = "Wo wir schwach sind" },
          decisions = { brand_mix = { 0.1, 0.3, 0.6 } } },
        { text = { "Where we are strong", de = "Wo wir stark sind" },
          decisions = { brand_mix = { 0.7, 0.2, 0.1 } } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    -- Campaigns: many names or good ones; the credit and the blame.
    { id = "last_stands", to = "DEMAND",
      text = { "A fair has two stands left, one by the door and one by the toilets. Omar wants "
        .. "the door and forty talks a day.",
        de = "Eine Messe hat noch zwei Stände, einen am Eingang und einen bei den Toiletten. "
          .. "Omar will den Eingang und vierzig Gespräche am Tag." },
      choices = {
        { text = { "By the door", de = "Am Eingang" }, decisions = { act_spend = 10 } },
        { text = { "By the toilets", de = "Bei den Toiletten" }, decisions = { act_spend = 7 } },
        { text = { "Stay at home", de = "Zu Hause bleiben" }, decisions = { act_spend = 4 } },
      } },
    { id = "bakers_or_clinics", to = "DEMAND",
      text = { "Omar's advert for bakers brings sixty names a week, the one for clinics three. "
        .. "A clinic would pay what forty bakers pay.",
        de = "Omars Anzeige für Bäcker bringt sechzig Namen pro Woche, die für Kliniken drei. "
          .. "Eine Klinik würde so viel zahlen wie vierzig Bäcker." },
      choices = {
        { text = { "More for bakers", de = "Mehr für Bäcker" },
          decisions = { act_mix = { 0.65, 0.25, 0.1 } } },
        { text = { "More for clinics", de = "Mehr für Kliniken" },
          decisions = { act_mix = { 0.15, 0.3, 0.55 } } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "prize_draw", to = "DEMAND",
      text = { "Omar's prize draw for an espresso machine brought three hundred addresses. "
        .. "Some of them need you, all of them like coffee.",
        de = "Omars Verlosung einer Espressomaschine brachte dreihundert Adressen. Manche "
          .. "davon brauchen euch, Kaffee mögen alle." },
      choices = {
        { text = { "Pass on everyone", de = "Alle weitergeben" }, decisions = { crit_m = 0.05 } },
        { text = { "Pass on the interested", de = "Interessierte weitergeben" },
          decisions = { crit_m = 0.42 } },
        { text = { "Only the hot ones", de = "Nur die heißen" }, decisions = { crit_m = 0.8 } },
      } },
    { id = "gretas_not_yet", to = "DEMAND",
      text = { "Greta Holm of Canal Paper wrote \"not yet\" last spring; four hundred others "
        .. "did too. Writing to them takes money Omar has other plans for.",
        de = "Greta Holm von Canal Paper schrieb im Frühjahr „noch nicht“, wie vierhundert "
          .. "andere. Ihnen zu schreiben kostet Geld, das Omar verplant hat." },
      choices = {
        { text = { "Write to them often", de = "Ihnen oft schreiben" },
          decisions = { nurture = 2 } },
        { text = { "Once a week", de = "Einmal pro Woche" }, decisions = { nurture = 1 } },
        { text = { "They know where we are", de = "Die wissen, wo wir sind" },
          decisions = { nurture = 0 } },
      } },
    { id = "asked_again", from = 5, till = 50, to = "DEMAND",
      text = { "Two people whom {PROSPECT} sent back as hopeless have written again by "
        .. "themselves. Omar wants to hang their mails in the hallway.",
        de = "Zwei Leute, die als hoffnungslos zurückkamen, haben von selbst wieder "
          .. "geschrieben. Omar will ihre Mails in den Flur hängen." },
      choices = {
        { text = { "Hang them up", de = "Aufhängen" }, decisions = { argue = 1 } },
        { text = { "Talk about these two", de = "Über die zwei reden" },
          decisions = { argue = 0.4 } },
        { text = { "Care for them quietly", de = "Still um sie kümmern" },
          decisions = { argue = 0 } },
      } },
    { id = "campaign_prize", to = "DEMAND",
      text = { "Omar enters your campaign for a prize. The form asks how much of the company's "
        .. "revenue it brought, and Tara will read the winners' page.",
        de = "Omar meldet eure Kampagne für einen Preis an. Das Formular fragt, wie viel "
          .. "Umsatz sie brachte, und Tara liest die Siegerseite." },
      choices = {
        { text = { "Seventy in a hundred", de = "Siebzig von hundert" },
          decisions = { claim = 0.7 } },
        { text = { "One third", de = "Ein Drittel" }, decisions = { claim = 0.33 } },
        { text = { "One fifth, to be modest", de = "Ein Fünftel, bescheiden" },
          decisions = { claim = 0.2 } },
      } },
    { id = "taras_bet", to = "DEMAND",
      text = { "Tara offers a bet over lunch: your people get a goal in signed deals, hers get "
        .. "one in answered mails. Omar stops chewing.",
        de = "Tara bietet beim Essen eine Wette an: Deine Leute bekommen ein Ziel in "
          .. "Abschlüssen, ihre eins in beantworteten Mails. Omar hört auf zu kauen." },
      choices = {
        { text = { "Take the bet", de = "Wette annehmen" }, decisions = { measured = 0.8 } },
        { text = { "A small goal, on trial", de = "Ein kleines Ziel, zur Probe" },
          decisions = { measured = 0.5 } },
        { text = { "Change the subject", de = "Thema wechseln" },
          decisions = { measured = 0.1 } },
      } },
    { id = "birthdays", to = "DEMAND",
      text = { "Omar has the birthdays of all the buyers Tara is talking to. He would send "
        .. "each a card with an offer; Tara does not know of the list.",
        de = "Omar hat die Geburtstage aller Käufer, mit denen Tara spricht. Er würde jedem "
          .. "eine Karte mit Angebot schicken; Tara weiß nichts davon." },
      choices = {
        { text = { "Give Tara the list", de = "Tara die Liste geben" },
          decisions = { mkt_direct = 0 } },
        { text = { "Send a few", de = "Einige schicken" }, decisions = { mkt_direct = 0.3 } },
        { text = { "Send them all", de = "Alle schicken" }, decisions = { mkt_direct = 0.7 } },
      } },
    -- Market insight: whom to listen to, whom to help, and what a price is.
    { id = "forty_notes", to = "PMI",
      text = { "Forty notes about customers lie unread on Petra's desk. On Friday the board "
        .. "wants thirty slides about where the market is going.",
        de = "Auf Petras Tisch liegen vierzig ungelesene Notizen über Kunden. Am Freitag will "
          .. "der Aufsichtsrat dreißig Folien über den Markt." },
      choices = {
        { text = { "Read the notes", de = "Die Notizen lesen" },
          decisions = { pmi_fb = 0.5, pmi_wl = 0.3, pmi_en = 0.1, pmi_ret = 0.1 } },
        { text = { "Draw the slides", de = "Die Folien malen" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.2, pmi_ret = 0.15 } },
        { text = { "A bit of everything", de = "Von allem etwas" },
          decisions = { pmi_fb = 0.3, pmi_wl = 0.2, pmi_en = 0.25, pmi_ret = 0.25 } },
      } },
    { id = "tara_or_yann", to = "PMI",
      text = { "Tara needs a page against {competitor}, Yann needs figures for customers whose "
        .. "contracts end. Both stand at Petra's door.",
        de = "Tara braucht eine Seite gegen {competitor}, Yann Zahlen für Kunden, deren "
          .. "Verträge enden. Beide stehen in Petras Tür." },
      choices = {
        { text = { "Tara first", de = "Erst Tara" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.6, pmi_ret = 0.1 } },
        { text = { "Yann first", de = "Erst Yann" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.1, pmi_ret = 0.6 } },
        { text = { "Whoever came first", de = "Wer zuerst kam" } },
      } },
    { id = "brief_tonight", to = "PMI",
      text = { "The next campaign's brief is due tonight, and Xia, who knows the buyers, is on "
        .. "a train until Monday. Omar's printer waits.",
        de = "Der Plan für die nächste Kampagne muss heute Abend raus, und Xia, die die Käufer "
          .. "kennt, sitzt bis Montag im Zug. Omars Drucker wartet." },
      choices = {
        { text = { "Wait for Xia, always", de = "Auf Xia warten, immer" },
          decisions = { consult = 1 } },
        { text = { "Wait if it is big", de = "Warten, wenn es groß ist" },
          decisions = { consult = 0.4 } },
        { text = { "Off to the printer", de = "Ab zum Drucker" }, decisions = { consult = 0 } },
      } },
    { id = "dearer_computers", from = 4, till = 48, to = "PMI",
      text = { "Your computers cost more to rent from now on. Nora wants 5% more on the price "
        .. "list; Tara has three long offers out at the old one.",
        de = "Eure Rechner kosten künftig mehr Miete. Nora will 5 % mehr auf die Preisliste; "
          .. "Tara hat drei lange Angebote zum alten Preis draußen." },
      choices = {
        { text = { "5% more", de = "5 % mehr" }, decisions = { list_price = 1.05 } },
        { text = { "Bear it ourselves", de = "Selbst tragen" }, decisions = { list_price = 1 } },
        { text = { "5% less, to win firms", de = "5 % weniger, um zu gewinnen" },
          decisions = { list_price = 0.95 } },
      } },
    { id = "golf_club", to = "PMI",
      text = { "Two customers met at a golf club and compared invoices: one pays a tenth less. "
        .. "Both now ask Petra for the lower price.",
        de = "Zwei Kunden haben im Golfklub ihre Rechnungen verglichen: Einer zahlt zehn "
          .. "Prozent weniger. Nun wollen beide von Petra den kleineren Preis." },
      choices = {
        { text = { "One price for all", de = "Ein Preis für alle" },
          decisions = { corridor = 0 } },
        { text = { "Up to 5% is enough", de = "Bis 5 % genügt" },
          decisions = { corridor = 0.05 } },
        { text = { "Let sellers settle it", de = "Verkäufer sollen es regeln" },
          decisions = { corridor = 0.2 } },
      } },
    { id = "milos_first_buyer", to = "PMI",
      text = { "Milo has written about buyers for a year and never met one. Ugo would take "
        .. "your people along; their desks would be empty then.",
        de = "Milo schreibt seit einem Jahr über Käufer und hat nie einen getroffen. Ugo nähme "
          .. "deine Leute mit; ihre Tische blieben dann leer." },
      choices = {
        { text = { "Two days a week", de = "Zwei Tage pro Woche" },
          decisions = { ridealong = 0.4 } },
        { text = { "Half a day", de = "Ein halber Tag" }, decisions = { ridealong = 0.1 } },
        { text = { "Milo reads on", de = "Milo liest weiter" }, decisions = { ridealong = 0 } },
      } },
    { id = "night_baker", to = "PMI",
      text = { "Bruno Falk bakes at night and writes: \"I want to order at three o'clock, not "
        .. "be called at ten.\" Many of {small} sound like him.",
        de = "Bruno Falk backt nachts und schreibt: „Ich will um drei bestellen, nicht um zehn "
          .. "angerufen werden.“ Viele klingen wie er: {small}." },
      choices = {
        { text = { "They order by themselves", de = "Sie bestellen selbst" },
          decisions = { lead_own = { 1, 0, 0 } } },
        { text = { "A seller keeps calling", de = "Der Verkauf ruft weiter an" },
          decisions = { lead_own = { 0, 0, 0 } } },
      } },
    { id = "why_they_said_no", to = "PMI",
      text = { "Hugo Stern chose {competitor} and would tell Petra why, over a long lunch. "
        .. "Will says he needs training for his next talk, not history.",
        de = "Hugo Stern hat {competitor} gewählt und würde Petra bei einem langen Essen "
          .. "sagen, warum. Will braucht Übung fürs nächste Gespräch." },
      choices = {
        { text = { "Lunches like this one", de = "Solche Essen, öfter" },
          decisions = { pmi_fb = 0.5, pmi_wl = 0.3, pmi_en = 0.1, pmi_ret = 0.1 } },
        { text = { "Train Will and the others", de = "Will und andere schulen" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.6, pmi_ret = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    -- First contact: hours for those who ask or for those who do not; quick or thorough.
    { id = "saturday_calls", to = "PROSPECT",
      text = { "Clara Voss of Linden Pharmacies asked on Saturday and has rung twice since. "
        .. "Rosa would watch the mail at weekends and start later on Mondays.",
        de = "Clara Voss von Linden Apotheken hat am Samstag gefragt und zweimal angerufen. "
          .. "Rosa würde am Wochenende mitlesen und montags später anfangen." },
      choices = {
        { text = { "Within four hours, always", de = "Immer in vier Stunden" },
          decisions = { sla = 4 } },
        { text = { "Within half a day", de = "In einem halben Tag" }, decisions = { sla = 12 } },
        { text = { "Monday is soon enough", de = "Montag reicht" }, decisions = { sla = 24 } },
      } },
    { id = "svens_lucky_call", to = "PROSPECT",
      text = { "Sven rang a firm out of the phone book and got a meeting. He wants more hours "
        .. "for that; meanwhile eighteen mails wait.",
        de = "Sven hat eine Firma aus dem Telefonbuch angerufen und einen Termin bekommen. Er "
          .. "will mehr Zeit dafür; derweil warten achtzehn Mails." },
      choices = {
        { text = { "More hours for calls", de = "Mehr Stunden für Anrufe" },
          decisions = { in_share = 0.3 } },
        { text = { "More hours for mails", de = "Mehr Stunden für Mails" },
          decisions = { in_share = 0.65 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "ten_minutes_each", to = "PROSPECT",
      text = { "Quim reads every request for ten minutes before he decides. Rosa just calls, "
        .. "and talks to many who want nothing.",
        de = "Quim liest jede Anfrage zehn Minuten, bevor er entscheidet. Rosa ruft einfach an "
          .. "und spricht mit vielen, die nichts wollen." },
      choices = {
        { text = { "Rosa's way: call them all", de = "Wie Rosa: alle anrufen" },
          decisions = { crit_s = 0.05 } },
        { text = { "Call if interested", de = "Anrufen bei Interesse" },
          decisions = { crit_s = 0.52 } },
        { text = { "Only the hot ones", de = "Nur die heißen" }, decisions = { crit_s = 0.85 } },
      } },
    { id = "omar_downstairs", to = "PROSPECT",
      text = { "Omar comes down the stairs with a name you sent back: \"What was wrong with "
        .. "this one?\" Nobody remembers, and notes take time.",
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
        de = "Du darfst eine Liste kaufen: vierhundert Zahnärzte, die selbst abheben, oder "
          .. "zwölf Konzerne mit Vorzimmer. Sven liebt Listen." },
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
      text = { "Omar brings two hundred names at once and a bag of rolls. Rosa would take all "
        .. "of them for the sake of peace, Quim would send most back.",
        de = "Omar bringt zweihundert Namen auf einmal und eine Tüte Brötchen. Rosa nähme um "
          .. "des Friedens willen alle, Quim gäbe die meisten zurück." },
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
      text = { "{deal} could sign on Thursday. On the same Thursday a buyer three times their "
        .. "size wants a whole day of your people.",
        de = "{deal} könnte am Donnerstag unterschreiben. Am selben Tag will ein dreimal so "
          .. "großer Käufer deine Leute den ganzen Tag." },
      choices = {
        { text = { "Those who could sign", de = "Wer unterschreiben könnte" },
          decisions = { focus = 1 } },
        { text = { "The bigger ones", de = "Die größeren" }, decisions = { focus = 2 } },
        { text = { "Half a day for each", de = "Für beide einen halben Tag" },
          decisions = { focus = 0 } },
      } },
    { id = "dan_on_leave", to = "AE",
      text = { "Dan knows why three clinics said no. It is all in his head, and tomorrow he "
        .. "leaves for a month with one more deal to close.",
        de = "Dan weiß, warum drei Kliniken abgesagt haben. Es steckt nur in seinem Kopf, "
          .. "morgen geht er für einen Monat, und ein Abschluss fehlt noch." },
      choices = {
        { text = { "Write it all down first", de = "Erst alles aufschreiben" },
          decisions = { fb_time = 0.1 } },
        { text = { "An hour for the notes", de = "Eine Stunde Notizen" },
          decisions = { fb_time = 0.05 } },
        { text = { "Close the deal, Dan", de = "Mach den Abschluss, Dan" },
          decisions = { fb_time = 0 } },
      } },
    { id = "fifth_next_month", to = "AE",
      text = { "\"Next month,\" writes the buyer at {deal}, for the fifth time. Ugo has "
        .. "brought cake, sent figures and now wants to go once more.",
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
        de = "{deal} will einen Bildschirm für Fahrer. Emil hat nur eine Skizze; Will sagt, "
          .. "das sei fast ein Produkt, und der Stift liegt bereit." },
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
        de = "Acht Werkstätten wollen als Klub kaufen: immer in den letzten Wochen des "
          .. "Quartals, immer mit Nachlass. Tara nennt das eine Gewohnheit." },
      choices = {
        { text = { "A tenth at quarter's end", de = "Am Ende zehn Prozent" },
          decisions = { qe_disc = 0.1 } },
        { text = { "A quarter, all eight now", de = "25 %, dafür alle acht" },
          decisions = { qe_disc = 0.25 } },
        { text = { "No club", de = "Kein Klub" }, decisions = { qe_disc = 0 } },
      } },
    { id = "our_name_on_it", to = "AE",
      text = { "{deal} would let you show their name everywhere, for 20% off. Your people "
        .. "would have a name to show and others a price to ask for.",
        de = "{deal} gäbe euch ihren Namen zum Vorzeigen, für 20 % Nachlass. Ihr hättet einen "
          .. "Namen und die anderen einen Preis, nach dem sie fragen." },
      choices = {
        { text = { "20% off for buyers", de = "20 % für Käufer" }, decisions = { disc = 0.2 } },
        { text = { "12% off for buyers", de = "12 % für Käufer" }, decisions = { disc = 0.12 } },
        { text = { "No name, same price", de = "Kein Name, gleicher Preis" } },
      } },
    { id = "jonas_is_new", to = "AE",
      text = { "Jonas is new and gets the small deals; {deal} and the other good ones stay "
        .. "with Tara. She sells, he learns little.",
        de = "Jonas ist neu und bekommt die kleinen Geschäfte; {deal} und andere gute bleiben "
          .. "bei Tara. Sie verkauft, er lernt wenig." },
      choices = {
        { text = { "The same care for all", de = "Allen gleich viel Zeit" },
          decisions = { focus = 0 } },
        { text = { "Big ones first", de = "Große zuerst" }, decisions = { focus = 2 } },
        { text = { "Those near signing first", de = "Die kurz vor dem Abschluss" },
          decisions = { focus = 1 } },
      } },
    -- Customer care: the customers who call, those who do not, and those who would buy more.
    { id = "new_head", to = "AM",
      text = { "{customer} has a new head of purchasing who has met none of us. Yann could go "
        .. "and say hello, or finish the renewals due this month.",
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
      text = { "{customer} would buy more this month. Four others have waited since spring for "
        .. "a visit in which nothing is sold.",
        de = "{customer} würde diesen Monat mehr kaufen. Vier andere warten seit langem auf "
          .. "einen Besuch, bei dem nichts verkauft wird." },
      choices = {
        { text = { "Sell while they want", de = "Verkaufen, wenn sie wollen" },
          decisions = { reviews = 0.2, prep = 0.2, upsell = 0.8 } },
        { text = { "The four visits", de = "Die vier Besuche" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "two_more_years", to = "AM",
      text = { "{customer} would sign for two more years today, for a little less each month. "
        .. "Yann has the pen in his pocket.",
        de = "{customer} würde heute für zwei weitere Jahre unterschreiben, für etwas weniger "
          .. "im Monat. Yann hat den Stift in der Tasche." },
      choices = {
        { text = { "15% off when renewing", de = "15 % beim Verlängern" },
          decisions = { ren_disc = 0.15 } },
        { text = { "5% off when renewing", de = "5 % beim Verlängern" },
          decisions = { ren_disc = 0.05 } },
        { text = { "The pen stays there", de = "Der Stift bleibt drin" },
          decisions = { ren_disc = 0 } },
      } },
    { id = "twenty_seats", to = "AM",
      text = { "{customer} pays for twenty desks and uses six. They have not noticed; Yann "
        .. "could show them how, or wait for the next invoice.",
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
        de = "Yann ist Vater geworden und bleibt zwei Monate zu Hause. Kim springt ein: "
          .. "schnell, charmant, verkauft an jeder Tür, hört an wenigen zu." },
      choices = {
        { text = { "Let Kim sell", de = "Kim verkaufen lassen" },
          decisions = { reviews = 0.2, prep = 0.2, upsell = 0.8 } },
        { text = { "Kim visits and listens", de = "Kim besucht und hört zu" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "Yann's plan goes on", de = "Yanns Plan gilt weiter" } },
      } },
    { id = "binder", to = "AM",
      text = { "Yann's binder for {customer} is a joy: use, savings, all in colour. It took "
        .. "three days, and nine contracts end soon.",
        de = "Yanns Mappe für {customer} ist eine Freude: Nutzung, Ersparnis, alles in Farbe. "
          .. "Sie brauchte drei Tage, und neun Verträge enden bald." },
      choices = {
        { text = { "A binder for each", de = "Eine Mappe für jeden" },
          decisions = { reviews = 0.4, prep = 0.7, upsell = 0.1 } },
        { text = { "One page for each", de = "Eine Seite für jeden" },
          decisions = { reviews = 0.4, prep = 0.4, upsell = 0.4 } },
        { text = { "Call, and sell them more", de = "Anrufen, mehr verkaufen" },
          decisions = { reviews = 0.2, prep = 0.2, upsell = 0.8 } },
      } },
    { id = "price_of_peace", when = { metric = "satisfaction", below = 0.62 }, to = "AM",
      text = { "{customer} is cross, and so is half of Yann's list. He could take a twentieth "
        .. "off all who renew, or drive there and be shouted at.",
        de = "{customer} ist sauer, wie die halbe Liste von Yann. Er könnte allen, die "
          .. "verlängern, 5 % erlassen oder hinfahren und sich anschreien lassen." },
      choices = {
        { text = { "5% off for all of them", de = "5 % für alle" },
          decisions = { ren_disc = 0.05 } },
        { text = { "Drive and listen", de = "Hinfahren und zuhören" },
          decisions = { reviews = 0.8, prep = 0.3, upsell = 0.1 } },
        { text = { "Wait until it calms down", de = "Warten, bis es sich legt" } },
      } },
    { id = "wrong_twice", to = "AM",
      text = { "{customer}'s invoice was wrong twice, and they have stopped laughing. Yann "
        .. "could drive there, or make it up with a price at renewal.",
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
      text = { "Somebody new at {customer} cannot log in and calls every day. A course would "
        .. "take Eve's Tuesday, each call takes ten minutes.",
        de = "Bei {customer} kommt jemand Neues nicht ins Programm und ruft täglich an. Ein "
          .. "Kurs kostet Eves Dienstag, jeder Anruf zehn Minuten." },
      choices = {
        { text = { "Give courses", de = "Kurse geben" },
          decisions = { cx_onb = 0.6, cx_iss = 0.3, cx_pro = 0.1 } },
        { text = { "Answer the calls", de = "Anrufe beantworten" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "fault_at_night", to = "CX",
      text = { "There was a fault in the night, and {customer} saw it before we did. Most of "
        .. "the others are still asleep.",
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
      text = { "Emil's update comes on Thursday and moves a button. {customer} and many more "
        .. "will look for it; Eve could warn them, and nothing else.",
        de = "Am Donnerstag kommt Emils Update und verschiebt einen Knopf. Viele wie "
          .. "{customer} werden ihn suchen; Eve könnte warnen, mehr nicht." },
      choices = {
        { text = { "Warn them", de = "Vorher warnen" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "Be ready for questions", de = "Für Fragen bereitstehen" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "They will find it", de = "Sie finden ihn schon" } },
      } },
    { id = "thank_you_card", to = "CX",
      text = { "{customer} has sent flowers and would tell their neighbours about us. Eve "
        .. "would love to ring more happy ones; the queue is long.",
        de = "{customer} hat Blumen geschickt und würde den Nachbarn von uns erzählen. Eve "
          .. "riefe gern mehr Zufriedene an; die Schlange ist lang." },
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
        de = "Am Montag fangen drei neue Firmen an. Nach einer guten ersten Woche rufen sie "
          .. "selten an; {customer} ruft seit Dienstag wegen eines Fehlers an." },
      choices = {
        { text = { "A good first week", de = "Eine gute erste Woche" },
          decisions = { cx_onb = 0.6, cx_iss = 0.3, cx_pro = 0.1 } },
        { text = { "The fault", de = "Der Fehler" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "A bit of everything", de = "Von allem etwas" },
          decisions = { cx_onb = 0.4, cx_iss = 0.4, cx_pro = 0.2 } },
      } },
    { id = "old_tickets", to = "CX",
      text = { "Tom found ninety old questions in a drawer; {customer}'s is from last year. "
        .. "Some of the askers will have given up.",
        de = "Tom hat in einer Schublade neunzig alte Fragen gefunden; die von {customer} ist "
          .. "vom letzten Jahr. Manche werden aufgegeben haben." },
      choices = {
        { text = { "Answer all ninety", de = "Alle neunzig beantworten" },
          decisions = { cx_onb = 0.2, cx_iss = 0.7, cx_pro = 0.1 } },
        { text = { "Ask who still needs it", de = "Fragen, wer es noch braucht" },
          decisions = { cx_onb = 0.3, cx_iss = 0.3, cx_pro = 0.4 } },
        { text = { "Close the drawer", de = "Schublade zu" } },
      } },
    { id = "quiet_ones", to = "CX",
      text = { "{customer} has not called for eleven weeks. Tom calls that a good sign, Eve is "
        .. "not so sure; new customers wait for their first lesson.",
        de = "{customer} hat elf Wochen nicht angerufen. Tom hält das für ein gutes Zeichen, "
          .. "Eve nicht; neue Kunden warten auf ihre erste Stunde." },
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
