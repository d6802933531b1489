#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

char *const *sherpa_environment(void) { return environ; }

int sherpa_rename_without_replacing(int directory, const char *from, const char *to) {
    return renameat2(directory, from, directory, to, RENAME_NOREPLACE);
}

int sherpa_exchange(int directory, const char *one, const char *other) {
    return renameat2(directory, one, directory, other, RENAME_EXCHANGE);
}

int sherpa_is_being_written(int descriptor) {
    if (fcntl(descriptor, F_SETLEASE, F_RDLCK) == 0) {
        fcntl(descriptor, F_SETLEASE, F_UNLCK);
        return 0;
    }
    return errno == EAGAIN ? 1 : 0;
}

int sherpa_process_descriptor(int process) { return (int)syscall(SYS_pidfd_open, process, 0); }

int sherpa_write_all(int descriptor, const void *bytes, size_t count) {
    const char *rest = bytes;
    while (count > 0) {
        ssize_t written = write(descriptor, rest, count);
        if (written == 0) return EIO;
        if (written < 0 && errno != EINTR) return errno;
        if (written < 0) continue;
        rest += written;
        count -= (size_t)written;
    }
    return 0;
}

long long sherpa_monotonic_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int sherpa_sync_file_system(int descriptor) { return syncfs(descriptor); }

long long sherpa_file_system_type(int descriptor) {
    struct statfs status;
    if (fstatfs(descriptor, &status) != 0) return -1;
    return (unsigned int)status.f_type;
}

int sherpa_refresh(int descriptor) {
    struct statx status;
    return statx(descriptor, "", AT_EMPTY_PATH | AT_STATX_FORCE_SYNC, STATX_BASIC_STATS, &status);
}

void sherpa_leave_no_core(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_CORE, &limit) != 0) return;
    // One byte is too few for a core file, and unlike none it also keeps the kernel from feeding a program that collects
    // cores (core(5), "Piping core dumps to a program").
    limit.rlim_cur = limit.rlim_max < 1 ? 0 : 1;
    setrlimit(RLIMIT_CORE, &limit);
}

static char **arguments;
static int argument_count;

// glibc hands the arguments to constructors; Swift has only a copy of them.
__attribute__((constructor)) static void keep_arguments(int count, char **values) {
    argument_count = count;
    arguments = values;
}

void sherpa_hide_argument(int argument, int from) {
    if (argument < 0 || argument >= argument_count || from < 0) return;
    char *text = arguments[argument];
    size_t length = strlen(text);
    // The length stays: /proc shows the arguments by where they begin.
    if ((size_t)from < length) memset(text + from, '*', length - (size_t)from);
}

void sherpa_reserve_heap(size_t bytes) {
    void *room = malloc(bytes);
    // Without this, the compiler would leave out both calls.
    __asm__ volatile("" : : "r"(room) : "memory");
    free(room);
}

void sherpa_trim_heap(void) { malloc_trim(0); }
