"""Writes the table of CP932 anew, from Python's:

    python3 Tests/SpreadsheetsTests/cp932.py > Sources/Spreadsheets/Reading/Text/CP932+Table.swift
"""

LEADS = [*range(0x81, 0xA0), *range(0xE0, 0xF0), *range(0xFA, 0xFD)]
TRAILS = [*range(0x40, 0x7F), *range(0x80, 0xFD)]


def character(lead: int, trail: int) -> str:
    text = bytes([lead, trail]).decode("cp932", errors="replace")
    return text if len(text) == 1 else "\N{REPLACEMENT CHARACTER}"


print("// swift-format-ignore-file")
print()
print("extension CP932 {")
print("    /// A line for each first byte, in it a character for each second byte; U+FFFD where there is none. Written by")
print("    /// `Tests/SpreadsheetsTests/cp932.py`.")
print('    static let table = """')
for lead in LEADS:
    print("        " + "".join(character(lead, trail) for trail in TRAILS) + "\\")
print()
print('        """')
print("}")
