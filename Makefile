# Baton. `make help` lists the verbs; docs/ARCHITECTURE.md tells what the rooms are.

BUILD ?= build
OPT   ?= -O2
MAKEFLAGS += --no-builtin-rules
VERSION := 0.1.0

# ---- The architecture ---------------------------------------------------------------------------
# Which rooms each room may look into. A file that includes a header from anywhere else does not
# compile, because the compiler is never told where that header lies.
ROOMS := common protocol server/sim server/script server/room server/report server server/lab \
         client client/screens client/sdl client/ctl

sees_common         := common
sees_protocol       := common protocol
sees_server/sim     := common protocol server/sim
sees_server/script  := common protocol server/sim server/script
sees_server/room    := common protocol server/sim server/script server/room
sees_server/report  := common protocol server/sim server/room server/report
sees_server         := common protocol server/sim server/script server/room server/report server
sees_server/lab     := common protocol server/sim server/script server/room server/report server \
                       server/lab
sees_client         := common protocol client client/screens
sees_client/screens := common protocol client client/screens
sees_client/sdl     := common protocol client client/sdl
sees_client/ctl     := common protocol client client/ctl
sees_tests/common   := common tests
sees_tests/protocol := common protocol tests
sees_tests/sim      := $(sees_server/sim) tests
sees_tests/script   := $(sees_server/script) tests
sees_tests/room     := $(sees_server/room) tests
sees_tests/report   := $(sees_server/report) tests
sees_tests/server   := $(sees_server) tests
sees_tests/lab      := $(sees_server/lab) tests
sees_tests/client   := $(sees_client) client/screens tests
sees_tests/system   := $(sees_server) client tests tests/system
sees_tests/fuzz     := $(sees_server) tests

# System headers cannot be fenced by -I, so each library has a door: the header pattern, the symbol
# prefix and the objects behind it. scripts/../tests/doors.sh holds the compiler's -M output and nm
# against this table.
DOORS := \
  enet:enet/enet.h:enet_:common/transport_enet \
  sqlite:sqlite3.h:sqlite3_:server/journal_sqlite% \
  lua:lua5.4/:lua_|luaL_|luaopen_:server/script/% \
  sdl:SDL2/:SDL_:client/sdl/% \
  cairo:cairo/:cairo_:client/sdl/% \
  pango:pango-1.0/:pango_:client/sdl/% \
  fontconfig:fontconfig/:Fc:client/sdl/% \
  jansson:jansson.h:json_:server/%,client/ctl/%,tests/%

# ---- Dependencies -------------------------------------------------------------------------------
PACKAGES := gcc libc6-dev pkg-config libenet-dev liblua5.4-dev libsdl2-dev libcairo2-dev \
            libpango1.0-dev libfontconfig-dev libsqlite3-dev libjansson-dev check
CHECK_PACKAGES := clang clang-tidy clang-format libclang-rt-14-dev lua-check xvfb xauth

pkg_server/script := lua5.4
pkg_client/sdl    := sdl2 pangocairo fontconfig
LIBS_sqlite := -lsqlite3
system_includes = $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(1) 2>/dev/null))
lib_flags       = $(shell pkg-config --libs $(1) 2>/dev/null)

# ---- Compiling ----------------------------------------------------------------------------------
WARN := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
        -Wswitch-enum -Wvla -Wformat=2 -Werror
HARDEN := -fstack-protector-strong -fno-strict-aliasing -fno-common -fPIE
SANITIZE ?=
CFLAGS_ALL = -std=c11 -D_DEFAULT_SOURCE $(OPT) -g -ffp-contract=off $(HARDEN) $(WARN) $(SANITIZE) \
             -DBATON_VERSION='"$(VERSION)"' $(CFLAGS)
LDFLAGS_ALL = -pie -Wl,-z,relro,-z,now $(SANITIZE) $(LDFLAGS)

# The folder of the object under work, which is the room whose permissions hold.
room = $(patsubst $(BUILD)/%/,%,$(dir $@))

$(BUILD)/%.o: %.c $(BUILD)/.deps
	@mkdir -p $(@D)
	@echo 'cc    $<'
	@$(CC) $(CFLAGS_ALL) $(addprefix -I,$(sees_$(room))) \
	  $(if $(pkg_$(room)),$(call system_includes,$(pkg_$(room)))) -MMD -MP -c $< -o $@

sources_of = $(wildcard $(addsuffix /*.c,$(1)))
objects_of = $(patsubst %.c,$(BUILD)/%.o,$(call sources_of,$(1)))
without_main = $(filter-out %/main.o,$(1))

COMMON   := $(call objects_of,common)
PROTOCOL := $(call objects_of,protocol)
SIM      := $(call objects_of,server/sim)
SCRIPT   := $(call objects_of,server/script)
ROOMOBJ  := $(call objects_of,server/room)
REPORT   := $(call objects_of,server/report)
SERVER   := $(call objects_of,server)
LAB      := $(call objects_of,server/lab)
CLIENT   := $(call objects_of,client client/screens)
TOOLKIT  := $(filter $(addprefix $(BUILD)/client/,box.o draw.o gfx.o theme.o ui% chart% script%),$(CLIENT))
SDL      := $(call objects_of,client/sdl)
CTL      := $(call objects_of,client/ctl)
LINK     := $(patsubst %.c,$(BUILD)/%.o,$(wildcard client/link*.c))
BASE     := $(COMMON) $(PROTOCOL)
WORLD    := $(BASE) $(SIM) $(SCRIPT) $(ROOMOBJ) $(REPORT)

LIBS_server = -lenet -lsqlite3 -ljansson $(call lib_flags,lua5.4) -lpthread
LIBS_client = -lenet $(call lib_flags,sdl2 pangocairo fontconfig) -lm -lpthread
LIBS_ctl    = -lenet -ljansson -lpthread
LIBS_check  = $(call lib_flags,check)

PROGRAMS := baton-server baton-ctl baton-lab baton

.DEFAULT_GOAL := all
.PHONY: all help deps play test check bench fuzz docs install package clean pure doors tidy format nightly
all: $(addprefix $(BUILD)/,$(PROGRAMS))

$(BUILD)/baton-server: $(WORLD) $(SERVER)
	@echo 'link  $@' && $(CC) $(LDFLAGS_ALL) -o $@ $^ $(LIBS_server)
$(BUILD)/baton-lab: $(WORLD) $(call without_main,$(SERVER)) $(LAB)
	@echo 'link  $@' && $(CC) $(LDFLAGS_ALL) -o $@ $^ $(LIBS_server)
$(BUILD)/baton-ctl: $(BASE) $(LINK) $(CTL)
	@echo 'link  $@' && $(CC) $(LDFLAGS_ALL) -o $@ $^ $(LIBS_ctl)
$(BUILD)/baton: $(BASE) $(CLIENT) $(SDL)
	@echo 'link  $@' && $(CC) $(LDFLAGS_ALL) -o $@ $^ $(LIBS_client)

# Every widget and chart in one window, for those who design: not a program of the contract.
$(BUILD)/baton-gallery: $(BASE) $(TOOLKIT) $(SDL) $(BUILD)/tests/client/gallery.o \
                        $(BUILD)/tests/client/gallery_main.o
	@echo 'link  $@' && $(CC) $(LDFLAGS_ALL) -o $@ $^ $(LIBS_client)

# The build folder's stamp that all packages are there; `make deps` installs what is missing.
$(BUILD)/.deps: tests/install-packages.sh
	@mkdir -p $(BUILD)
	@sh tests/install-packages.sh $(PACKAGES)
	@touch $@

# ---- Tests --------------------------------------------------------------------------------------
# tests/<room>/test_x.c becomes one program, linked with that room and all it may see.
TEST_ROOMS := common protocol sim script room report server client lab
needs_common   := $(COMMON)
needs_protocol := $(BASE)
needs_sim      := $(BASE) $(SIM)
needs_script   := $(BASE) $(SIM) $(SCRIPT)
needs_room     := $(BASE) $(SIM) $(SCRIPT) $(ROOMOBJ) $(BUILD)/tests/room/bench.o
needs_report   := $(WORLD)
needs_server   := $(WORLD) $(call without_main,$(SERVER))
needs_lab      := $(WORLD) $(call without_main,$(SERVER)) $(call without_main,$(LAB))
needs_client   := $(BASE) $(call without_main,$(CLIENT)) $(BUILD)/tests/client/gallery.o
libs_common    := -lenet
libs_protocol  := -lenet
libs_sim       := -lenet
libs_script    = -lenet $(call lib_flags,lua5.4)
libs_room      = -lenet $(call lib_flags,lua5.4)
libs_report    = $(LIBS_server)
libs_server    = $(LIBS_server)
libs_lab       = $(LIBS_server)
libs_client    := -lenet

SUITE := $(BUILD)/tests/suite.o
define test_room
TESTS_$(1) := $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard tests/$(1)/test_*.c))
$$(TESTS_$(1)): $(BUILD)/tests/$(1)/%: $(BUILD)/tests/$(1)/%.o $(SUITE) $$(needs_$(1))
	@$$(CC) $$(LDFLAGS_ALL) -o $$@ $$^ $$(libs_$(1)) $$(LIBS_check) -lm -lpthread
.PHONY: test-$(1)
test-$(1): $$(TESTS_$(1))
	@sh tests/run.sh $$^
endef
$(foreach r,$(TEST_ROOMS),$(eval $(call test_room,$(r))))
sees_tests := tests

# Everything a developer runs before a commit.
test: $(addprefix $(BUILD)/,$(PROGRAMS)) $(foreach r,$(TEST_ROOMS),$(TESTS_$(r))) $(TESTS_system)
	@sh tests/run.sh $(foreach r,$(TEST_ROOMS),$(TESTS_$(r))) $(TESTS_system)

# ---- The proofs ---------------------------------------------------------------------------------
# The simulation's objects, with the pure half of common/ and the tables of protocol/ it reads.
PURE := $(SIM) $(addprefix $(BUILD)/,$(addsuffix .o,common/real common/random common/hash \
        common/bytes protocol/decisions protocol/metrics protocol/roles))
pure: $(PURE)
	@sh tests/pure.sh $^
doors: $(WORLD) $(SERVER) $(LAB) $(CLIENT) $(SDL) $(CTL)
	@sh tests/doors.sh $(BUILD) $(foreach d,$(DOORS),'$(d)')
tidy:
	@sh tests/tidy.sh
format:
	@clang-format --dry-run -Werror $$(git ls-files '*.c' '*.h' | grep -v family_)

# ---- Fuzzing ------------------------------------------------------------------------------------
# Fuzzers are built apart, with clang, libFuzzer and the sanitizers.
SECONDS ?= 60
FUZZ := $(BUILD)/fuzz
fuzz:
	@mkdir -p $(FUZZ)/seeds $(FUZZ)/corpus
	@$(MAKE) --no-print-directory CC=clang BUILD=$(FUZZ) OPT=-O1 \
	  SANITIZE='-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all' \
	  $(FUZZ)/fuzz_wire $(FUZZ)/wire_seeds
	@$(FUZZ)/wire_seeds $(FUZZ)/seeds
	@$(FUZZ)/fuzz_wire -max_total_time=$(SECONDS) -max_len=65536 -print_final_stats=1 \
	  -rss_limit_mb=2048 $(FUZZ)/corpus $(FUZZ)/seeds 2>&1 | tail -n 12 | tee $(FUZZ)/wire.log; \
	  grep -q 'stat::number_of_executed_units' $(FUZZ)/wire.log && \
	  ! ls crash-* leak-* oom-* timeout-* 2>/dev/null
$(BUILD)/fuzz_wire: $(BASE) $(BUILD)/tests/fuzz/fuzz_wire.o
	@$(CC) $(LDFLAGS_ALL) -fsanitize=fuzzer -o $@ $^ -lenet
$(BUILD)/wire_seeds: $(BASE) $(BUILD)/tests/fuzz/seeds.o
	@$(CC) $(LDFLAGS_ALL) -o $@ $^ -lenet

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
