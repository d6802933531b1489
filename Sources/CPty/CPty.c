#define _GNU_SOURCE
#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int cpty_open(unsigned short columns, unsigned short rows, char *name, size_t capacity) {
    int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0) return -1;
    struct winsize size = {.ws_row = rows, .ws_col = columns};
    if (grantpt(terminal) == 0 && unlockpt(terminal) == 0 && ptsname_r(terminal, name, capacity) == 0 &&
        ioctl(terminal, TIOCSWINSZ, &size) == 0)
        return terminal;
    int reason = errno;
    close(terminal);
    errno = reason;
    return -1;
}

int cpty_spawn_in(posix_spawn_file_actions_t *actions, const char *directory) {
    return posix_spawn_file_actions_addchdir_np(actions, directory);
}

short cpty_spawn_as_session_leader(void) { return POSIX_SPAWN_SETSID; }
