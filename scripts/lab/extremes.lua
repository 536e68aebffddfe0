-- Companies at the edge of what a scenario may set (docs/MODEL.md 2.12): nothing may blow up, and
-- what must follow does follow. The invariants are checked in every week. Beyond that edge, and
-- without any people or customers at all, tests/sim/test_extremes.c goes.
local arms, claims = {}, {}

local function arm(name, plays)
  arms[#arms + 1] = { name = name, plays = plays }
end

local function expect(arm_name, measure, sign, text)
  claims[#claims + 1] = {
    lesson = "-", text = text, arm = arm_name, base = "as_is", measure = measure, claim = sign,
  }
end

arm("no money", {
  orders = { brand_spend = 0, act_spend = 0, x_rd = 0, x_infra = 0, x_sales = 0, nurture = 0 },
})
expect("no money", "cost", "less", "no money is spent: costs fall")
expect("no money", "awareness", "less", "no money is spent: people forget us")
expect("no money", "revenue_q4", "less", "no money is spent: revenue of Q4 falls")

arm("fewest sellers", { params = { ae_n = 1.2, sdr_n = 0.6 } })
expect("fewest sellers", "load", "more", "hardly any sellers: those left are overloaded")
expect("fewest sellers", "new_52", "less", "hardly any sellers: new bookings fall")

arm("nobody answers", { orders = { in_share = 0, sla = 96 } })
expect("nobody answers", "new_52", "less", "nobody answers leads: new bookings fall")

arm("dearest", { orders = { list_price = 1.25, disc = 0 } })
expect("dearest", "win_rate", "less", "the highest price: fewer deals are won")
arm("cheapest", { orders = { list_price = 0.8, disc = 0.35 } })
expect("cheapest", "win_rate", "more", "the lowest price: more deals are won")
expect("cheapest", "profit", "less", "the lowest price: profit falls")

arm("empty market", { params = { phi = 0.0021 } })
expect("empty market", "raw", "less", "hardly anybody looks for something: fewer inquiries")
expect("empty market", "new_52", "less", "hardly anybody looks for something: new bookings fall")

arm("everyone is unhappy", { init = { sat = 0 }, orders = { reviews = 0, prep = 0 } })
expect("everyone is unhappy", "churned_share", "more", "nobody is happy: customers leave")
expect("everyone is unhappy", "year", "less", "nobody is happy: revenue falls")

arm("no trust", { init = { Tsm = 0, Tms = 0, C = 0, Why = 0 } })
expect("no trust", "index_q1", "less", "no trust at the start: the sides do not pull together")
expect("no trust", "year", "less", "no trust at the start: revenue falls")

arm("full trust", { init = { Tsm = 1, Tms = 1, C = 1, Why = 1 } })
expect("full trust", "index_q1", "more", "full trust at the start: the sides pull together")
expect("full trust", "year", "more", "full trust at the start: revenue rises")

arm("all demand gone", {
  events = { { kind = "slump", week = 0, dur = 52, size = 1 } },
})
expect("all demand gone", "new_52", "less", "no demand for a year: new bookings fall")
expect("all demand gone", "year", "less", "no demand for a year: revenue falls")

arm("no service hours", { events = { { kind = "outage", week = 0, dur = 52, size = 1 } } })
expect("no service hours", "satisfaction", "less", "no service for a year: satisfaction falls")
expect("no service hours", "ghost", "less", "no service for a year: the successor earns less")

return { arms = arms, claims = claims }
