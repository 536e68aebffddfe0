-- A policy that is like itself has no end, for tests.
return { name = "circle", like = "circle" }
