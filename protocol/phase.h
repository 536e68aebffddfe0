#ifndef PHASE_H
#define PHASE_H

/* Where a room is in its game. Paused is a flag beside the phase, not a phase. */
enum phase {
    PHASE_LOBBY,   /* people arrive and choose chairs */
    PHASE_READY,   /* first week in a new chair: held until all humans are ready */
    PHASE_DECIDE,  /* the clock stands still for decisions (between beats) */
    PHASE_RUN,     /* weeks pass */
    PHASE_BREAK,   /* end of a quarter: results, pulse, hand-over */
    PHASE_DEBRIEF, /* the game is over and explained */
    PHASE_CLOSED,
    PHASE_COUNT
};

/* Bytes of a person's name: 24 characters of any script, and the terminator. */
#define PERSON_NAME_SIZE 100

/* Who may say a message (`from` in the .def files). */
enum sender {
    FROM_CLIENT = 1, /* any connection */
    FROM_SERVER = 2,
    FROM_SEAT = 4, /* a person with a place in the room */
    FROM_FACILITATOR = 8,
    FROM_SCENARIO = 16,
    FROM_CLOCK = 32 /* the room itself */
};

/* When (`when` in the .def files): a bit set of phases. */
#define WHEN_ALWAYS  ((1u << PHASE_COUNT) - 1)
#define WHEN_LOBBY   (1u << PHASE_LOBBY)
#define WHEN_BREAK   (1u << PHASE_BREAK)
#define WHEN_DEBRIEF (1u << PHASE_DEBRIEF)
#define WHEN_PLAYING                                                                               \
    ((1u << PHASE_READY) | (1u << PHASE_DECIDE) | (1u << PHASE_RUN) | (1u << PHASE_BREAK))

/* The phase in a word for status lines: "lobby", "ready" ... */
const char *phase_name(enum phase phase);

#endif
