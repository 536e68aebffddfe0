-- Aligned practice, balanced anew every four weeks from the true state of the company: what a team
-- with perfect information and one mind would do. Only the bench plays it (docs/MODEL.md 4.6).
local watched = { "load", "awareness", "gap", "satisfaction", "backlog", "CA" }

local orders, money, price, sums

local function start_anew()
  orders = {
    command = "decide",
    ceo_field = 0.3, ceo_mkt = 1, ceo_calls = 3, ceo_stance = 0.5, purpose = 0.4, shared = 0.7,
    x_infra = 1.5,
    crit_m = 0.5, nurture = 2, argue = 0.1, claim = 0.35, measured = 0.9, mkt_direct = 0,
    consult = 0.8, ridealong = 0.3, pmi_fb = 0.28, pmi_wl = 0.14, pmi_en = 0.26, pmi_ret = 0.2,
    counter = 1, list_price = 1, lead_own = { 0, 0, 0 },
    sla = 8, crit_s = 0.5, reason = 0.8,
    disc = 0.05, offmsg = 0.1, fb_time = 0.05, cull = 0.5,
    reviews = 0.7, prep = 0.7, upsell = 0.5,
    cx_onb = 0.4, cx_iss = 0.4, cx_pro = 0.2,
  }
  money = { brand = 6.5, campaigns = 6.5, product = 8 }
  price = "usual"
  sums = {}
end

local function forget()
  for _, name in ipairs(watched) do
    sums[name] = 0
  end
end

-- Adds up what the last week showed; every fourth week that makes a mean.
local function watch(view)
  local seen = {
    load = view.load,
    awareness = (view.A[1] + view.A[2] + view.A[3]) / 3,
    gap = view.gap,
    satisfaction = view.satm,
    backlog = view.iss / math.max(1, view.customers),
    CA = view.CA,
  }
  for _, name in ipairs(watched) do
    sums[name] = sums[name] + seen[name] / 4
  end
end

local function set(changes)
  for key, value in pairs(changes) do
    orders[key] = value
  end
end

local function move_money(mean)
  if mean.load > 1.05 then
    money.campaigns = money.campaigns - 1
    money.brand = money.brand + 0.5
    money.product = money.product + 0.5
  elseif mean.load < 0.75 then
    money.campaigns = money.campaigns + 1
  end
  if mean.awareness < 0.45 then
    money.brand = money.brand + 1
  elseif mean.awareness > 0.6 then
    money.brand = money.brand - 1
  end
  if mean.gap < 0.03 then
    money.product = money.product + 1
  end
end

-- Each purse between 2.5 and 14, together 21.
local function share_money()
  local total = 0
  for purse, sum in pairs(money) do
    money[purse] = math.min(14, math.max(2.5, sum))
    total = total + money[purse]
  end
  for purse, sum in pairs(money) do
    money[purse] = sum * 21 / total
  end
end

-- What was raised for unhappy customers stays raised.
local function move_people(mean)
  if mean.gap < 0.03 then
    set { pmi_fb = 0.36, pmi_wl = 0.14, pmi_en = 0.22, pmi_ret = 0.18 }
  else
    set { pmi_fb = 0.28, pmi_wl = 0.14, pmi_en = 0.26, pmi_ret = 0.2 }
  end
  if mean.satisfaction < 0.68 then
    set { reviews = 0.95, prep = 0.95, pmi_en = 0.16, pmi_ret = 0.3 }
    set { cx_onb = 0.33, cx_iss = 0.4, cx_pro = 0.27 }
  end
  if mean.backlog > 0.08 then
    set { cx_onb = 0.34, cx_iss = 0.48, cx_pro = 0.18 }
  end
end

-- Who has an advantage need not give discounts.
local function move_price(mean)
  if mean.CA > 0.72 then
    price = "premium"
    set { list_price = 1.1, disc = 0, lead_own = { 1, 0, 0 } }
  elseif mean.CA > 0.66 and price == "usual" then
    price = "good"
    set { list_price = 1.06, disc = 0.02 }
  elseif mean.CA < 0.6 then
    price = "usual"
    set { list_price = 1, disc = 0.05, lead_own = { 0, 0, 0 } }
  end
end

local function move_criteria(mean)
  if mean.load > 1 then
    orders.crit_m = math.min(0.62, orders.crit_m + 0.06)
    orders.cull = 0.75
  elseif mean.load < 0.7 then
    orders.crit_m = math.max(0.3, orders.crit_m - 0.05)
  end
  orders.crit_s = orders.crit_m
end

return {
  name = "adaptive_oracle",
  scope = "company",
  decide = function(view)
    if view.week == 0 then
      start_anew()
      forget()
    else
      watch(view)
    end
    if view.week > 0 and view.week % 4 == 0 then
      move_money(sums)
      share_money()
      move_people(sums)
      move_price(sums)
      if view.week % 8 == 4 then
        move_criteria(sums)
      end
      forget()
    end
    set { brand_spend = money.brand, act_spend = money.campaigns, x_rd = money.product }
    return { orders }
  end,
}
