-- New Product: behind the rival, with a launch of one's own that is only as good as what was heard.
-- Lesson: feedback becomes insight and insight becomes a good launch; keep product and sales in
-- step.
-- Company, events, targets and rotation are those of docs/MODEL.md, section 5 (S5).
return {
  title = "New Product",
  summary = "Your product is behind and Corvex gets better faster. Your own launch comes in "
    .. "summer and will be as good as what you have understood by then. Who reads the notes?",
  company = "Northwind Systems",
  competitor = "Corvex",
  minutes = 90,
  teams = 2,
  seats = { min = 2, max = 12 },
  settings = { week_seconds = 2, decide_seconds = 60, break_seconds = 300 },

  init = { Q = 0.97, I = 0.22 },
  params = { Qc_growth = 0.0046 },
  targets = { 1650, 1830, 2100, 2340 },
  events = {
    { kind = "launch", week = 7, dur = 30, size = 0.08 },
    { kind = "product_if", week = 27, dur = 1, size = 0.14 },
  },
  rotation = { [13] = 1, [26] = 1 },
  beats = { 4, 4, 5 },

  injects = {
    { week = 2, to = "PMI", text = "84 notes from customers and sellers lie unread on your desk. "
      .. "Notes go stale. Your team has a week; who gets how much of it?" },
    { week = 2, to = "AE", text = "Every talk tells you what the product lacks. Writing it down "
      .. "takes selling time, and nobody has ever paid for a note. Do your people write?" },
    { week = 7, to = "ALL", text = "Corvex launches. Reviewers like it: theirs is clearly ahead "
      .. "of yours for the next months, unless you answer." },
    { week = 12, to = "CEO", text = "The developers ask: \"What shall we build? We have money, "
      .. "but nobody tells us what customers miss.\" Money without notes builds the wrong thing." },
    { week = 20, to = "PMI", text = "Launch review, seven weeks ahead: how much do you know about "
      .. "what customers need, and can the sellers explain it? Both numbers are on your desk." },
    { week = 20, to = "AE", text = "The launch comes in seven weeks, in the first weeks of a "
      .. "quarter. Will your people have learned the new product, or will they be closing old "
      .. "deals?" },
    { week = 27, to = "ALL", text = "Launch day. Your new product is on the market, as good as "
      .. "what you had understood when it was built." },
    { week = 28, to = "CX", text = "New customers ask questions that no handbook answers. Whoever "
      .. "answers them now writes the next page. Will anybody read it?" },
    { week = 40, to = "ALL", text = "The first long reviews of your product are out. They praise "
      .. "and blame what customers told you in spring. Was it in the notes?" },
  },

  texts = {
    briefing = "Your product is a little behind, and Corvex gets better every week. In week 8 "
      .. "Corvex launches; in week 28 you do. How good your launch is depends on how well you "
      .. "then understand your customers: sellers write notes, Market insight reads them, the "
      .. "developers build. Nobody is paid for a note. Sellers must also learn what they will "
      .. "sell. One purse of $24,000 a week, one target a quarter. Chairs change after the first "
      .. "and the second quarter.",
    debrief = {
      "Who wrote the notes, who read them, and who used them?",
      "How well did you understand your customers on launch day, and who knew that number?",
      "Why is nobody rewarded for a note?",
      "Were the sellers ready when the product was?",
      "What did you build that nobody had asked for?",
      "What did the chair that changed before the launch hand over?",
      "Which notes lie unread where you work?",
    },
  },
}
