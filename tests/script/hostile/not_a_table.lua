-- error: one table
return 42
