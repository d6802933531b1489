#define _GNU_SOURCE
#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
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

int cpty_spawn_closing_from(posix_spawn_file_actions_t *actions, int lowest) {
    return posix_spawn_file_actions_addclosefrom_np(actions, lowest);
}

short cpty_spawn_as_session_leader(void) { return POSIX_SPAWN_SETSID; }

int cpty_replace(int folder, const char *name, const char *aside, const void *bytes, size_t size) {
    int file = openat(folder, aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return -1;
    int done = write(file, bytes, size) == (ssize_t)size && fsync(file) == 0;
    done = close(file) == 0 && done;
    return done && renameat(folder, aside, folder, name) == 0 && fsync(folder) == 0 ? 0 : -1;
}
