// How not to save. The fault suite runs its sweeps over this, too, and must find what is wrong with it.
//
//   NaiveWriter truncate|aside -C DIR set ID FIELD=VALUE…
//
// `truncate` empties the record's file and writes it anew; `aside` writes another file and renames it. Neither takes a
// lock, synchronises anything or looks at what others did meanwhile. It answers like `sherpa set`.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { limit = 1 << 16 };
static char text[limit], edited[limit], before[limit];

static size_t contents(const char *path) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) exit(2);
    size_t size = 0;
    ssize_t count;
    while ((count = read(file, text + size, limit / 2 - size)) > 0) size += (size_t)count;
    close(file);
    text[size] = 0;
    return size;
}

// The line of the field is replaced, or one is added at the end of the front matter.
static size_t edit(const char *field, const char *value) {
    char key[256];
    int length = snprintf(key, sizeof key, "\n%s: ", field);
    char *line = strstr(text, key), *rest;
    strcpy(before, "(none)");
    if (line) {
        rest = strchr(line + 1, '\n');
        snprintf(before, sizeof before, "%.*s", (int)(rest - line) - length, line + length);
    } else {
        line = rest = strstr(text + 3, "\n---\n");
        if (!line) exit(2);
    }
    return (size_t)snprintf(edited, limit, "%.*s%s%s%s", (int)(line - text), text, key, value, rest);
}

static void write_all(const char *path, int flags, size_t size) {
    int file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0644);
    // In two parts, as through a small buffer, and without a look at what the system says.
    if (write(file, edited, size / 2) < 0 || write(file, edited + size / 2, size - size / 2) < 0) perror(path);
    close(file);
}

int main(int count, char **words) {
    if (count < 7) return 2;
    char path[4096], aside[4200];
    snprintf(path, sizeof path, "%s/gaps/%s.md", words[3], words[5]);
    snprintf(aside, sizeof aside, "%s/gaps/.%s.%d.tmp", words[3], words[5], getpid());
    // As sherpa does, so that a trace tells where its work on the dossier begins.
    int folder = open(words[3], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return 2;
    for (int index = 6; index < count; index++) {
        char *value = strchr(words[index], '=');
        if (!value) return 2;
        *value++ = 0;
        contents(path);
        size_t size = edit(words[index], value);
        if (strcmp(words[1], "truncate") == 0) {
            write_all(path, O_TRUNC, size);
        } else {
            write_all(aside, O_EXCL, size);
            rename(aside, path);
        }
        printf("saved gaps/%s.md: %s %s -> %s\n", words[5], words[index], before, value);
    }
    return fflush(stdout) == 0 ? 0 : 2;
}
