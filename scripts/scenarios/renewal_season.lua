-- Renewal Season: many customers, few of them happy, and a market in which new ones are rare.
-- Lesson: keeping customers is a joint product of visits, facts and service.
-- Company, events, targets and rotation are those of docs/MODEL.md, section 5 (S6).
return {
  title = "Renewal Season",
  summary = "You have many customers, and many are not happy. New ones are rare this year. "
    .. "Whoever only hunts will lose more than they bring home. Who keeps them, and with what?",
  company = "Northwind Systems",
  competitor = "Corvex",
  minutes = 90,
  teams = 2,
  seats = { min = 2, max = 12 },
  settings = { week_seconds = 2, decide_seconds = 60, break_seconds = 300 },

  init = { sat = 0.58, pipe = { 4, 3, 1 } },
  params = { cust0 = { 150, 60, 14 }, phi = 0.007 },
  targets = { 2280, 2560, 2570, 2760 },
  events = {
    { kind = "outage", week = 5, dur = 3, size = 0.4 },
    { kind = "slump", week = 20, dur = 12, size = 0.25 },
  },
  rotation = { [26] = 1 },
  beats = { 4, 4, 5 },

  injects = {
    { week = 1, to = "CEO", text = "Most of your revenue this year comes from customers you "
      .. "already have. How much of your money and your time goes to them?" },
    { week = 5, to = "CX", text = "A failure: for about three weeks you have little more than "
      .. "half of your service hours. Customers wait, and their contracts end in spring." },
    { week = 5, to = "AM", text = "Service has a failure and answers slowly. You know who is "
      .. "angry. Will you call them before they call you?" },
    { week = 8, to = "AM", text = "Your list in red, amber and green is ready. The red ones "
      .. "cannot all be visited. Market insight could prepare facts for some of them: have "
      .. "you asked?" },
    { week = 8, to = "PMI", text = "Customer care makes a list of customers in danger. You "
      .. "know what those customers got from us and what Corvex offers them. Nobody has asked "
      .. "you yet." },
    { week = 13, to = "AE", text = "New business is thin. You could ask for people from "
      .. "Customer care to help you sell. What would they stop doing?" },
    { week = 20, to = "ALL", text = "Demand falls by a quarter for about three months. Who "
      .. "leaves you now will not be replaced." },
    { week = 33, to = "AM", text = "Harbor Foods offers to speak about you to three other "
      .. "firms. They were in danger in spring. What had changed their mind?" },
    { week = 33, to = "CX", text = "A customer you called before there was trouble has told a "
      .. "friend. Who in this company sold that?" },
  },

  texts = {
    briefing = "You have 224 customers and most of your revenue comes from them. They are not "
      .. "very happy, a failure is coming, and few new firms look for something like yours. A "
      .. "contract is kept months before it ends: by a visit, by facts that show what the "
      .. "customer got, and by problems solved in time. No chair can do all three. One purse "
      .. "of $24,000 a week, one target a quarter. Chairs change after half a year; Customer "
      .. "care and Market insight may swap.",
    debrief = {
      "Which renewals had both a visit and prepared facts? What became of the others?",
      "What did marketing know that Customer care needed?",
      "How much of your attention went to customers you already had?",
      "What did the failure in spring cost, and when did you feel it?",
      "Who sold something without being in sales?",
      "Which number did you watch, new deals or lost customers, and why?",
      "Who keeps customers where you work, and who helps them?",
    },
  },
}
