#ifndef MEMORYARCHIVE_H
#define MEMORYARCHIVE_H

#include <minizip/unzip.h>
#include <stdint.h>

// Opens a zip archive that lies in memory: minizip's own functions read files. The bytes must stay where they are until
// unzClose. NULL where they are no archive, or there is no memory.
unzFile csheets_open_memory(const uint8_t *bytes, uint64_t count);

#endif
