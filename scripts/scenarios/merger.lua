-- Merger: two companies became one and speak two languages.
-- Lesson: work on pulling together, the nine reasons, and what sitting in the other chair changes.
-- Company, event, targets and rotation are those of docs/MODEL.md, section 5 (S7).
return {
  title = "Merger: Two Cultures",
  summary = "Two companies have become one. Each side has its own idea of a good lead, its "
    .. "own story for customers, and a list of complaints. Chairs change after every quarter.",
  company = "Northwind Systems",
  competitor = "Corvex",
  minutes = 90,
  teams = 2,
  seats = { min = 4, max = 12 },
  settings = { week_seconds = 2, decide_seconds = 60, break_seconds = 300 },

  init = { Tsm = 0.24, Tms = 0.26, C = 0.25, Why = 0.22, K = 0.5, crit_age = 0 },
  decisions = {
    crit_m = 0.22, crit_s = 0.72, argue = 0.8, reason = 0.15, consult = 0.1, offmsg = 0.45,
    claim = 0.7, shared = 0.1, x_infra = 0.3,
  },
  targets = { 1710, 2020, 2200, 2470 },
  events = {
    { kind = "voice", week = 12, dur = 12, size = 0.3 },
  },
  rotation = { [13] = 1, [26] = 1, [39] = 1 },
  beats = { 4, 4, 5 },

  injects = {
    { week = 0, to = "BRAND", text = "A letter from the sellers: \"You make campaigns without "
      .. "asking, claim our deals as yours and call every list a lead.\" What in it is true?" },
    { week = 0, to = "DEMAND", text = "A letter from the sellers: \"You pass on everybody who "
      .. "breathes and argue when we send them back.\" Look at what you pass and what they "
      .. "accept." },
    { week = 0, to = "PMI", text = "A letter from the sellers: \"Your slides are lovely. When "
      .. "did one of you last sit in a customer's office?\" Ask one of them to take you along." },
    { week = 0, to = "AE", text = "A letter from marketing: \"You throw our leads away "
      .. "unread, write your own brochures and never say why a deal was lost.\" What in it is "
      .. "true?" },
    { week = 0, to = "PROSPECT", text = "A letter from marketing: \"We hand you people who "
      .. "asked for a call, and they wait for days.\" How long do they wait?" },
    { week = 2, to = "ALL", text = "You could agree on what a lead is: one threshold for "
      .. "Campaigns and First contact instead of two. It costs an hour of talk. Who asks whom?" },
    { week = 6, to = "BRAND", text = "A brochure is out there that you have never seen, with "
      .. "a promise the product cannot keep. It was made by your own sellers. Why did they "
      .. "need one?" },
    { week = 13, to = "CEO", text = "A newspaper writes: \"Northwind, three months after the "
      .. "merger: two companies, one sign on the door.\" What would you show the reporter?" },
    { week = 20, to = "CEO", text = "When the two sides quarrel badly enough, leads vanish "
      .. "and material gets lost. Nobody did it. Have you seen it, or only your reports?" },
    { week = 30, to = "ALL", text = "A survey asks whether the two sides pull together. "
      .. "Before you answer: what do you know about the other side that you did not know in "
      .. "spring?" },
  },

  texts = {
    briefing = "Two companies merged and nobody has talked. Marketing passes on almost "
      .. "everybody, the sellers want only the hottest; both are right by their own words. "
      .. "The sellers tell stories of their own, refusals come back without a reason, and "
      .. "each side claims the same deals. Nothing of this is anybody's fault, and all of it "
      .. "costs money. One purse of $24,000 a week, one target a quarter. Chairs change after "
      .. "every quarter: you will sit on the other side.",
    debrief = {
      "Which three of the sellers' complaints did marketing repair first?",
      "What did sitting in the other chair change: decisions, or only feelings?",
      "When did you agree on one idea of a good lead, and who began?",
      "What did each side believe about the other in week 1, and what was true?",
      "Who was stronger here, and how did you notice?",
      "When did sales control the message, when did marketing control the customer?",
      "Which letter would the other side write to you at work?",
    },
  },
}
