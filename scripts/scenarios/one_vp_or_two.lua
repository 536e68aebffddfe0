-- One VP or Two?: the company starts with one head over both sides, who has never done the other
-- job.
-- Lesson: a structure moves the argument, it does not end it; what the head has done before
-- decides.
-- Company, events, targets and rotation are those of docs/MODEL.md, section 5 (S8).
return {
  title = "One VP or Two?",
  summary = "One person heads marketing and sales, so the quarrel is over: that is what the "
    .. "reports say. Is it? Each quarter you decide anew: two heads, one, or a director who knows "
    .. "both.",
  company = "Northwind Systems",
  competitor = "Corvex",
  minutes = 90,
  teams = 2,
  seats = { min = 3, max = 12 },
  settings = { week_seconds = 2, decide_seconds = 60, break_seconds = 300 },

  init = { director_exp = { [1] = 3 } },
  decisions = { structure = 1 },
  targets = { 1730, 1990, 2120, 2290 },
  events = {
    { kind = "pricewar", week = 20, dur = 10, size = 0.12 },
    { kind = "launch", week = 31, dur = 20, size = 0.05 },
  },
  rotation = { [13] = 1, [26] = 1 },
  beats = { 4, 4, 5 },

  injects = {
    { week = 1, to = "CEO", text = "You put one head over both sides, because two of them "
      .. "quarrelled in every meeting. The meetings are calm now. How else could you find out "
      .. "whether it worked?" },
    { week = 6, to = "CEO", text = "Your report says: all quiet between marketing and sales. It "
      .. "was written by the person it is about. Whom did you visit yourself this month?" },
    { week = 10, to = "ALL", text = "Everybody closes their eyes. Raise a hand if the two sides "
      .. "work together better than in week 1. Only the facilitator looks, and keeps the number "
      .. "for the end." },
    { week = 13, to = "CEO", text = "A new quarter: two heads, one head, or a director who joins "
      .. "both sides? And does your best seller manage, or sell? Ask the others, then decide." },
    { week = 20, to = "ALL", text = "Corvex cuts its prices by an eighth for some months. An "
      .. "answer needs both sides to agree." },
    { week = 20, to = "PMI", text = "An answer to Corvex needs the sellers' word. You have the "
      .. "same head. Does that make it faster?" },
    { week = 26, to = "CEO", text = "Half-time: two heads, one, or a director? Somebody may have "
      .. "sat on both sides by now, long enough to know them." },
    { week = 31, to = "ALL", text = "Corvex launches something a little better than yours. "
      .. "Reviewers will compare for months." },
    { week = 39, to = "CEO", text = "The last time this year: two heads, one, or a director? "
      .. "Whoever comes after you will live with it." },
  },

  texts = {
    briefing = "One head leads marketing and sales, and has hardly worked on one of the two "
      .. "sides. The reports are calm. The managing director may change this at each quarter: two "
      .. "heads, one head, or a director who joins both sides and is worth what he or she has "
      .. "really done on both. The best seller may manage, or sell, or give way to a head of "
      .. "service. One purse of $24,000 a week, one target a quarter. Chairs change after the "
      .. "first and the second quarter.",
    debrief = {
      "Separate and equal, or one person for both: what did you choose, and when?",
      "What did the managing director believe about the quarrel, and when was it true?",
      "What had the head of both sides done before, and what did it change?",
      "What did your best seller do this year, and what did it cost or bring?",
      "Where did the argument go when the structure changed?",
      "What are the prerequisites for working together, and did you have them in week 1?",
      "Which structure hides a quarrel where you work?",
    },
  },
}
