-- Aligned practice, looked at anew every four weeks: each chair acts on what it sees itself and on
-- what the others tell it. It remembers nothing; standing orders are its memory.
local base = {
  CEO = {
    ceo_field = 0.3, ceo_mkt = 1, ceo_calls = 3, ceo_stance = 0.5, purpose = 0.4, shared = 0.7,
    x_infra = 1.5,
  },
  BRAND = { brand_spend = 6.5 },
  DEMAND = {
    act_spend = 6.5, crit_m = 0.5, nurture = 2, argue = 0.1, claim = 0.35, measured = 0.9,
    mkt_direct = 0,
  },
  PMI = {
    consult = 0.8, ridealong = 0.3, pmi_fb = 0.28, pmi_wl = 0.14, pmi_en = 0.26, pmi_ret = 0.2,
    counter = 1,
  },
  PROSPECT = { sla = 8, crit_s = 0.5, reason = 0.8 },
  AE = { disc = 0.05, offmsg = 0.1, fb_time = 0.05, cull = 0.5 },
  AM = { reviews = 0.7, prep = 0.7, upsell = 0.5 },
  CX = { cx_onb = 0.4, cx_iss = 0.4, cx_pro = 0.2 },
}

-- What the chairs tell each other, word for word, so that everybody can read along.
local news = {
  full = "The sellers have more deals than hours.",
  idle = "The sellers have time for more deals.",
  close = "The rival's product is close to ours.",
  ahead = "Our product is well ahead; no need for discounts.",
  unhappy = "Customers are less content than they should be.",
}

local function hears(view, line)
  for _, said in ipairs(view.said) do
    if said.text == line then
      return true
    end
  end
  return false
end

local function between(low, value, high)
  return math.max(low, math.min(high, value))
end

-- Only the shown numbers can be compared: what a chair does not see is nil.
local function above(value, limit)
  return value ~= nil and value > limit
end

local function below(value, limit)
  return value ~= nil and value < limit
end

-- Both sides hear the same line, so their criteria stay together.
local function criterion(view, now)
  if view.week % 8 ~= 0 then
    return now
  elseif hears(view, news.full) then
    return between(0.3, now + 0.06, 0.62)
  elseif hears(view, news.idle) then
    return between(0.3, now - 0.05, 0.62)
  end
  return now
end

local change = {}

function change.CEO(view, orders)
  local more = 0
  if hears(view, news.close) then
    more = more + 1
  end
  if hears(view, news.full) then
    more = more + 0.5
  end
  orders.x_rd = between(2.5, view.decisions.x_rd + more, 14)
end

function change.BRAND(view, orders)
  local known = (view.A[1] + view.A[2] + view.A[3]) / 3
  local more = 0
  if known < 0.45 then
    more = 1
  elseif known > 0.6 then
    more = -1
  end
  orders.brand_spend = between(2.5, view.decisions.brand_spend + more, 14)
end

function change.DEMAND(view, orders)
  local more = 0
  if hears(view, news.full) then
    more = -1
  elseif hears(view, news.idle) then
    more = 1
  end
  orders.act_spend = between(2.5, view.decisions.act_spend + more, 14)
  orders.crit_m = criterion(view, view.decisions.crit_m)
end

function change.PMI(view, orders)
  if below(view.gap, 0.03) then
    orders.pmi_fb, orders.pmi_en, orders.pmi_ret = 0.36, 0.22, 0.18
  end
  if hears(view, news.unhappy) then
    orders.pmi_en, orders.pmi_ret = 0.16, 0.3
  end
  if above(view.gap, 0.08) then
    orders.list_price = 1.06
  elseif below(view.gap, 0.02) then
    orders.list_price = 1
  end
end

function change.PROSPECT(view, orders)
  orders.crit_s = criterion(view, view.decisions.crit_s)
end

function change.AE(view, orders)
  if above(view.util, 1) then
    orders.cull = 0.75
  end
  if hears(view, news.ahead) then
    orders.disc = 0.02
  end
end

function change.AM(view, orders)
  if hears(view, news.unhappy) then
    orders.reviews, orders.prep = 0.95, 0.95
  end
end

function change.CX(view, orders)
  if below(view.satm, 0.68) then
    orders.cx_onb, orders.cx_iss, orders.cx_pro = 0.33, 0.4, 0.27
  end
  if above(view.iss, 15) then
    orders.cx_onb, orders.cx_iss, orders.cx_pro = 0.34, 0.48, 0.18
  end
end

-- In the week before everybody looks at their orders, each tells what the others cannot see.
local function tell(view)
  if view.role == "AE" and above(view.util, 1.05) then
    return news.full
  elseif view.role == "AE" and below(view.util, 0.75) then
    return news.idle
  elseif view.role == "PMI" and below(view.gap, 0.03) then
    return news.close
  elseif view.role == "PMI" and above(view.gap, 0.08) then
    return news.ahead
  elseif view.role == "CX" and below(view.satm, 0.68) then
    return news.unhappy
  end
  return nil
end

local function copy(orders)
  local out = { command = "decide", handover = 1 }
  for key, value in pairs(orders) do
    out[key] = value
  end
  return out
end

-- The managing director gives what was asked for while the product keeps enough.
local function answer(view, commands)
  for _, request in ipairs(view.requests) do
    local may_have = request.weekly <= 14 and view.decisions.x_rd >= 8
    commands[#commands + 1] = {
      command = "answer_request",
      request = request.request,
      is_granted = may_have,
    }
  end
end

return {
  name = "adaptive",
  decide = function(view)
    local commands = {}
    local text = view.week % 4 == 3 and tell(view) or nil
    if view.week % 4 == 0 then
      local orders = copy(base[view.role] or {})
      if view.week > 0 and change[view.role] then
        change[view.role](view, orders)
      end
      commands[1] = orders
    end
    if text then
      commands[#commands + 1] = { command = "say", text = text }
    end
    if view.role == "CEO" then
      answer(view, commands)
    end
    return commands
  end,
}
