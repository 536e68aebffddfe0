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
  zip:zip.h:zip_:server/script/pack_zip \
  jansson:jansson.h:json_:server/%,server/lab/%,server/report/%,client/ctl/%

# ---- Dependencies -------------------------------------------------------------------------------
PACKAGES := gcc libc6-dev pkg-config libenet-dev liblua5.4-dev libsdl2-dev libcairo2-dev \
            libpango1.0-dev libfontconfig-dev libsqlite3-dev libjansson-dev libzip-dev check
CHECK_PACKAGES := universal-ctags clang clang-tidy clang-format libclang-rt-14-dev lua-check xvfb xauth

pkg_server/script := lua5.4
pkg_client/sdl    := sdl2 pangocairo fontconfig
LIBS_sqlite := -lsqlite3
system_includes = $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(1) 2>/dev/null))
lib_flags       = $(shell pkg-config --libs $(1) 2>/dev/null)

# ---- Compiling ----------------------------------------------------------------------------------
WARN := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
        -Wredundant-decls -Wswitch-enum -Wvla -Wformat=2 -Werror
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
	  $(if $(pkg_$(room)),$(call system_includes,$(pkg_$(room)))) -MD -MP -c $< -o $@

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

LIBS_server = -lenet -lsqlite3 -ljansson -lzip $(call lib_flags,lua5.4) -lm -lpthread
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

# Paints any screen from a hand-made model into a PNG.
$(BUILD)/baton-pictures: $(BASE) $(call without_main,$(CLIENT)) $(SDL) \
                         $(addprefix $(BUILD)/tests/client/,samples.o sample_parts.o sample_between.o sample_own.o pictures_main.o)
	@echo 'link  $@' && $(CC) $(LDFLAGS_ALL) -o $@ $^ $(LIBS_client)

# The build folder's stamp that all packages are there; `make deps` installs what is missing.
$(BUILD)/.deps: tests/install-packages.sh
	@mkdir -p $(BUILD)
	@sh tests/install-packages.sh $(PACKAGES)
	@touch $@

deps: $(BUILD)/.deps

# The main job. With a display a window opens; without one a whole workshop plays by itself.
JOBS := $(shell nproc)
play:
	@t0=$$(date +%s); $(MAKE) --no-print-directory deps || exit 1; \
	t1=$$(date +%s); $(MAKE) --no-print-directory -j$(JOBS) all || exit 1; \
	t2=$$(date +%s); sh scripts/play.sh $(BUILD) || exit 1; \
	t3=$$(date +%s); \
	echo "play: install $$((t1 - t0)) s, build $$((t2 - t1)) s, play $$((t3 - t2)) s"

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
needs_client   := $(BASE) $(call without_main,$(CLIENT)) \
                  $(addprefix $(BUILD)/tests/client/,gallery.o samples.o sample_parts.o sample_between.o sample_own.o)
# Whole programs together; what they share is tests/system/*.c without test_.
needs_system   := $(WORLD) $(call without_main,$(SERVER)) $(LINK) $(patsubst %.c,$(BUILD)/%.o, \
                  $(filter-out $(wildcard tests/system/test_*.c),$(wildcard tests/system/*.c)))
libs_common    := -lenet
libs_protocol  := -lenet
libs_sim       := -lenet
libs_script    = -lenet -lzip $(call lib_flags,lua5.4)
libs_room      = -lenet -lzip $(call lib_flags,lua5.4)
libs_report    = $(LIBS_server)
libs_server    = $(LIBS_server)
libs_lab       = $(LIBS_server)
libs_client    := -lenet
libs_system    = $(LIBS_server)

SUITE := $(BUILD)/tests/suite.o
define test_room
TESTS_$(1) := $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard tests/$(1)/test_*.c))
$$(TESTS_$(1)): $(BUILD)/tests/$(1)/%: $(BUILD)/tests/$(1)/%.o $(SUITE) $$(needs_$(1))
	@$$(CC) $$(LDFLAGS_ALL) -o $$@ $$^ $$(libs_$(1)) $$(LIBS_check) -lm -lpthread
.PHONY: test-$(1)
test-$(1): $$(TESTS_$(1))
	@sh tests/run.sh $$(TESTS_$(1))
endef
$(foreach r,$(TEST_ROOMS) system,$(eval $(call test_room,$(r))))
sees_tests := tests
TESTS_unit := $(foreach r,$(TEST_ROOMS),$(TESTS_$(r)))
test-system: all

# Everything a developer runs before a commit; the longest tests begin first.
JOBS ?= $(shell nproc)
.PHONY: test-programs test-run
test-programs: all $(TESTS_unit) $(TESTS_system)
test-run:
	@sh tests/run.sh $(TESTS_system) $(TESTS_server) $(TESTS_unit)
test:
	@$(MAKE) --no-print-directory -j$(JOBS) test-programs
	@$(MAKE) --no-print-directory test-run

# ---- The proofs ---------------------------------------------------------------------------------
# The simulation's objects, with the pure half of common/ and the tables of protocol/ it reads.
PURE := $(SIM) $(addprefix $(BUILD)/,$(addsuffix .o,common/real common/random common/hash \
        common/bytes protocol/decisions protocol/metrics protocol/roles))
pure: $(PURE)
	@sh tests/pure.sh $^
doors: $(WORLD) $(SERVER) $(LAB) $(CLIENT) $(SDL) $(CTL)
	@sh tests/doors.sh $(BUILD) $(foreach d,$(DOORS),'$(d)')
# The same for the objects that happen to be there.
.PHONY: doors-of-objects
doors-of-objects:
	@PARTIAL=1 sh tests/doors.sh $(BUILD) $(foreach d,$(DOORS),'$(d)')
tidy:
	@sh tests/tidy.sh
format:
	@clang-format --dry-run -Werror $$(git ls-files '*.c' '*.h' | grep -v family_)
	@echo "format: as clang-format wants it"

# ---- Everything CI runs -------------------------------------------------------------------------
# In this order; each is `make check-STAGE`, and tests/check.sh keeps its output in $(BUILD)/check.
CHECK_STAGES := tidy format luacheck gcc clang pure doors proofs docs tests determinism golden \
                window sanitizers fuzz
NIGHTLY_STAGES := $(CHECK_STAGES) early
.PHONY: $(addprefix check-,$(NIGHTLY_STAGES)) golden
CLANG    := $(BUILD)/clang
SANITIZED := $(BUILD)/sanitized
SANITIZERS := -fsanitize=address,undefined -fno-sanitize-recover=all
RUNS ?= 50
submake = $(MAKE) --no-print-directory -j$(JOBS)

$(BUILD)/.check-deps: tests/install-packages.sh $(BUILD)/.deps
	@sh tests/install-packages.sh $(CHECK_PACKAGES)
	@touch $@
check: $(BUILD)/.check-deps
	@sh tests/check.sh $(BUILD) $(CHECK_STAGES)
check-tidy: tidy
check-format: format
check-gcc:
	@$(submake) test-programs && echo "gcc: every program and test, no warning"
check-clang:
	@$(submake) CC=clang BUILD=$(CLANG) test-programs && echo "clang: every program and test, no warning"
check-pure:
	@$(MAKE) --no-print-directory CC=clang BUILD=$(CLANG) pure
	@$(MAKE) --no-print-directory pure
check-doors: doors
check-proofs:
	@sh tests/proofs.sh
check-tests:
	@BATON_REUSE=$(if $(BATON_NIGHTLY),,1) $(MAKE) --no-print-directory test-run
check-sanitizers:
	@$(submake) CC=clang BUILD=$(SANITIZED) OPT=-O1 SANITIZE='$(SANITIZERS)' test-sanitized
.PHONY: test-sanitized
test-sanitized: $(TESTS_unit)
	@BATON_NIGHTLY= CK_TIMEOUT_MULTIPLIER=12 sh tests/run.sh $(TESTS_server) $(TESTS_unit)
check-determinism:
	@sh tests/determinism.sh $(BUILD) $(RUNS)
check-luacheck:
	@luacheck --quiet --std lua54 --codes scripts && echo "luacheck: no finding in scripts/"
check-fuzz:
	@$(MAKE) --no-print-directory fuzz SECONDS=$(or $(SECONDS_FUZZ),15)
check-window: $(BUILD)/baton
	@sh tests/window.sh $(BUILD)
check-docs: $(BUILD)/baton-lab
	@sh tests/docs.sh $(BUILD) check && sh tests/model.sh
check-golden: $(BUILD)/baton-lab
	@sh tests/golden.sh $(BUILD)
# Records the golden games anew, after the model was changed on purpose.
golden: all
	@sh tests/golden.sh $(BUILD) record
check-early: all
	@$(submake) $(BUILD)/tests/system/test_receipts
	@sh tests/early.sh $(BUILD)

# What takes too long for every commit: ten times the rounds, a thousand games, longer fuzzing.
nightly: $(BUILD)/.check-deps
	@RUNS=1000 SECONDS_FUZZ=300 BATON_NIGHTLY=10 sh tests/check.sh $(BUILD) $(NIGHTLY_STAGES)

# ---- Fuzzing ------------------------------------------------------------------------------------
# Fuzzers are built apart, with clang, libFuzzer and the sanitizers; each plays SECONDS.
SECONDS ?= 60
FUZZ    := $(BUILD)/fuzz
FUZZERS := $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
fuzz: $(BUILD)/.check-deps
	@$(submake) CC=clang BUILD=$(FUZZ) OPT=-O1 \
	  SANITIZE='-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all' \
	  $(addprefix $(FUZZ)/,$(FUZZERS)) $(FUZZ)/wire_seeds
	@sh tests/fuzz.sh $(FUZZ) $(SECONDS) $(FUZZERS)
$(BUILD)/fuzz_wire: $(BASE) $(BUILD)/tests/fuzz/fuzz_wire.o
	@$(CC) $(LDFLAGS_ALL) -fsanitize=fuzzer -o $@ $^ -lenet
$(BUILD)/fuzz_scenario: $(BASE) $(SIM) $(SCRIPT) $(BUILD)/tests/fuzz/fuzz_scenario.o
	@$(CC) $(LDFLAGS_ALL) -fsanitize=fuzzer -o $@ $^ $(libs_script) -lm -lpthread
$(BUILD)/wire_seeds: $(BASE) $(BUILD)/tests/fuzz/seeds.o
	@$(CC) $(LDFLAGS_ALL) -o $@ $^ -lenet

# ---- Documents, packages ------------------------------------------------------------------------
docs: $(BUILD)/baton-lab
	@sh tests/docs.sh $(BUILD)
# The model, measured: all studies with at least 300 paired seeds; 5 minutes on two free cores.
.PHONY: model-report
model-report: $(BUILD)/baton-lab
	@$(BUILD)/baton-lab model --jobs $(JOBS) --pictures docs >$(BUILD)/MODEL-RESULTS.md; code=$$?; \
	[ $$code -eq 2 ] || [ ! -s $(BUILD)/MODEL-RESULTS.md ] || cp $(BUILD)/MODEL-RESULTS.md docs; \
	exit $$code
# Counts what it allocates, by wrapping the calls of all it is linked from.
$(BUILD)/tests/sim/bench_world: $(BASE) $(SIM) $(BUILD)/tests/sim/bench_world.o
	@$(CC) $(LDFLAGS_ALL) $(addprefix -Wl$(COMMA)--wrap=,malloc calloc realloc) -o $@ $^ -lenet
COMMA := ,
# The rules of scenarios in the sandbox beside the same in a bare Lua state.
pkg_tests/script := lua5.4
$(BUILD)/tests/script/bench_hooks: $(needs_script) $(BUILD)/tests/script/bench_hooks.o
	@$(CC) $(LDFLAGS_ALL) -o $@ $^ $(libs_script) -lm
bench: all $(BUILD)/tests/sim/bench_world $(BUILD)/tests/script/bench_hooks
	@sh tests/bench.sh $(BUILD)
PREFIX ?= /usr/local
install: all
	@sh tests/install.sh $(BUILD) '$(DESTDIR)$(PREFIX)'
package: all
	@rm -rf $(BUILD)/package && mkdir -p $(BUILD)/package
	@sh tests/install.sh $(BUILD) $(BUILD)/package/baton-$(VERSION) >/dev/null
	@tar -C $(BUILD)/package -czf $(BUILD)/baton-$(VERSION).tar.gz baton-$(VERSION)
	@echo "package: $(BUILD)/baton-$(VERSION).tar.gz"
clean:
	@rm -rf -- $(BUILD)
deps: $(BUILD)/.deps
help:
	@cat tests/help.txt

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
