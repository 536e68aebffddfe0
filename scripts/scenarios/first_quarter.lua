-- First Quarter: the tutorial. A calm market, one loud rival late in the year, one rotation.
-- Lesson: who owns what; leads, queue, deals and renewals; nothing is free.
-- Targets, event and rotation are those of docs/MODEL.md, section 5 (S1).
return {
  title = "First Quarter",
  summary = "A calm year to learn the game: who owns what, how a stranger becomes a customer, and "
    .. "why nothing is free. Everybody changes chairs once, after half a year.",
  company = "Northwind Systems",
  competitor = "Corvex",
  minutes = 45,
  teams = 1,
  seats = { min = 2, max = 12 },
  settings = { week_seconds = 2, decide_seconds = 35, break_seconds = 180 },

  targets = { 1790, 2120, 2360, 2660 },
  events = {
    { kind = "voice", week = 30, dur = 8, size = 0.3 },
  },
  rotation = { [26] = 1 },
  beats = { 4, 4, 5 },

  injects = {
    { week = 0, to = "CEO", text = "Welcome to the top chair. Try one thing first: move the "
      .. "lever for your time with customers and look at what it costs you elsewhere." },
    { week = 0, to = "BRAND", text = "You make the company known. Try one thing first: change the "
      .. "brand money a little. You will hardly feel it before summer, and it will last." },
    { week = 0, to = "DEMAND", text = "You bring inquiries. Try one thing first: choose whom you "
      .. "pass to the sellers. Then ask First contact what they think of it." },
    { week = 0, to = "PMI", text = "You listen to the market. Try one thing first: give your team "
      .. "more time for reading feedback, and see which job gets less of it." },
    { week = 0, to = "PROSPECT", text = "You answer people who write to us. Try one thing first: "
      .. "promise a faster answer, and watch how long they really wait." },
    { week = 0, to = "AE", text = "You turn talks into signatures. Try one thing first: decide "
      .. "which deals your people work on first. More discount is easy; taking it back is not." },
    { week = 0, to = "AM", text = "You keep our customers. Try one thing first: plan more visits, "
      .. "and see who has fewer hours then. A renewal is won months before its date." },
    { week = 0, to = "CX", text = "You help customers every day. Try one thing first: move half a "
      .. "day from solving problems to calling before there is one." },
    { week = 3, to = "PROSPECT", text = "People write to us every week now. Those who wait "
      .. "long buy elsewhere. More hours for answers, or fewer leads from Campaigns: whom will "
      .. "you talk to?" },
    { week = 6, to = "AE", text = "Harbor Foods says: \"Ten per cent off and we sign this week.\" "
      .. "You may give it. The next buyer will have heard of it." },
    { week = 9, to = "AM", text = "Here is your first list of contracts that end soon. Market "
      .. "insight can prepare facts for those talks, if somebody asks them." },
    { week = 11, to = "CEO", text = "Two weeks are left in the quarter. The board looks at your "
      .. "target and asks: what now? What you do now, the next quarter will pay or earn." },
    { week = 30, to = "ALL", text = "Corvex is on every screen: a loud campaign that will last "
      .. "about two months. What do customers know of us by now, and who decided that in spring?" },
  },

  texts = {
    briefing = "You run one company together. Strangers become inquiries, inquiries become leads, "
      .. "leads become deals, deals become customers, and customers stay or leave. Each of you "
      .. "holds one chair and three levers; nobody sees everything. You share one sales target "
      .. "a quarter and one purse of $24,000 a week. An order stands until you change it. Some "
      .. "levers work at once, some after six weeks, some only when you have left the chair. At "
      .. "half-time you change chairs. Talk to each other: it is the only lever that is free.",
    debrief = {
      "Where does marketing end and sales begin?",
      "Who sold something this year without being in sales?",
      "What did you not know that your neighbour knew?",
      "Which order of the chair before yours did you keep, and did you know why?",
      "Show one decision where the timing of your priorities hurt each other.",
      "What will you do differently on Monday?",
    },
  },
}
