#ifndef CSYSTEMCALLS_H
#define CSYSTEMCALLS_H

// fgetxattr and fsetxattr, which Swift's Glibc module leaves out.
#include <sys/xattr.h>

/// The variables that this process was started with or has set, as posix_spawn takes them; ends with NULL.
/// Swift takes the global itself for a race.
char *const *sherpa_environment(void);

// System calls that the module cannot show, because it is built without _GNU_SOURCE.
// Each returns 0, or -1 with errno set, like the call it is named after.

/// renameat2 with RENAME_NOREPLACE: fails with EEXIST rather than take the place of a file.
int sherpa_rename_without_replacing(int directory, const char *from, const char *to);

/// syncfs: everything written to the file system that `descriptor` lies on is on disk when it returns.
int sherpa_sync_file_system(int descriptor);

#endif
