-- Infantry before air cover: the sellers push in weeks 2 to 6, and only then, in weeks 7 to 11, is
-- the one-time campaign chest spent. The same money and the same push as cover_first, in the other
-- order; only the bench plays it (docs/MODEL.md 4.1 e).
local function orders(view)
  local is_push = view.week >= 2 and view.week <= 6
  local is_campaign = view.week >= 7 and view.week <= 11
  return { {
    command = "decide",
    brand_spend = is_campaign and 21 or 3,
    act_spend = is_campaign and 9 or 3,
    blitz = is_push and 1 or 0,
  } }
end

return {
  name = "infantry_first",
  setup = { budget = false },
  decide = orders,
}
