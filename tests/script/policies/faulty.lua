return {
  name = "faulty",
  decide = function(view)
    if view.week == 0 then return { { command = "decide", brand_spent = 8 } } end
    if view.week == 1 then return { { command = "decide", brand_spend = 800 } } end
    if view.week == 2 then return 7 end
    if view.week == 3 then return { { command = "kick", text = "you" } } end
    if view.week == 4 then while true do end end
    if view.week == 5 then return { { command = "say", text = "a\nb", loud = 1 } } end
    if view.week == 6 then return nil end
    return { view.secret + 1 }
  end,
}
