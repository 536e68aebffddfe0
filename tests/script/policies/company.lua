return {
  name = "company",
  scope = "company",
  setup = { params = { phi = 0.0105 }, init = { B = 0.6 }, rotation = {}, budget = false },
  decide = function(view)
    assert(view.role == nil and view.decisions.disc and view.decisions.handover[8])
    return { command = "decide", disc = 0.01, x_rd = 10, act_mix = { 0.2, 0.3, 0.5 }, handover = 0 }
  end,
}
