-- Marketing does all nine things that sales hates: nobody is asked, nothing is measured, much is
-- claimed.
return {
  name = "nine_hates",
  orders = {
    brand_spend = 2, promise = 1.3,
    act_spend = 11, crit_m = 0.15, argue = 1, claim = 0.9, measured = 0,
    consult = 0, ridealong = 0, pmi_fb = 0.1, pmi_wl = 0, pmi_en = 0, pmi_ret = 0.1,
    crit_s = 0.55,
  },
}
