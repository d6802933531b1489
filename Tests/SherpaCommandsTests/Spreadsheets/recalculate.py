"""Has LibreOffice work out a worksheet anew, and prints as JSON how that differs from what stood beside the formulas.

    /usr/bin/python3 recalculate.py BOOK.xlsx FOLDER [SHEET!CELL=VALUE ...]

With changes, cells are given other values first; then what the sheet of checks says is printed instead.
"""
import json
import os
import subprocess
import sys

import openpyxl


def recalculated(book, folder, name):
    # openpyxl writes formulas alone: whatever has a value afterwards was worked out by LibreOffice.
    path = os.path.join(folder, name + ".xlsx")
    book.save(path)
    profile = "file://" + os.path.abspath(os.path.join(folder, "profile"))
    out = os.path.join(folder, "out")
    subprocess.run(
        ["soffice", "-env:UserInstallation=" + profile, "--headless", "--convert-to", "xlsx", "--outdir", out, path],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    return openpyxl.load_workbook(os.path.join(out, name + ".xlsx"), data_only=True)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_error(value):
    return isinstance(value, str) and value.startswith("#")


def main():
    path, folder, changes = sys.argv[1], sys.argv[2], sys.argv[3:]
    os.makedirs(folder, exist_ok=True)
    kept = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    for change in changes:
        place, value = change.split("=", 1)
        sheet, cell = place.rsplit("!", 1)
        try:
            value = float(value)
        except ValueError:
            pass
        formulas[sheet][cell] = value or None
    anew = recalculated(formulas, folder, os.path.splitext(os.path.basename(path))[0])
    if changes:
        rows = anew.worksheets[-1].iter_rows(min_row=7, max_col=4, values_only=True)
        print(json.dumps([[side, name, value] for side, name, _, value in rows]))
        return
    count, differences = 0, []
    for sheet in kept.sheetnames:
        numbers = [abs(value) for row in kept[sheet].iter_rows(values_only=True) for value in row if is_number(value)]
        # What is left where numbers of this size cancel out, which some programs take for 0, and what is made of it.
        rounding = 1e-15 * max(numbers, default=0)
        for row in formulas[sheet].iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                old, new = kept[sheet][cell.coordinate].value, anew[sheet][cell.coordinate].value
                if is_number(old) and is_number(new):
                    # Differences of equal numbers are rounding alone: nothing to be exact about.
                    scale = max(abs(old), abs(new), 1e6 if "-" in cell.value and abs(old) < 1e-2 else 0)
                    same = max(abs(old), abs(new)) <= rounding or abs(old - new) <= 1e-9 * scale
                else:
                    # Which error it is, is each program's own matter.
                    same = (old or "") == (new or "") or (is_error(old) and is_error(new))
                if not same:
                    differences.append([sheet, cell.coordinate, cell.value, str(old), str(new)])
    print(json.dumps({"formulas": count, "differences": differences[:20]}))


main()
