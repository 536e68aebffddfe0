-- Answers for any chair from what that chair sees.
return {
  name = "careful",
  decide = function(view)
    local orders = { command = "decide", brand_spend = 8, disc = 0.02,
      brand_mix = { 0.5, 0.3, 0.2 }, handover = 1 }
    if view.role == "CEO" then
      local list = { orders }
      for _, request in ipairs(view.requests) do
        list[#list + 1] = { command = "answer_request", request = request.request,
          is_granted = request.weekly <= 2 }
      end
      return list
    end
    if view.role == "PROSPECT" then
      orders.in_share = view.decisions.in_share + 0.1
      orders.crit_s = view.A[2]
      return { orders, { command = "say", text = view.said[1].role .. ": " .. view.said[1].text } }
    end
    return { orders }
  end,
}
