// How not to save. The fault suite runs its sweeps over this, too, and must find what is wrong with it.
//
//   NaiveWriter truncate|aside -C DIR set ID FIELD=VALUE…
//   NaiveWriter remove -C DIR remove ID
//   NaiveWriter rename -C DIR rename ID NEW
//   NaiveWriter log -C DIR log …
//   NaiveWriter review -C DIR review --finish
//   NaiveWriter sync -C DIR sync
//
// `truncate` empties the record's file and writes it anew; `aside` writes another file and renames it. Neither takes a
// lock, synchronises anything or looks at what others did meanwhile. `remove` says that it has, whatever the system
// says. `rename` and `log` change one file after the other, `review` writes the baseline in place, and `sync` sends over
// whatever others have sent. All answer like `sherpa`.
#define _GNU_SOURCE
#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
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

// The first of these words becomes the other, in place.
static void replace(const char *path, const char *old, const char *new) {
    contents(path);
    char *place = strstr(text, old);
    if (!place) return;
    size_t size = (size_t)snprintf(edited, limit, "%.*s%s%s", (int)(place - text), text, new, place + strlen(old));
    write_all(path, O_TRUNC, size);
}

static int set(char **words, int count, const char *folder) {
    char path[4096], aside[4200];
    snprintf(path, sizeof path, "%s/gaps/%s.md", folder, words[5]);
    snprintf(aside, sizeof aside, "%s/gaps/.%s.%d.tmp", folder, words[5], getpid());
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
    return 0;
}

static int remove_record(const char *folder, const char *id) {
    char path[4096];
    snprintf(path, sizeof path, "%s/gaps/%s.md", folder, id);
    unlink(path);
    printf("removed gaps/%s.md\n", id);
    return 0;
}

static int rename_record(const char *folder, const char *old, const char *new) {
    char from[4096], to[4096], other[4096];
    snprintf(from, sizeof from, "%s/gaps/%s.md", folder, old);
    snprintf(to, sizeof to, "%s/gaps/%s.md", folder, new);
    snprintf(other, sizeof other, "%s/gaps/first.md", folder);
    rename(from, to);
    replace(other, old, new);
    printf("renamed gaps/%s.md to gaps/%s.md\n", old, new);
    return 0;
}

static int log_meeting(const char *folder) {
    char path[4096];
    snprintf(path, sizeof path, "%s/meetings", folder);
    mkdir(path, 0755);
    snprintf(path, sizeof path, "%s/meetings/2026-02-12-call.md", folder);
    size_t size = (size_t)snprintf(edited, limit, "---\ntitle: Call\ndate: 2026-02-12\nstatus: held\n---\n");
    write_all(path, O_EXCL, size);
    for (int index = 0; index < 2; index++) {
        snprintf(path, sizeof path, "%s/gaps/%s.md", folder, index ? "second" : "first");
        replace(path, "x-note: before", "x-note: said in the call");
    }
    printf("saved meetings/2026-02-12-call.md\n");
    return 0;
}

static int finish_review(void) {
    char pattern[4096];
    snprintf(pattern, sizeof pattern, "%s/sherpa/dossiers/*/review/baseline", getenv("XDG_STATE_HOME"));
    glob_t found;
    if (glob(pattern, 0, NULL, &found) != 0) return 2;
    replace(found.gl_pathv[0], "x-note: before", "x-note: after");
    printf("the next review begins with what 3 records held\n");
    return 0;
}

static int synchronize(const char *folder) {
    char command[8192];
    snprintf(command, sizeof command,
             "cd '%s' && git add --all && git commit --quiet -m all && git push --quiet --force origin HEAD", folder);
    if (system(command) != 0) return 2;
    printf("pushed to origin\n");
    return 0;
}

int main(int count, char **words) {
    if (count < 5) return 2;
    // As sherpa does, so that a trace tells where its work on the dossier begins.
    int folder = open(words[3], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return 2;
    int status = 2;
    const char *mode = words[1];
    if (strcmp(mode, "remove") == 0 && count > 5) status = remove_record(words[3], words[5]);
    else if (strcmp(mode, "rename") == 0 && count > 6) status = rename_record(words[3], words[5], words[6]);
    else if (strcmp(mode, "log") == 0) status = log_meeting(words[3]);
    else if (strcmp(mode, "review") == 0) status = finish_review();
    else if (strcmp(mode, "sync") == 0) status = synchronize(words[3]);
    else if (count > 6) status = set(words, count, words[3]);
    return fflush(stdout) == 0 ? status : 2;
}
