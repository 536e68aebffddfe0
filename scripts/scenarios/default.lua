-- The default company of docs/MODEL.md 4.2: nothing happens from outside and nobody changes chairs.
-- All figures of that section, and the policies it compares, are played in it.
return {
  title = "The Default Company",
  summary = "A year in which nothing happens from outside and nobody changes chairs: the company "
    .. "that every other scenario starts from.",
  minutes = 45,
  targets = { 1800, 2050, 2250, 2500 },
  texts = {
    briefing = "You run the company as you found it. Nothing will happen from outside, so whatever "
      .. "changes this year is your own doing.",
    debrief = { "Nothing happened from outside. What did you change, and what came of it?" },
  },
}
