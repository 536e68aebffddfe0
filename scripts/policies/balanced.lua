-- Aligned practice and an engaged managing director: one definition of a lead, quick answers,
-- feedback read, visits and renewal packs together.
return {
  name = "balanced",
  orders = {
    ceo_field = 0.3, ceo_mkt = 1, ceo_calls = 3, ceo_stance = 0.5, purpose = 0.4, shared = 0.7,
    x_infra = 1.5,
    brand_spend = 6.5,
    act_spend = 6.5, crit_m = 0.5, nurture = 2, argue = 0.1, claim = 0.35, measured = 0.9,
    mkt_direct = 0,
    consult = 0.8, ridealong = 0.3, pmi_fb = 0.28, pmi_wl = 0.14, pmi_en = 0.26, pmi_ret = 0.2,
    sla = 8, crit_s = 0.5, reason = 0.8,
    disc = 0.05, offmsg = 0.1, fb_time = 0.05, cull = 0.5,
    reviews = 0.7, prep = 0.7, upsell = 0.5,
  },
}
