#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <stdio.h>
#include <unistd.h>

char *const *sherpa_environment(void) { return environ; }

int sherpa_rename_without_replacing(int directory, const char *from, const char *to) {
    return renameat2(directory, from, directory, to, RENAME_NOREPLACE);
}

int sherpa_sync_file_system(int descriptor) { return syncfs(descriptor); }
