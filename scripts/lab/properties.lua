-- The properties of docs/MODEL.md 4.1: each claim compares one measure (server/lab/
-- study_measures.def) in two arms over common seeds. An arm is a company and what is decided in it;
-- a policy of scripts/policies by name is an arm in the default company. `spec` is what the model's
-- prototype found with 150 seeds: difference, half of the 95 % interval, digits. A row without
-- `claim` is only reported; `weak` marks what the model itself calls weak.
local arms = {}

-- Adds an arm and returns its name.
local function arm(name, plays)
  arms[#arms + 1] = { name = name, plays = plays }
end

-- Five weeks of `orders` from `first` on, then what `after` says.
local function five_weeks(weeks, first, orders, after)
  for key, value in pairs(orders) do
    weeks[first] = weeks[first] or {}
    weeks[first][key] = value
    weeks[first + 5] = weeks[first + 5] or {}
    weeks[first + 5][key] = after[key]
  end
end

-- c: offers at the end of the quarter.
arm("offer_once", { orders = { qe_disc = 0.25 }, weeks = { [13] = { qe_disc = 0 } } })
arm("offer_always", { orders = { qe_disc = 0.3 } })
arm("offer_stopped", { orders = { qe_disc = 0.3 }, weeks = { [39] = { qe_disc = 0 } } })

-- d: thresholds of both sides.
arm("loose", { policy = "balanced", orders = { crit_m = 0.05, crit_s = 0.05 } })
arm("medium", { policy = "balanced", orders = { crit_m = 0.45, crit_s = 0.45 } })
arm("strict", { policy = "balanced", orders = { crit_m = 0.95, crit_s = 0.95 } })
-- Two definitions, and each refusal disputed.
arm("two_definitions", { policy = "balanced", orders = { crit_m = 0.2, crit_s = 0.75, argue = 1 } })
arm("loose_scarce", { scenario = "quota_crunch", orders = { crit_m = 0.05, crit_s = 0.05 } })
arm("medium_scarce", { scenario = "quota_crunch", orders = { crit_m = 0.5, crit_s = 0.5 } })

-- e: the same money and the same push in another order.
local function campaign_and_push(name, campaign, push)
  local weeks = {}
  five_weeks(weeks, campaign, { brand_spend = 21, act_spend = 9 },
    { brand_spend = 3, act_spend = 3 })
  five_weeks(weeks, push, { blitz = 1 }, { blitz = 0 })
  arm(name, {
    scenario = "air_cover", orders = { brand_spend = 3, act_spend = 3 }, weeks = weeks,
  })
end
campaign_and_push("cover_first", 2, 7)
campaign_and_push("infantry_first", 7, 2)
campaign_and_push("cover_and_push", 2, 2)
campaign_and_push("push_late", 2, 15)

-- f: how fast, and how much, leads are answered.
arm("answer_4h", { policy = "balanced", orders = { sla = 4 } })
arm("answer_24h", { policy = "balanced", orders = { sla = 24 } })
arm("answer_72h", { policy = "balanced", orders = { sla = 72 } })
arm("inbox_ignored", { policy = "balanced", orders = { in_share = 0.1 } })
arm("no_nurture", { policy = "balanced", orders = { nurture = 0 } })

-- g: nobody writes and nobody reads.
arm("feedback_read", { policy = "balanced", orders = { ceo_field = 0.1, ceo_mkt = 0 } })
arm("feedback_unread", {
  like = "feedback_read", orders = { pmi_fb = 0, pmi_wl = 0, pmi_en = 0.4, fb_time = 0 },
})

-- h: rotation; rotate_once and rotate_each_q are policies.
arm("merger_never", { scenario = "merger" })
arm("merger_once", { scenario = "merger", rotation = { [13] = 1 } })
arm("merger_each_q", { scenario = "merger", rotation = { [13] = 1, [26] = 1, [39] = 1 } })
arm("handover_good", { policy = "rotate_once", orders = { handover = 1 } })
arm("handover_none", { policy = "rotate_once", orders = { handover = 0 } })

-- i: one strategy meeting and two sales calls a quarter, 15 % of the time with customers.
arm("ceo_minimum", {
  orders = { ceo_field = 0.15, ceo_mkt = 1, ceo_calls = 2 },
})

-- k: the product is far ahead (gap +0.22) or behind (-0.10) from the start.
local reorganised = {
  lead_own = { 1, 1, 0 }, cx_pro = 0.35, cx_onb = 0.35, cx_iss = 0.3, smgr = 2, structure = 2,
  in_share = 0.3,
}
arm("advantage_sellers", { init = { Q = 1.22 } })
arm("advantage_reorganised", {
  init = { Q = 1.22, director_exp = { [1] = 20 } }, orders = reorganised,
})
arm("weak_sellers", { init = { Q = 0.9 } })
arm("weak_reorganised", {
  init = { Q = 0.9, director_exp = { [1] = 20 } }, orders = reorganised,
})
arm("advantage_premium", { init = { Q = 1.22 }, orders = { list_price = 1.1, disc = 0 } })
arm("advantage_discount", { init = { Q = 1.22 }, orders = { disc = 0.15 } })

-- l: the nine reasons, one habit each.
for reason, orders in ipairs {
  { consult = 0 },
  { pmi_en = 0 },
  { ridealong = 0 },
  { measured = 0 },
  { claim = 0.9 },
  { pmi_fb = 0.12, pmi_wl = 0.04 },
  { brand_spend = 14, act_spend = 20 },
  { promise = 1.3 },
  { argue = 1, crit_m = 0.15 },
} do
  arm("reason_" .. reason, { policy = "balanced", orders = orders })
end

-- m: a price war, answered or not.
local war = { { kind = "pricewar", week = 14, dur = 16, size = 0.18 } }
local quarrel = { ceo_stance = -1, consult = 0, claim = 0.9, measured = 0, argue = 1 }
arm("war_ignored", { init = { Tsm = 0.15, Tms = 0.18 }, orders = quarrel, events = war })
arm("war_answered", { like = "war_ignored", orders = { counter = 1 } })
arm("peace_ignored", { policy = "balanced", init = { Tsm = 0.75, Tms = 0.75 }, events = war })
arm("peace_answered", { like = "peace_ignored", orders = { counter = 1 } })

-- n: habits of work.
local themes, bursts = {}, {}
for number = 1, 6 do
  themes[8 * number - 4] = { theme = number }
end
for month = 1, 12 do
  bursts[4 * month] = { brand_spend = month % 2 == 0 and 13 or 0 }
end
arm("projects", { policy = "balanced", weeks = themes })
arm("stop_start", { policy = "balanced", orders = { brand_spend = 13 }, weeks = bursts })
arm("interference", { policy = "balanced", orders = { mkt_direct = 0.6 } })
arm("own_message", { policy = "balanced", orders = { offmsg = 0.8 } })
arm("no_infrastructure", { policy = "balanced", orders = { x_infra = 0 } })
arm("misfits_swapped", { assess = 1 })
arm("shared_goals", { orders = { shared = 0.8 } })

-- r: visits, and prepared facts.
arm("neglected", { orders = { reviews = 0.05, prep = 0.05, pmi_ret = 0.02 } })
arm("reviews_alone", { like = "neglected", orders = { reviews = 0.9 } })
arm("packs_alone", { like = "neglected", orders = { prep = 0.9, pmi_ret = 0.35 } })
arm("reviews_and_packs", { like = "packs_alone", orders = { reviews = 0.9 } })

-- One claim a row: lesson, what is compared, arm, base, measure, sign, spec.
local claims = {}

local function claim(lesson, better, base, measure, sign, spec, text, weak)
  claims[#claims + 1] = {
    lesson = lesson, arm = better, base = base, measure = measure, claim = sign, spec = spec,
    text = text, weak = weak,
  }
end

-- a) All sales and no brand wins the first quarter and loses the others.
claim("a", "all_sales", "balanced", "new_q1", "more", { 115, 22, 0 },
  "all-sales vs balanced: Q1 new bookings")
claim("a", "all_sales", "balanced", "revenue_q1", "more", { 82, 23, 0 },
  "all-sales vs balanced: Q1 revenue")
claim("a", "all_sales", "as_is", "revenue_q1", "more", { 147, 22, 0 },
  "all-sales vs as-is: Q1 revenue")
claim("a", "all_sales", "balanced", "revenue_q2", "less", { -359, 31, 0 },
  "all-sales vs balanced: Q2 revenue")
claim("a", "all_sales", "balanced", "revenue_q3", "less", { -746, 35, 0 },
  "all-sales vs balanced: Q3 revenue")
claim("a", "all_sales", "balanced", "revenue_q4", "less", { -1384, 44, 0 },
  "all-sales vs balanced: Q4 revenue")
claim("a", "all_sales", "as_is", "revenue_q4", "less", { -707, 37, 0 },
  "all-sales vs as-is: Q4 revenue")
claim("a", "all_sales", "balanced", "felt_minus_true_q1", "more", { 1.135, 0.384, 3 },
  "perceived (sales) minus objective alignment after Q1, all-sales vs balanced")

-- b) All brand and no sales starves.
claim("b", "all_brand", "as_is", "revenue_q1", "less", { -196, 23, 0 },
  "all-brand/no-sales vs as-is: Q1 revenue")
claim("b", "all_brand", "as_is", "revenue_q2", "less", { -170, 24, 0 },
  "all-brand/no-sales vs as-is: Q2 revenue")
claim("b", "all_brand", "as_is", "revenue_q3", "less", nil,
  "all-brand/no-sales vs as-is: Q3 revenue")
claim("b", "all_brand", "as_is", "revenue_q4", "less", { -355, 38, 0 },
  "all-brand/no-sales vs as-is: Q4 revenue")
claim("b", "all_brand", "as_is", "awareness", "more", { 0.140, 0.000, 3 },
  "all-brand vs as-is: awareness at the end (higher, and useless alone)")

-- c) An offer at the quarter's end borrows from the next.
claim("c", "offer_once", "as_is", "revenue_q1", "more", { 83, 11, 0 },
  "one-off quarter-end offer (25%) in Q1: Q1 revenue")
claim("c", "offer_once", "as_is", "new_q2", "less", { -62, 18, 0 },
  "one-off: Q2 new bookings")
claim("c", "offer_once", "as_is", "revenue_q2", "less", { -62, 18, 0 },
  "one-off: Q2 revenue")
claim("c", "offer_always", "as_is", "revenue_q1", "more", { 96, 12, 0 },
  "habit (30% every quarter): Q1 revenue")
claim("c", "offer_always", "as_is", "revenue_q4", "less", { -105, 32, 0 },
  "habit: Q4 revenue")
claim("c", "offer_always", "as_is", "revenue_after_q1", "less", { -679, 83, 0 },
  "habit: revenue weeks 14-78")
claim("c", "offer_always", "as_is", "brand", "less", { -0.082, 0.001, 3 },
  "habit: brand preference at week 52")
claim("c", "offer_stopped", "as_is", "revenue_q4", "less", { -192, 33, 0 },
  "cold turkey: habit stopped in Q4: Q4 revenue vs never started")

-- d) Loose criteria flood, strict ones starve, two definitions are worst.
claim("d", "loose", "medium", "win_rate_q2", "less", { -0.072, 0.010, 3 },
  "loose vs medium criteria: win rate Q2")
claim("d", "loose", "medium", "load_later", "more", { 0.232, 0.016, 3 },
  "loose vs medium: seller utilisation")
claim("d", "loose", "medium", "year", "less", { -329, 85, 0 },
  "loose vs medium: year revenue")
claim("d", "loose", "medium", "new_q1", "less", { -26, 19, 0 },
  "loose vs medium: Q1 new bookings")
claim("d", "strict", "medium", "real_opportunities", "less", { -51, 1, 0 },
  "strict vs medium: real opportunities")
claim("d", "strict", "medium", "year", "less", { -476, 88, 0 },
  "strict vs medium: year revenue")
claim("d", "two_definitions", "medium", "year", "less", { -646, 88, 0 },
  "two definitions (.20/.75) vs one (.45): year revenue")
claim("d", "loose_scarce", "medium_scarce", "year", "less", { -387, 55, 0 },
  "loose vs medium when sellers are scarce (Quota Crunch): year revenue")

-- e) Air cover before infantry.
claim("e", "cover_first", "infantry_first", "new_26", "more", { 67, 26, 0 },
  "air cover first (campaign wk 2-6, push wk 7-11) vs infantry first: new, 26 wks")
claim("e", "cover_first", "infantry_first", "new_39", "more", { 72, 33, 0 },
  "air cover first vs infantry first: new, 39 wks")
claim("e", "cover_first", "infantry_first", "new_52", "more", { 59, 40, 0 },
  "air cover first vs infantry first: new, 52 wks")
claim("e", "cover_first", "infantry_first", "real_opportunities", "more", { 4, 1, 0 },
  "air cover first vs infantry first: real opportunities (year)")
claim("e", "cover_first", "cover_and_push", "new_26", nil, { 31, 27, 0 },
  "air cover first vs same weeks: new, 26 wks")
claim("e", "cover_first", "push_late", "new_39", nil, { -5, 30, 0 },
  "air cover first vs push far too late (wk 15): new, 39 wks")

-- f) Slow follow-up wastes leads.
claim("f", "answer_24h", "answer_4h", "year", "less", { -314, 65, 0 },
  "follow-up target 24 h vs 4 h: year revenue")
claim("f", "answer_24h", "answer_4h", "real_opportunities", "less", { -31, 1, 0 },
  "follow-up target 24 h vs 4 h: real opportunities")
claim("f", "answer_72h", "answer_4h", "year", "less", { -591, 78, 0 },
  "follow-up target 72 h vs 4 h: year revenue")
claim("f", "answer_72h", "answer_4h", "real_opportunities", "less", { -59, 1, 0 },
  "follow-up target 72 h vs 4 h: real opportunities")
claim("f", "inbox_ignored", "balanced", "year", "less", { -921, 67, 0 },
  "sales ignores the inbox (10% of time) vs 45%: year revenue")
claim("f", "no_nurture", "balanced", "year", "less", { -61, 70, 0 },
  "no nurturing of non-responders vs 2 touches: year revenue", true)

-- g) Unread feedback: the product falls behind.
claim("g", "feedback_unread", "feedback_read", "gap", "less", { -0.121, 0.000, 3 },
  "feedback unread: product gap at week 52")
claim("g", "feedback_unread", "feedback_read", "win_rate_q4", "less", { -0.142, 0.010, 3 },
  "feedback unread: win rate Q4")
claim("g", "feedback_unread", "feedback_read", "revenue_q4", "less", { -479, 40, 0 },
  "feedback unread: Q4 revenue")
claim("g", "feedback_unread", "feedback_read", "revenue_q1", nil, { -4, 11, 0 },
  "feedback unread: Q1 revenue (costs nothing yet)")

-- h) Rotation dips, then pays.
claim("h", "rotate_once", "as_is", "revenue_q2", "less", { -24, 14, 0 },
  "[default] rotate once after Q1 vs never: Q2 revenue (learning dip)")
claim("h", "rotate_once", "as_is", "revenue_q3", "more", { 47, 25, 0 },
  "[default] rotate once vs never: Q3 revenue")
claim("h", "rotate_once", "as_is", "revenue_q4", "more", { 55, 28, 0 },
  "[default] rotate once vs never: Q4 revenue")
claim("h", "rotate_once", "as_is", "ghost", "more", { 219, 48, 0 },
  "[default] rotate once vs never: successor's half-year")
claim("h", "rotate_each_q", "as_is", "year", nil, { -84, 44, 0 },
  "[default] rotate every quarter vs never: year")
claim("h", "rotate_each_q", "as_is", "ghost", "more", { 70, 47, 0 },
  "[default] rotate every quarter vs never: successor's half-year")
claim("h", "merger_once", "merger_never", "revenue_q2", "less", { -7, 10, 0 },
  "[merger] rotate once after Q1 vs never: Q2 revenue (learning dip)", true)
claim("h", "merger_once", "merger_never", "revenue_q3", "more", { 74, 20, 0 },
  "[merger] rotate once vs never: Q3 revenue")
claim("h", "merger_once", "merger_never", "revenue_q4", "more", { 103, 26, 0 },
  "[merger] rotate once vs never: Q4 revenue")
claim("h", "merger_once", "merger_never", "ghost", "more", { 404, 45, 0 },
  "[merger] rotate once vs never: successor's half-year")
claim("h", "merger_each_q", "merger_never", "year", nil, { 39, 36, 0 },
  "[merger] rotate every quarter vs never: year")
claim("h", "merger_each_q", "merger_never", "ghost", "more", { 248, 43, 0 },
  "[merger] rotate every quarter vs never: successor's half-year")
claim("h", "handover_good", "handover_none", "revenue_q2", "more", { 12, 12, 0 },
  "good hand-over vs none: Q2 revenue")

-- i) A managing director who is absent, and one who meddles.
claim("i", "ceo_absent", "ceo_engaged", "year", "less", { -738, 71, 0 },
  "CEO absent vs engaged (30% field): year revenue")
claim("i", "ceo_meddling", "ceo_engaged", "year", "less", { -1431, 81, 0 },
  "CEO meddling vs engaged: year revenue")
claim("i", "ceo_minimum", "ceo_absent", "year", "more", { 503, 58, 0 },
  "the least advised (1 meeting, 2 calls, 15% field) vs absent")
claim("i", "ceo_engaged", "ceo_minimum", "year", "more", { 235, 59, 0 },
  "30% in the field vs the minimum")
claim("i", "ceo_pits", "as_is", "year", "less", { -487, 63, 0 },
  "CEO pits the functions against each other vs neutral: year revenue")
claim("i", "ceo_engaged", "ceo_absent", "ego_least", "less", { -26, 4, 0 },
  "lowest ego, engaged vs absent (costs nothing)")

-- k) An advantage makes the product sell itself; without one the same re-organisation does not pay.
claim("k", "advantage_reorganised", "advantage_sellers", "year", "more", { 2241, 96, 0 },
  "with a real advantage (gap +.22): product sells itself + CX manager vs sellers")
claim("k", "weak_reorganised", "weak_sellers", "year", "less", { -40, 53, 0 },
  "with a weak product (gap -.10): the same re-organisation", true)
claim("k", "advantage_premium", "advantage_discount", "year", "more", { 743, 52, 0 },
  "with a real advantage: premium price vs 15% discounts: year revenue")

-- l) Each of the nine reasons costs trust.
claim("l", "reason_1", "balanced", "trust_sm", "less", { -0.045, 0.001, 3 },
  "reason 1 acts superior: sales' trust in marketing, week 52")
claim("l", "reason_2", "balanced", "trust_sm", "less", { -0.095, 0.002, 3 },
  "reason 2 does not believe in sales: sales' trust in marketing, week 52")
claim("l", "reason_3", "balanced", "trust_sm", "less", { -0.025, 0.001, 3 },
  "reason 3 thinks sales is easy: sales' trust in marketing, week 52")
claim("l", "reason_4", "balanced", "trust_sm", "less", { -0.055, 0.001, 3 },
  "reason 4 avoids being measured: sales' trust in marketing, week 52")
claim("l", "reason_5", "balanced", "trust_sm", "less", { -0.068, 0.001, 3 },
  "reason 5 claims to drive sales: sales' trust in marketing, week 52")
claim("l", "reason_6", "balanced", "trust_sm", "less", { -0.030, 0.001, 3 },
  "reason 6 pretends it is strategic: sales' trust in marketing, week 52")
claim("l", "reason_7", "balanced", "trust_sm", "less", { -0.042, 0.002, 3 },
  "reason 7 wastes money: sales' trust in marketing, week 52")
claim("l", "reason_8", "balanced", "trust_sm", "less", { -0.052, 0.002, 3 },
  "reason 8 pretends it is engineering: sales' trust in marketing, week 52")
claim("l", "reason_9", "balanced", "trust_sm", "less", { -0.117, 0.002, 3 },
  "reason 9 argues about lead quality: sales' trust in marketing, week 52")
claim("l", "nine_hates", "as_is", "year", "less", { -923, 62, 0 },
  "all nine: year revenue vs as-is")

-- m) Companies at war react late.
claim("m", "war_answered", "peace_answered", "reaction", "more", { 11.9, 0.5, 1 },
  "weeks to react, at war vs at peace")
claim("m", "war_answered", "war_ignored", "revenue_war", nil, { 16, 5, 0 },
  "at war: reacting vs not, revenue wk 14-39")
claim("m", "peace_answered", "peace_ignored", "revenue_war", nil, { 111, 14, 0 },
  "at peace: reacting vs not, revenue wk 14-39")

-- n) Process and not projects; interference; the home-made message; systems; misfits; shared goals.
claim("n", "projects", "balanced", "year", "less", { -307, 54, 0 },
  "a series of projects (new theme every 8 weeks) vs a process: year revenue")
claim("n", "stop_start", "balanced", "awareness", nil, { 0.002, 0.000, 3 },
  "stop-start brand spend, same money: awareness")
claim("n", "interference", "balanced", "year", "less", { -205, 83, 0 },
  "marketing interferes with customers: year revenue")
claim("n", "interference", "balanced", "new_q1", nil, { 14, 21, 0 },
  "marketing interferes: Q1 new bookings (tempting)")
claim("n", "own_message", "balanced", "new_q1", nil, { 8, 5, 0 },
  "sales writes its own message: Q1 new bookings")
claim("n", "own_message", "balanced", "revenue_q4", "less", { -128, 41, 0 },
  "sales writes its own message: Q4 revenue")
claim("n", "no_infrastructure", "balanced", "year", "less", { -114, 48, 0 },
  "no lead-to-cash infrastructure: year revenue")
claim("n", "misfits_swapped", "as_is", "year", "more", { 96, 59, 0 },
  "round pegs: assess and swap misfits: year revenue")
claim("n", "shared_goals", "as_is", "year", "more", { 113, 44, 0 },
  "shared goals 80% vs 30%: year revenue")

-- o) One head hides the quarrel; a director only if qualified.
claim("o", "combined_vp", "as_is", "year", "less", { -540, 64, 0 },
  "one VP (no experience of the other side) vs two: year revenue")
claim("o", "combined_vp", "as_is", "ceo_flattered", "more", { 13.782, 0.196, 3 },
  "one VP: what the CEO believes minus what is true, week 52")
claim("o", "director_unqualified", "as_is", "year", "less", { -527, 66, 0 },
  "integrated director, unqualified vs two VPs")
claim("o", "director_qualified", "as_is", "year", "more", { 269, 64, 0 },
  "integrated director, qualified, vs two VPs")
claim("o", "director_qualified", "as_is", "tension", "less", { -0.156, 0.002, 3 },
  "tension: qualified director vs two VPs")

-- r) Visits and prepared facts belong together.
claim("r", "reviews_alone", "neglected", "churned_share", "less", { -0.029, 0.002, 3 },
  "business reviews alone: churned share of renewals")
claim("r", "packs_alone", "neglected", "churned_share", "less", { -0.032, 0.003, 3 },
  "renewal packs + content alone: churned share")
claim("r", "reviews_and_packs", "neglected", "churned_share", "less", { -0.059, 0.004, 3 },
  "both together: churned share")
claim("r", "reviews_and_packs", "neglected", "year", "more", { 839, 65, 0 },
  "both together: year revenue")

return { arms = arms, claims = claims }
