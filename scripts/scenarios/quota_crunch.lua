-- Quota Crunch: few sellers, buyers who wait for the offer at the end of the quarter, a hard
-- target.
-- Lesson: offers at the end of a quarter borrow from the next one; scarce sellers need good leads.
-- Company, events, targets and rotation are those of docs/MODEL.md, section 5 (S3).
return {
  title = "Quota Crunch",
  summary = "The target is near and far away, one seller leaves, and buyers have learned to wait "
    .. "for your offer. What do you do in the last weeks of a quarter, and who pays for it?",
  company = "Northwind Systems",
  competitor = "Corvex",
  minutes = 45,
  teams = 2,
  seats = { min = 2, max = 12 },
  settings = { week_seconds = 2, decide_seconds = 35, break_seconds = 180 },

  init = { Xq = 0.08, R = 0.08 },
  params = { ae_n = 4.5 },
  targets = { 1600, 1930, 1970, 2240 },
  events = {
    { kind = "rep_quits", week = 4, dur = 9, size = 0.15 },
    { kind = "slump", week = 16, dur = 8, size = 0.3 },
  },
  rotation = { [26] = 1 },
  beats = { 4, 4, 5 },

  injects = {
    { week = 1, to = "CEO", text = "Your company sells with four and a half sellers. Before "
      .. "anybody asks for more sales: which talks are worth the few hours they have?" },
    { week = 4, to = "AE", text = "One of your people has left for Corvex. For about nine weeks a "
      .. "seventh of your selling hours is missing. Which deals will nobody call now?" },
    { week = 9, to = "AE", text = "Finance writes: \"You are at 71 per cent and four weeks are "
      .. "left. Offer a quarter off to everybody who signs before the end.\" It is yours to "
      .. "decide." },
    { week = 9, to = "CEO", text = "Finance writes: \"71 per cent of the target. A quarter off "
      .. "for everybody who signs this month would close it.\" What would the next quarter say?" },
    { week = 11, to = "AE", text = "Harbor Foods and Mill Bros say the same words: \"Call me "
      .. "again in the last week. I know how this goes.\" How do they know?" },
    { week = 12, to = "AM", text = "A customer who signed in the last week of a quarter asks why "
      .. "the neighbour paid less. What will you say when the contract ends?" },
    { week = 16, to = "ALL", text = "The market cools: for about eight weeks a third fewer firms "
      .. "look for something new. Good leads are rarer than selling hours now." },
    { week = 20, to = "PMI", text = "Small customers ask why they must talk to a seller at all. "
      .. "They could buy alone, and your sellers could call the others. Who would have to agree?" },
    { week = 24, to = "CEO", text = "The board doubles your bonus if this quarter's target is "
      .. "met. You are the only one who has read this. What changes in the next two weeks?" },
    { week = 37, to = "AE", text = "\"Your offer usually comes about now,\" says the buyer at "
      .. "Mill Bros, and leans back. Look at the discount that buyers expect from you." },
    { week = 37, to = "DEMAND", text = "Inquiries grow at the end of each quarter and ask for the "
      .. "price before the product. Who taught them that?" },
  },

  texts = {
    briefing = "You have few sellers, a hard target, and buyers who half expect an offer at the "
      .. "end of each quarter. An offer lifts the quarter in which you give it; look at what the "
      .. "next one and the renewals say to it. Selling hours are the narrow place: every weak "
      .. "lead that a seller calls costs a good one. One purse of $24,000 a week pays for brand, "
      .. "campaigns, product, systems and extra sellers. Chairs change after half a year.",
    debrief = {
      "What did the lift at the end of the quarter cost: in waiting, in price, in renewals?",
      "Short-term priority: whose idea was it, and who paid for it?",
      "Which leads did your sellers call, and who chose them?",
      "What did buyers learn from you this year?",
      "What would you have told the board when it doubled the bonus?",
      "Which small customers needed no seller?",
      "Where at work does the end of a quarter decide, and who pays later?",
    },
  },
}
