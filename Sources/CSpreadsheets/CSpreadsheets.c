#include "CSpreadsheets.h"
