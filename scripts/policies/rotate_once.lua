-- Nobody changes anything but the chairs, once, after the first quarter. Moving people is not for a
-- policy in a room, so only the bench plays it.
return {
  name = "rotate_once",
  setup = { rotation = { [13] = 1 } },
  orders = {},
}
