-- Like another policy but for one order, for tests.
return { name = "plainer", like = "plain", orders = { disc = 0 } }
