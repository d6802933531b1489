#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "CCurses.h"

static const int taken[] = {SIGHUP, SIGINT, SIGTERM, SIGWINCH, SIGTSTP, SIGCONT};
enum { taken_count = sizeof taken / sizeof *taken };
static struct sigaction before[taken_count];
static int ends[2] = {-1, -1};

static void into_pipe(int signal) {
    int reason = errno;
    unsigned char byte = (unsigned char)signal;
    // A full pipe has this signal, or one that wakes the reader as well, in it already.
    (void)!write(ends[1], &byte, 1);
    errno = reason;
}

static const struct sigaction piped = {.sa_handler = into_pipe, .sa_flags = SA_RESTART};

int ccurses_signals_open(void) {
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    sigset_t wanted;
    sigemptyset(&wanted);
    for (int i = 0; i < taken_count; i++) {
        sigaction(taken[i], &piped, &before[i]);
        sigaddset(&wanted, taken[i]);
    }
    // Whoever started this program may have had them blocked, and a blocked hang-up leaves an orphan.
    pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
    return ends[0];
}

void ccurses_signals_wake(void) { into_pipe(0); }

void ccurses_signals_close(void) {
    for (int i = 0; i < taken_count; i++) sigaction(taken[i], &before[i], NULL);
    close(ends[0]);
    close(ends[1]);
    ends[0] = ends[1] = -1;
}

void ccurses_signals_stoppable(bool stoppable) {
    struct sigaction stop = {.sa_handler = SIG_DFL};
    sigaction(SIGTSTP, stoppable ? &stop : &piped, NULL);
}
