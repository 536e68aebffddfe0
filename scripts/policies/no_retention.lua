-- Only new business counts: no visits, no preparation of renewals, no calls before trouble.
local orders = {
  command = "decide",
  pmi_ret = 0,
  reviews = 0, prep = 0,
  cx_pro = 0,
}

return {
  name = "no_retention",
  decide = function()
    return { orders }
  end,
}
