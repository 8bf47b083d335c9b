"""What LibreOffice reads in a book, as JSON: sheet → cell → [value, formula, format, shown]. python3 FILE BOOK"""

import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table.CellContentType import EMPTY, FORMULA, TEXT

# What cells are in error by, as Excel calls it.
ERRORS = {502: "#VALUE!", 503: "#NUM!", 519: "#VALUE!", 524: "#REF!", 525: "#NAME?", 532: "#DIV/0!", 32767: "#N/A"}


def setting(name, value):
    return PropertyValue(Name=name, Value=value)


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def value_of(cell):
    if cell.getError():
        return {"error": ERRORS.get(cell.getError(), f"Err:{cell.getError()}")}
    if cell.Type == TEXT or (cell.Type == FORMULA and cell.FormulaResultType2 == 2):
        return cell.getString()
    return cell.getValue()


def cells_of(sheet, formats):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    found = {}
    for row in range(cursor.RangeAddress.EndRow + 1):
        for column in range(cursor.RangeAddress.EndColumn + 1):
            cell = sheet.getCellByPosition(column, row)
            if cell.Type == EMPTY:
                continue
            formula = cell.getFormula().strip("{}")[1:] if cell.Type == FORMULA else None
            code = formats.getByKey(cell.NumberFormat).FormatString
            name = cell.AbsoluteName.split(".")[-1].replace("$", "")
            found[name] = [value_of(cell), formula, code, cell.getString()]
    return found


def main(path):
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"read{os.getpid()}"
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation=file://{profile}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        context = connected(pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        try:
            address = uno.systemPathToFileUrl(path)
            document = desktop.loadComponentFromURL(address, "_blank", 0, (setting("Hidden", True), setting("ReadOnly", True)))
            sheets = document.Sheets
            read = {name: cells_of(sheets.getByName(name), document.NumberFormats) for name in sheets.ElementNames}
            json.dump(read, sys.stdout, ensure_ascii=False)
            document.close(True)
        finally:
            try:
                desktop.terminate()
            except Exception:
                pass  # It is gone before it answers.
            office.wait(60)


main(os.path.abspath(sys.argv[1]))
