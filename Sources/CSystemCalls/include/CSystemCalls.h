#ifndef CSYSTEMCALLS_H
#define CSYSTEMCALLS_H

// fgetxattr and fsetxattr, which Swift's Glibc module leaves out.
#include <sys/xattr.h>

#include <stddef.h>

/// The variables that this process was started with or has set, as posix_spawn takes them; ends with NULL.
/// Swift takes the global itself for a race.
char *const *sherpa_environment(void);

// System calls that the module cannot show, because it is built without _GNU_SOURCE.
// Each returns 0, or -1 with errno set, like the call it is named after.

/// renameat2 with RENAME_NOREPLACE: fails with EEXIST rather than take the place of a file.
int sherpa_rename_without_replacing(int directory, const char *from, const char *to);

/// renameat2 with RENAME_EXCHANGE: each name stands for the other's file afterwards, at one stroke.
int sherpa_exchange(int directory, const char *one, const char *other);

/// 1 while some process has the regular file, which `descriptor` reads, open for writing; 0 where none has, or where the
/// system does not say. A read lease is granted only on files without writers (fcntl(2), F_SETLEASE); it is given back
/// at once.
int sherpa_is_being_written(int descriptor);

/// syncfs: everything written to the file system that `descriptor` lies on is on disk when it returns.
int sherpa_sync_file_system(int descriptor);

/// The magic number of the file system that `descriptor` lies on, as in <linux/magic.h>; -1 with errno set.
/// fstatfs, whose header Swift's Glibc module leaves out; 32 bits of f_type, whatever its type on this machine.
long long sherpa_file_system_type(int descriptor);

/// statx with AT_STATX_FORCE_SYNC: a network file system asks its server what the open file or folder is like now,
/// so that what is read of it next is not older than this.
int sherpa_refresh(int descriptor);

/// From here on, neither this process nor what it starts leaves a core file, by whatever signal it ends: its memory holds
/// red lines. Fails without a word.
void sherpa_leave_no_core(void);

/// Overwrites the end of an argument of this process, from byte `from` on, where `ps` and /proc show it.
void sherpa_hide_argument(int argument, int from);

/// Writes all of it, however often the system takes only a part or is interrupted. 0, or the errno of the write that failed;
/// EIO where nothing is taken and no reason given, which would otherwise go on for ever.
int sherpa_write_all(int descriptor, const void *bytes, size_t count);

/// Makes room for so many bytes in the heap of this thread, at one stroke. Left alone, glibc lets the heap of any thread but
/// the first grow page by page, a system call for each, which holds up the page faults of all other threads.
void sherpa_reserve_heap(size_t bytes);

/// Gives memory back to the system that nothing of this process holds any more: other threads do not reuse what one has freed.
void sherpa_trim_heap(void);

/// Milliseconds of a clock that only goes forward, whatever is done to the time of day.
long long sherpa_monotonic_milliseconds(void);

/// pidfd_open: a descriptor that becomes readable when the process ends, closed on exec; -1 with errno set.
int sherpa_process_descriptor(int process);

#endif
