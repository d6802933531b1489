#include "MemoryArchive.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    const uint8_t *bytes;
    uint64_t count;
    uint64_t place;
} memory_file;

static voidpf open_memory(voidpf opaque, const void *name, int mode) {
    (void)name;
    (void)mode;
    return opaque;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *buffer, uLong size) {
    (void)opaque;
    memory_file *file = stream;
    uint64_t left = file->count - file->place;
    uLong taken = size < left ? size : (uLong)left;
    memcpy(buffer, file->bytes + file->place, taken);
    file->place += taken;
    return taken;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
    (void)opaque;
    (void)stream;
    (void)buffer;
    (void)size;
    return 0;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    return ((memory_file *)stream)->place;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
    (void)opaque;
    memory_file *file = stream;
    uint64_t base = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? file->place : file->count;
    // A distance backwards comes as a very large number, which wraps round.
    uint64_t place = base + offset;
    if (place > file->count) return -1;
    file->place = place;
    return 0;
}

static int close_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    free(stream);
    return 0;
}

static int error_of_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    (void)stream;
    return 0;
}

unzFile csheets_open_memory(const uint8_t *bytes, uint64_t count) {
    memory_file *file = malloc(sizeof *file);
    if (file == NULL) return NULL;
    *file = (memory_file){bytes, count, 0};
    zlib_filefunc64_def functions = {
        .zopen64_file = open_memory,
        .zread_file = read_memory,
        .zwrite_file = write_memory,
        .ztell64_file = tell_memory,
        .zseek64_file = seek_memory,
        .zclose_file = close_memory,
        .zerror_file = error_of_memory,
        .opaque = file,
    };
    // Where it fails it has closed the stream already.
    return unzOpen2_64("memory", &functions);
}
