-- Air cover before infantry: a one-time campaign chest is spent in weeks 2 to 6, the sellers' push
-- follows in weeks 7 to 11. The chest is money beyond the common budget, so only the bench plays
-- it; infantry_first spends the same the other way round (docs/MODEL.md 4.1 e).
local function orders(view)
  local is_campaign = view.week >= 2 and view.week <= 6
  local is_push = view.week >= 7 and view.week <= 11
  return { {
    command = "decide",
    brand_spend = is_campaign and 21 or 3,
    act_spend = is_campaign and 9 or 3,
    blitz = is_push and 1 or 0,
  } }
end

return {
  name = "cover_first",
  setup = { budget = false },
  decide = orders,
}
