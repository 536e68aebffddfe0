-- What the model brings forth without being told: elasticities and the funnel (docs/MODEL.md 4.5).
-- An elasticity compares an arm with a fifth more and one with a fifth less of one thing; `spec` is
-- what the model's prototype found: new bookings of Q1, of Q4, of the year, revenue of 78 weeks.
local arms, more_and_less = {}, {}

local function elasticity(label, more, less, spec)
  arms[#arms + 1] = { name = label .. ", more", plays = more }
  arms[#arms + 1] = { name = label .. ", less", plays = less }
  more_and_less[#more_and_less + 1] = { label = label, arm = label .. ", more", spec = spec }
  more_and_less[#more_and_less + 1] = { label = label, arm = label .. ", less" }
end

elasticity("Brand money", { orders = { brand_spend = 7.2 } }, { orders = { brand_spend = 4.8 } },
  { 0, 0.13, 0.12, 0.04 })
elasticity("Campaign money", { orders = { act_spend = 8.4 } }, { orders = { act_spend = 5.6 } },
  { 0.03, 0.18, 0.13, 0.03 })
elasticity("Brand and campaign money", { orders = { brand_spend = 7.2, act_spend = 8.4 } },
  { orders = { brand_spend = 4.8, act_spend = 5.6 } }, { 0.05, 0.5, 0.31, 0.08 })
elasticity("Sellers and first contact", { params = { ae_n = 7.2, sdr_n = 3.6 } },
  { params = { ae_n = 4.8, sdr_n = 2.4 } }, { 0.83, 0.75, 0.8, 0.21 })
elasticity("List price", { orders = { list_price = 1.2 } }, { orders = { list_price = 0.8 } },
  { 0.25, 0.25, 0.25, 0.03 })

-- No marketing at all, and no brand money.
arms[#arms + 1] = { name = "no marketing", plays = { orders = { brand_spend = 0, act_spend = 0 } } }
arms[#arms + 1] = { name = "no brand money", plays = { orders = { brand_spend = 0 } } }

return {
  arms = arms,
  tables = {
    { title = "Elasticities", rows = more_and_less },
    { title = "The funnel", rows = { { arm = "as_is" }, { arm = "balanced" } } },
    { title = "Without", rows = { { arm = "no marketing" }, { arm = "no brand money" } } },
  },
}
