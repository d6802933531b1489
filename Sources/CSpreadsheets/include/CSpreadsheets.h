#ifndef CSPREADSHEETS_H
#define CSPREADSHEETS_H

// The archives and the XML that spreadsheets are made of: zlib's minizip and Expat.
#include <expat.h>
#include <minizip/unzip.h>
#include <minizip/zip.h>

#include "MemoryArchive.h"

#endif
