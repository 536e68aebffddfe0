-- Air Cover: an unknown brand enters a market with many sellers and few customers.
-- Lesson: soften the beach first; timing. The evidence is mixed, and facilitators should say so.
-- Company, event, targets and rotation are those of docs/MODEL.md, section 5 (S2).
return {
  title = "Air Cover",
  summary = "Nobody knows your company, but your sales force is large and ready. In which order "
    .. "do you spend: first be known and then call, or call first? Chairs change twice.",
  company = "Northwind Systems",
  competitor = "Corvex",
  minutes = 90,
  teams = 2,
  seats = { min = 2, max = 12 },
  settings = { week_seconds = 2, decide_seconds = 60, break_seconds = 300 },

  init = { A = { 0.16, 0.12, 0.08 }, B = 0.42, pipe = { 4, 1, 0 } },
  params = { phi = 0.012, out_find = 0.9, sdr_n = 4, ae_n = 9, cust0 = { 80, 30, 6 } },
  decisions = { out_mix = { 0.45, 0.4, 0.15 } },
  targets = { 1340, 1540, 1850, 2120 },
  events = {
    { kind = "voice", week = 14, dur = 10, size = 0.5 },
  },
  rotation = { [13] = 1, [39] = 1 },
  beats = { 4, 4, 5 },

  injects = {
    { week = 1, to = "CEO", text = "The board writes: \"You have nine sellers and a name nobody "
      .. "knows. When will the big push start, and what comes before it?\" They expect one week, "
      .. "not two opinions." },
    { week = 4, to = "BRAND", text = "First contact says: \"We are ready now. Every week we wait "
      .. "costs us calls.\" A cold call is answered more often where people have heard of us." },
    { week = 4, to = "DEMAND", text = "First contact says: \"We are ready now.\" If campaigns and "
      .. "calls shall meet the same firms in the same weeks, somebody has to agree on the weeks." },
    { week = 4, to = "PROSPECT", text = "Your people are ready for the push: everybody calls "
      .. "harder for some weeks and is tired afterwards. You can do it well once. Have you asked "
      .. "Brand and Campaigns when they are loud?" },
    { week = 8, to = "PROSPECT", text = "Your report on tired firms has come: those we called "
      .. "without success do not want to hear from us for a while. Look at the share beside "
      .. "your levers before you call on." },
    { week = 14, to = "ALL", text = "Corvex answers: half as much advertising again, for about "
      .. "ten weeks. What you spend on being known now counts for less." },
    { week = 27, to = "CEO", text = "The board asks: \"The same money again for the second half?\" "
      .. "Before you answer: which money worked, and how do you know that it was not luck?" },
  },

  texts = {
    briefing = "Your company enters a market in which nobody knows it. You have few customers, "
      .. "nine sellers, four people who call strangers, and one purse of $24,000 a week for "
      .. "brand, campaigns, product and extra sellers. Calls are answered more often where people "
      .. "have heard of you; being known takes weeks and fades. One hard push of the callers is "
      .. "possible before they tire. Which comes first, the campaign or the calls? Your team "
      .. "shares one target a quarter. Chairs change after the first quarter and before the last.",
    debrief = {
      "Which order did you choose, campaign or calls first, and who decided it?",
      "How many talks did a hundred calls bring before people knew us, and after?",
      "What would have happened in the reverse order? How sure are you?",
      "Research does not agree on this question: what was true here, and why here?",
      "When did campaigns and calls meet the same firms in the same weeks?",
      "What did the chair you took over cost or give you?",
      "What is your air cover at work, and who waits for it?",
    },
  },
}
