-- Nobody changes anything: every chair keeps the habits of the company it found.
return {
  name = "as_is",
  orders = {},
}
