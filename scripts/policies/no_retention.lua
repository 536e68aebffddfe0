-- Only new business counts: no visits, no preparation of renewals, no calls before trouble.
return {
  name = "no_retention",
  orders = {
    pmi_ret = 0,
    reviews = 0, prep = 0,
    cx_pro = 0,
  },
}
