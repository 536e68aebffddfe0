-- Nobody changes anything but the chairs, after every quarter. Moving people is not for a policy in
-- a room, so only the bench plays it.
return {
  name = "rotate_each_q",
  setup = { rotation = { [13] = 1, [26] = 1, [39] = 1 } },
  orders = {},
}
