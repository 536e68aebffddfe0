-- A director joins both sides who has worked on both: 20 weeks in brand, 10 in campaigns. It
-- changes who the director is, so only the bench plays it.
return {
  name = "director_qualified",
  setup = { init = { director_exp = { [1] = 20, [2] = 10 } } },
  orders = { structure = 2, smgr = 0 },
}
