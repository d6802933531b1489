// What Swift's Glibc module leaves out, because it is compiled without _GNU_SOURCE.
#ifndef CPTY_H
#define CPTY_H

#include <spawn.h>
#include <stddef.h>

/// Opens a pseudo-terminal of this size, in character cells, and writes the path of the program's side into `name`.
/// Returns the descriptor of the terminal's side, or -1 with `errno` set.
int cpty_open(unsigned short columns, unsigned short rows, char *name, size_t capacity);

/// `posix_spawn_file_actions_addchdir_np`.
int cpty_spawn_in(posix_spawn_file_actions_t *actions, const char *directory);

/// `posix_spawn_file_actions_addclosefrom_np`: nothing that another thread has open at this moment is handed on. A file that is
/// held open for writing cannot be run as a program, nor replaced by one that waits for its writers.
int cpty_spawn_closing_from(posix_spawn_file_actions_t *actions, int lowest);

/// `POSIX_SPAWN_SETSID`: the new process leads a session of its own.
short cpty_spawn_as_session_leader(void);

/// The least that any program must do to replace a file durably: write another beside it, fsync, rename, fsync the folder.
/// Returns 0, or -1 with `errno` set.
int cpty_replace(int folder, const char *name, const char *aside, const void *bytes, size_t size);

#endif
