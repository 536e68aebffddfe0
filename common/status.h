#ifndef STATUS_H
#define STATUS_H

/* How a call that deals with the outside world ended. The sentence is for people: it starts with a
 * capital letter and ends with a full stop. */
#define STATUS_TABLE(ROW)                                                                          \
    ROW(STATUS_OK, "All is well.")                                                                 \
    ROW(STATUS_SHORT, "The data ends too early.")                                                  \
    ROW(STATUS_FULL, "There is no room left.")                                                     \
    ROW(STATUS_MALFORMED, "The data is damaged or not meant for this program.")                    \
    ROW(STATUS_TOO_LARGE, "The data is larger than allowed.")                                      \
    ROW(STATUS_VERSION, "The data was written by another version of the program.")                 \
    ROW(STATUS_NOT_FOUND, "There is no such thing.")                                               \
    ROW(STATUS_EXISTS, "There is already one of that name.")                                       \
    ROW(STATUS_DENIED, "That is not permitted.")                                                   \
    ROW(STATUS_BUSY, "Somebody else is using it; try again later.")                                \
    ROW(STATUS_LIMIT, "A limit has been reached.")                                                 \
    ROW(STATUS_TIMEOUT, "It took too long.")                                                       \
    ROW(STATUS_CLOSED, "The connection is closed.")                                                \
    ROW(STATUS_MEMORY, "There is not enough memory.")                                              \
    ROW(STATUS_IO, "Reading or writing failed.")

#define STATUS_NAME(name, sentence) name,
enum status { STATUS_TABLE(STATUS_NAME) STATUS_COUNT };
#undef STATUS_NAME

/* The sentence of a status; a constant string, never NULL. */
const char *status_sentence(enum status status);

#endif
