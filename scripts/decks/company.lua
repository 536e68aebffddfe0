-- Everyday cards of a company like ours: any scenario may deal them (deck = "company", as usual).
-- Eight for each chair. A choice sets ordinary orders of that chair, where levers have stops those
-- of protocol/levers.def; a choice without orders means as before. Each is a question between this
-- quarter and later, or between the two sides, and none of them has a right answer.
return {
  title = { "Everyday business", de = "Alltag im Geschäft" },
  cards = {
    -- Managing director: own time, the shared purse, what binds the two sides.
    { id = "ramp_day", to = "CEO",
      text = { "Hanna Lindqvist of Alder Mills invites you to her loading ramp: \"One day a week, "
        .. "and you know what we need.\" Papers at home would wait for you.",
        de = "Hanna Lindqvist von Alder Mills lädt dich an ihre Rampe ein: „Ein Tag pro Woche, und "
          .. "du weißt, was wir brauchen.“ Im Büro bliebe manches liegen." },
      choices = {
        { text = { "One day a week", de = "Ein Tag pro Woche" },
          decisions = { ceo_field = 0.2 } },
        { text = { "Half a day", de = "Ein halber Tag" }, decisions = { ceo_field = 0.1 } },
        { text = { "Stay in the office", de = "Im Büro bleiben" },
          decisions = { ceo_field = 0 } },
      } },
    { id = "bank_or_message", to = "CEO",
      text = { "Ines and Omar plan next year's message in three meetings. The bank wants you at "
        .. "the same hours and brings cake.",
        de = "Ines und Omar planen in drei Runden die Botschaft fürs nächste Jahr. Zur gleichen "
          .. "Zeit will dich die Bank sprechen und bringt Kuchen mit." },
      choices = {
        { text = { "Join all three", de = "Bei allen dreien dabei" },
          decisions = { ceo_mkt = 3 } },
        { text = { "Join the first one", de = "Bei der ersten dabei" },
          decisions = { ceo_mkt = 1 } },
        { text = { "Eat the bank's cake", de = "Den Kuchen der Bank essen" },
          decisions = { ceo_mkt = 0 } },
      } },
    { id = "eight_buyers", from = 4, till = 45, to = "CEO",
      text = { "Tara hands you a list of eight buyers: \"They sign with people they have met.\" "
        .. "She would rather come along than be replaced.",
        de = "Tara gibt dir eine Liste mit acht Käufern: „Die unterschreiben bei Leuten, die sie "
          .. "kennen.“ Sie käme lieber mit, als ersetzt zu werden." },
      choices = {
        { text = { "Visit all eight", de = "Alle acht besuchen" },
          decisions = { ceo_calls = 8 } },
        { text = { "Visit three", de = "Drei besuchen" }, decisions = { ceo_calls = 3 } },
        { text = { "Leave them to Tara", de = "Tara überlassen" },
          decisions = { ceo_calls = 0 } },
      } },
    { id = "what_for", to = "CEO",
      text = { "Lena asked eleven new people what this company is for and got eleven answers. She "
        .. "wants some of your week to talk about it.",
        de = "Lena hat elf Neue gefragt, wozu es diese Firma gibt, und elf Antworten bekommen. Sie "
          .. "hätte gern etwas von deiner Woche, um darüber zu reden." },
      choices = {
        { text = { "Half of my mornings", de = "Die Hälfte meiner Vormittage" },
          decisions = { purpose = 0.5 } },
        { text = { "Now and then", de = "Ab und zu" }, decisions = { purpose = 0.2 } },
        { text = { "A poster will do", de = "Ein Plakat genügt" }, decisions = { purpose = 0 } },
      } },
    { id = "wills_fair", to = "CEO",
      text = { "Will helped Omar at a fair for three days and missed his own bonus by one deal. "
        .. "Lena asks what she shall tell the others.",
        de = "Will hat Omar drei Tage auf einer Messe geholfen und seinen Bonus um ein Geschäft "
          .. "verfehlt. Lena fragt, was sie den anderen sagen soll." },
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
      text = { "A buyer's name is typed three times before there is an invoice. Emil could join "
        .. "the lists, with money he now spends on the product.",
        de = "Bis zur Rechnung wird ein Name dreimal abgetippt. Emil könnte die Listen verbinden, "
          .. "mit Geld, das jetzt ins Produkt fließt." },
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
      text = { "The big wall at the station is free from Monday. Ines wants it: a year from now "
        .. "everybody would know it, and until then it costs.",
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
        de = "Nora aus den Finanzen bittet um eine Pause beim Geld für die Marke, bis ihre Bücher "
          .. "besser aussehen: „Das merkt monatelang niemand.“" },
      choices = {
        { text = { "Pause it", de = "Pause machen" }, decisions = { brand_spend = 0 } },
        { text = { "A little stays", de = "Ein wenig bleibt" }, decisions = { brand_spend = 3 } },
        { text = { "Go on as before", de = "Weiter wie bisher" } },
      } },
    { id = "two_pages", to = "BRAND",
      text = { "A paper for shopkeepers and the programme of a congress of boards each offer you "
        .. "their back page. Ines can fill only one well.",
        de = "Eine Zeitung für Ladenbesitzer und das Heft eines Kongresses für Vorstände bieten "
          .. "dir je die letzte Seite an. Gut füllen kann Ines nur eine." },
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
        de = "Sven unterschreibt Mails mit „dein Freund in der Logistik“. Ines ist das peinlich, "
          .. "Sven sagt, nur diesen Satz merken sich die Leute." },
      choices = {
        { text = { "Let him be", de = "Lass ihn" }, decisions = { governance = 0.1 } },
        { text = { "Give everybody a guide", de = "Ein Leitfaden für alle" },
          decisions = { governance = 0.5 } },
        { text = { "One wording for all", de = "Ein Wortlaut für alle" },
          decisions = { governance = 0.9 } },
      } },
    { id = "always_on_time", to = "BRAND",
      text = { "Emil asks you to take \"always on time\" off the website: it is true on nine days "
        .. "in ten. Ines says no buyer reads a \"nearly\".",
        de = "Emil will „immer pünktlich“ von der Website haben: Es stimmt an neun von zehn Tagen. "
          .. "Ines sagt, ein „fast immer“ liest kein Käufer." },
      choices = {
        { text = { "Promise less than we do", de = "Weniger versprechen" },
          decisions = { promise = 0.9 } },
        { text = { "Say exactly what is true", de = "Genau das, was stimmt" },
          decisions = { promise = 1 } },
        { text = { "It stays up", de = "Es bleibt stehen" }, decisions = { promise = 1.15 } },
      } },
    { id = "tired_of_it", from = 8, till = 48, to = "BRAND",
      text = { "Your own people can no longer look at the campaign picture. Ines has a new one; "
        .. "outside, the old one has just become familiar.",
        de = "Die eigenen Leute können das Kampagnenbild nicht mehr sehen. Ines hat ein neues; "
          .. "draußen ist das alte gerade erst vertraut." },
      choices = {
        { text = { "Show the new one", de = "Das neue zeigen" }, decisions = { theme = 11 } },
        { text = { "Keep it another year", de = "Noch ein Jahr behalten" } },
      } },
    { id = "almost_ours", to = "BRAND",
      text = { "{competitor} has a new line that sounds almost like yours. Ines would find another "
        .. "one; the agency would print yours twice as large.",
        de = "{competitor} hat einen Spruch, der fast wie eurer klingt. Ines würde einen anderen "
          .. "suchen, die Agentur euren doppelt so groß drucken." },
      choices = {
        { text = { "Find another one", de = "Einen anderen suchen" },
          decisions = { theme = 12 } },
        { text = { "Print ours larger", de = "Unseren größer drucken" },
          decisions = { brand_spend = 9 } },
        { text = { "Pay no attention", de = "Nicht beachten" } },
      } },
    { id = "survey_is_in", from = 5, till = 50, to = "BRAND",
      text = { "Your survey is in: many more of {small} know you than of {large}. Ines would go "
        .. "where you are weak, the agency where you are strong.",
        de = "Die Umfrage ist da: {small} kennen euch weit eher als {large}. Ines würde hingehen, "
          .. "wo ihr schwach seid, die Agentur, wo ihr stark seid." },
      choices = {
        { text = { "Where we are weak", de = "Wo wir schwach sind" },
          decisions = { brand_mix = { 0.1, 0.3, 0.6 } } },
        { text = { "Where we are strong", de = "Wo wir stark sind" },
          decisions = { brand_mix = { 0.7, 0.2, 0.1 } } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    -- Campaigns: many names or good ones; the credit and the blame.
    { id = "last_stands", to = "DEMAND",
      text = { "A fair has two stands left, one by the door and one by the toilets. Omar wants the "
        .. "door and forty talks a day.",
        de = "Eine Messe hat noch zwei Stände, einen am Eingang und einen bei den Toiletten. Omar "
          .. "will den Eingang und vierzig Gespräche am Tag." },
      choices = {
        { text = { "By the door", de = "Am Eingang" }, decisions = { act_spend = 10 } },
        { text = { "By the toilets", de = "Bei den Toiletten" }, decisions = { act_spend = 7 } },
        { text = { "Stay at home", de = "Zu Hause bleiben" }, decisions = { act_spend = 4 } },
      } },
    { id = "bakers_or_clinics", to = "DEMAND",
      text = { "Omar's advert for bakers brings sixty names a week, the one for clinics three. A "
        .. "clinic would pay what forty bakers pay.",
        de = "Omars Anzeige für Bäcker bringt sechzig Namen pro Woche, die für Kliniken drei. Eine "
          .. "Klinik würde so viel zahlen wie vierzig Bäcker." },
      choices = {
        { text = { "More for bakers", de = "Mehr für Bäcker" },
          decisions = { act_mix = { 0.65, 0.25, 0.1 } } },
        { text = { "More for clinics", de = "Mehr für Kliniken" },
          decisions = { act_mix = { 0.15, 0.3, 0.55 } } },
        { text = { "As before", de = "Wie bisher" } },
      } },
    { id = "prize_draw", to = "DEMAND",
      text = { "Omar's prize draw for an espresso machine brought three hundred addresses. Some of "
        .. "them need you, all of them like coffee.",
        de = "Omars Verlosung einer Espressomaschine brachte dreihundert Adressen. Manche davon "
          .. "brauchen euch, Kaffee mögen alle." },
      choices = {
        { text = { "Pass on everyone", de = "Alle weitergeben" }, decisions = { crit_m = 0.05 } },
        { text = { "Pass on the interested", de = "Interessierte weitergeben" },
          decisions = { crit_m = 0.42 } },
        { text = { "Only the hot ones", de = "Nur die heißen" }, decisions = { crit_m = 0.8 } },
      } },
    { id = "gretas_not_yet", to = "DEMAND",
      text = { "Greta Holm of Canal Paper wrote \"not yet\" last spring; four hundred others did "
        .. "too. Writing to them takes money Omar has other plans for.",
        de = "Greta Holm von Canal Paper schrieb im Frühjahr „noch nicht“, wie vierhundert andere. "
          .. "Ihnen zu schreiben kostet Geld, das Omar verplant hat." },
      choices = {
        { text = { "Write to them often", de = "Ihnen oft schreiben" },
          decisions = { nurture = 2 } },
        { text = { "Once a week", de = "Einmal pro Woche" }, decisions = { nurture = 1 } },
        { text = { "They know where we are", de = "Die wissen, wo wir sind" },
          decisions = { nurture = 0 } },
      } },
    { id = "asked_again", from = 5, till = 50, to = "DEMAND",
      text = { "Two people whom {PROSPECT} sent back as hopeless have written again by themselves. "
        .. "Omar wants to hang their mails in the hallway.",
        de = "Zwei Leute, die als hoffnungslos zurückkamen, haben von selbst wieder geschrieben. "
          .. "Omar will ihre Mails in den Flur hängen." },
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
        de = "Omar meldet eure Kampagne für einen Preis an. Das Formular fragt, wie viel Umsatz "
          .. "sie brachte, und Tara liest die Siegerseite." },
      choices = {
        { text = { "Seventy in a hundred", de = "Siebzig von hundert" },
          decisions = { claim = 0.7 } },
        { text = { "One third", de = "Ein Drittel" }, decisions = { claim = 0.33 } },
        { text = { "One fifth, to be modest", de = "Ein Fünftel, bescheiden" },
          decisions = { claim = 0.2 } },
      } },
    { id = "taras_bet", to = "DEMAND",
      text = { "Tara offers a bet over lunch: your people get a goal in signed deals, hers get one "
        .. "in answered mails. Omar stops chewing.",
        de = "Tara bietet beim Essen eine Wette an: Deine Leute bekommen ein Ziel in Abschlüssen, "
          .. "ihre eins in beantworteten Mails. Omar hört auf zu kauen." },
      choices = {
        { text = { "Take the bet", de = "Wette annehmen" }, decisions = { measured = 0.8 } },
        { text = { "A small goal, on trial", de = "Ein kleines Ziel, zur Probe" },
          decisions = { measured = 0.5 } },
        { text = { "Change the subject", de = "Thema wechseln" },
          decisions = { measured = 0.1 } },
      } },
    { id = "birthdays", to = "DEMAND",
      text = { "Omar has the birthdays of all the buyers Tara is talking to. He would send each a "
        .. "card with an offer; Tara does not know of the list.",
        de = "Omar hat die Geburtstage aller Käufer, mit denen Tara spricht. Er würde jedem eine "
          .. "Karte mit Angebot schicken; Tara weiß nichts davon." },
      choices = {
        { text = { "Give Tara the list", de = "Tara die Liste geben" },
          decisions = { mkt_direct = 0 } },
        { text = { "Send a few", de = "Einige schicken" }, decisions = { mkt_direct = 0.3 } },
        { text = { "Send them all", de = "Alle schicken" }, decisions = { mkt_direct = 0.7 } },
      } },
    -- Market insight: whom to listen to, whom to help, and what a price is.
    { id = "forty_notes", to = "PMI",
      text = { "Forty notes about customers lie unread on Petra's desk. On Friday the board wants "
        .. "thirty slides about where the market is going.",
        de = "Auf Petras Tisch liegen vierzig ungelesene Notizen über Kunden. Am Freitag will der "
          .. "Aufsichtsrat dreißig Folien über den Markt." },
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
        de = "Tara braucht eine Seite gegen {competitor}, Yann Zahlen für Kunden, deren Verträge "
          .. "enden. Beide stehen in Petras Tür." },
      choices = {
        { text = { "Tara first", de = "Erst Tara" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.6, pmi_ret = 0.1 } },
        { text = { "Yann first", de = "Erst Yann" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.1, pmi_ret = 0.6 } },
        { text = { "Whoever came first", de = "Wer zuerst kam" } },
      } },
    { id = "brief_tonight", to = "PMI",
      text = { "The next campaign's brief is due tonight, and Xia, who knows the buyers, is on a "
        .. "train until Monday. Omar's printer waits.",
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
        de = "Eure Rechner kosten künftig mehr Miete. Nora will 5 % mehr auf die Preisliste; Tara "
          .. "hat drei lange Angebote zum alten Preis draußen." },
      choices = {
        { text = { "5% more", de = "5 % mehr" }, decisions = { list_price = 1.05 } },
        { text = { "Bear it ourselves", de = "Selbst tragen" }, decisions = { list_price = 1 } },
        { text = { "5% less, to win firms", de = "5 % weniger, um zu gewinnen" },
          decisions = { list_price = 0.95 } },
      } },
    { id = "golf_club", to = "PMI",
      text = { "Two customers met at a golf club and compared invoices: one pays a tenth less. "
        .. "Both now ask Petra for the lower price.",
        de = "Zwei Kunden haben im Golfklub ihre Rechnungen verglichen: Einer zahlt zehn Prozent "
          .. "weniger. Nun wollen beide von Petra den kleineren Preis." },
      choices = {
        { text = { "One price for all", de = "Ein Preis für alle" },
          decisions = { corridor = 0 } },
        { text = { "Up to 5% is enough", de = "Bis 5 % genügt" },
          decisions = { corridor = 0.05 } },
        { text = { "Let sellers settle it", de = "Verkäufer sollen es regeln" },
          decisions = { corridor = 0.2 } },
      } },
    { id = "milos_first_buyer", to = "PMI",
      text = { "Milo has written about buyers for a year and never met one. Ugo would take your "
        .. "people along; their desks would be empty then.",
        de = "Milo schreibt seit einem Jahr über Käufer und hat nie einen getroffen. Ugo nähme "
          .. "deine Leute mit; ihre Tische blieben dann leer." },
      choices = {
        { text = { "Two days a week", de = "Zwei Tage pro Woche" },
          decisions = { ridealong = 0.4 } },
        { text = { "Half a day", de = "Ein halber Tag" }, decisions = { ridealong = 0.1 } },
        { text = { "Milo reads on", de = "Milo liest weiter" }, decisions = { ridealong = 0 } },
      } },
    { id = "night_baker", to = "PMI",
      text = { "Bruno Falk bakes at night and writes: \"I want to order at three o'clock, not be "
        .. "called at ten.\" Many of {small} sound like him.",
        de = "Bruno Falk backt nachts und schreibt: „Ich will um drei bestellen, nicht um zehn "
          .. "angerufen werden.“ Viele klingen wie er: {small}." },
      choices = {
        { text = { "They order by themselves", de = "Sie bestellen selbst" },
          decisions = { lead_own = { 1, 0, 0 } } },
        { text = { "A seller keeps calling", de = "Der Verkauf ruft weiter an" },
          decisions = { lead_own = { 0, 0, 0 } } },
      } },
    { id = "why_they_said_no", to = "PMI",
      text = { "Hugo Stern chose {competitor} and would tell Petra why, over a long lunch. Will "
        .. "says he needs training for his next talk, not history.",
        de = "Hugo Stern hat {competitor} gewählt und würde Petra bei einem langen Essen sagen, "
          .. "warum. Will braucht Übung fürs nächste Gespräch." },
      choices = {
        { text = { "Lunches like this one", de = "Solche Essen, öfter" },
          decisions = { pmi_fb = 0.5, pmi_wl = 0.3, pmi_en = 0.1, pmi_ret = 0.1 } },
        { text = { "Train Will and the others", de = "Will und andere schulen" },
          decisions = { pmi_fb = 0.2, pmi_wl = 0.1, pmi_en = 0.6, pmi_ret = 0.1 } },
        { text = { "As before", de = "Wie bisher" } },
      } },
  },
}
