-- Price War: the rival cuts prices twice; how fast a company answers depends on the peace inside.
-- Lesson: the time to react grows with the quarrel; value against price.
-- Company, events, targets and rotation are those of docs/MODEL.md, section 5 (S4).
return {
  title = "Price War",
  summary = "Corvex cuts its prices, twice. Your two sides do not trust each other much, and "
    .. "no answer works before both have signed it. Do you compete on price or on value?",
  company = "Northwind Systems",
  competitor = "Corvex",
  minutes = 90,
  teams = 2,
  seats = { min = 2, max = 12 },
  settings = { week_seconds = 2, decide_seconds = 60, break_seconds = 300 },

  init = { Tsm = 0.42, Tms = 0.44 },
  targets = { 1740, 1990, 2310, 2480 },
  events = {
    { kind = "pricewar", week = 10, dur = 16, size = 0.16 },
    { kind = "pricewar", week = 34, dur = 12, size = 0.12 },
  },
  rotation = { [13] = 1, [26] = 1, [39] = 1 },
  beats = { 4, 4, 5 },

  injects = {
    { week = 2, to = "CEO", text = "You hear it in the corridor: each side has a list of what "
      .. "the other does wrong. Nothing has happened yet. What would it cost if you had to "
      .. "act as one?" },
    { week = 9, to = "PMI", text = "A rumour, one week early: Corvex will cut its prices by "
      .. "about a sixth. You are the only one who knows. Whom do you tell, and what do you "
      .. "prepare?" },
    { week = 10, to = "ALL", text = "Corvex has cut its prices by a sixth. Newspapers call it "
      .. "a price war; it may last four months." },
    { week = 10, to = "AE", text = "Three customers ask you to match Corvex's new price by "
      .. "Friday. You may go down; the next buyer will have heard of it." },
    { week = 12, to = "PMI", text = "An answer to Corvex needs two signatures: yours "
      .. "and the sellers'. What do they need to hear before they sign?" },
    { week = 12, to = "AE", text = "If Market insight wants to answer Corvex, it needs your "
      .. "signature. Would you rather match the price, deal by deal? Talk before you choose." },
    { week = 20, to = "AM", text = "Your biggest customer writes: \"Match their price or we "
      .. "look around.\" The contract ends in spring. What have you shown them lately besides "
      .. "invoices?" },
    { week = 21, to = "BRAND", text = "Buyers who know what you stand for ask for the price "
      .. "last. How many of them are there, and what did you do about it half a year ago?" },
    { week = 34, to = "ALL", text = "Corvex cuts again, by an eighth. You have been here "
      .. "before. Are you faster this time?" },
    { week = 40, to = "CEO", text = "Look at the weeks it took to answer, in spring and now. "
      .. "What had changed between the two sides, and who did it?" },
  },

  texts = {
    briefing = "You sell against Corvex, which is about to sell cheaper. Your sellers doubt "
      .. "your campaigns, your campaigns doubt your sellers. An answer to a rival needs the "
      .. "word of both sides, and a company that quarrels is slow: two weeks at peace, "
      .. "fourteen at war. You may cut prices, raise value, or wait. Discounts work at once "
      .. "and buyers remember them. One purse of $24,000 a week, one target a quarter. Chairs "
      .. "change after every quarter.",
    debrief = {
      "How many weeks passed until your answer worked, and how did the two sides get on then?",
      "Did you compete on price? Who decided that?",
      "What would never competing on price have needed a year earlier?",
      "Who knew of the attack before it came, and who was told?",
      "What made the signature easy or hard?",
      "What did the second attack meet that the first one did not?",
      "Where do you wait for a signature at work, and why?",
    },
  },
}
