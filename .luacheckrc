-- Scripts see only what the sandbox allows (server/script/allowed.c).
std = "lua54"
max_line_length = 100
exclude_files = { "tests/script/hostile" }
