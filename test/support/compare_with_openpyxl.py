"""Compares two workbooks cell by cell with openpyxl: [path, path] as JSON on standard input, on standard output what
differs in the sheets of the first, our marks in the sheets of the second, and the texts of its sheets that are new."""

import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")

LOOKS = ("font", "fill", "border", "alignment", "protection")
known_looks = {}


def look_of(cell, look):
    """Looks of two books are the same where they read the same."""
    key = (id(cell.parent.parent), look, getattr(cell._style, f"{look}Id"))
    if key not in known_looks:
        known_looks[key] = repr(getattr(cell, look))
    return known_looks[key]


def is_ours(rule):
    return bool(rule.formula) and rule.formula[0].startswith('N("kenzan')


def rules_of(sheet):
    return [
        (str(group.sqref), rule)
        for group, rules in sheet.conditional_formatting._cf_rules.items()
        for rule in rules
    ]


def frame_of(sheet):
    """All of a sheet but its cells."""
    return {
        "state": sheet.sheet_state,
        "merges": sorted(str(merge) for merge in sheet.merged_cells.ranges),
        "widths": {key: [each.width, each.hidden, each.min, each.max] for key, each in sheet.column_dimensions.items()},
        "heights": {key: [each.height, each.hidden] for key, each in sheet.row_dimensions.items()},
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "protected": sheet.protection.sheet,
        "area": str(sheet.print_area),
        "titles": [sheet.print_title_rows, sheet.print_title_cols],
        "page": [sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToWidth],
        "margins": [sheet.page_margins.left, sheet.page_margins.top, sheet.page_margins.header],
        "header": [sheet.oddHeader.left.text, sheet.oddHeader.center.text, sheet.oddFooter.center.text],
        "tab": str(sheet.sheet_properties.tabColor),
        "rules": [[cells, rule.type, rule.formula, rule.stopIfTrue] for cells, rule in rules_of(sheet) if not is_ours(rule)],
        "checks": sorted(f"{each.sqref} {each.type} {each.formula1}" for each in sheet.data_validations.dataValidation),
        "charts": len(sheet._charts),
    }


def notes_of(sheet):
    return {
        cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment is not None
    }


def seen(cell):
    link = cell.hyperlink and [cell.hyperlink.location, cell.hyperlink.target]
    return [cell.value, cell.data_type, cell.number_format, link]


def values_of(what, one, other):
    return [one.value, other.value] if what == "value" else []


def differing(before, after):
    rows = max(before.max_row, after.max_row)
    columns = max(before.max_column, after.max_column)
    changed = []
    for row in range(1, rows + 1):
        for column in range(1, columns + 1):
            one, other = before.cell(row, column), after.cell(row, column)
            what = [] if seen(one) == seen(other) else ["value"]
            what += [look for look in LOOKS if look_of(one, look) != look_of(other, look)]
            changed += [[one.coordinate, each, *values_of(each, one, other)] for each in what]
    return changed


def compared(before, after):
    frames = [frame_of(before), frame_of(after)]
    notes = [notes_of(before), notes_of(after)]
    return {
        "cells": differing(before, after),
        "frame": [key for key in frames[0] if frames[0][key] != frames[1][key]] + ([] if notes[0] == notes[1] else ["notes"]),
        "marks": marks_of(after),
    }


def marks_of(sheet):
    return [[cells, rule.formula[0]] for cells, rule in rules_of(sheet) if is_ours(rule)]


def text_of(sheet):
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def names_of(book):
    """Of the book and of its sheets, but the one by which a sheet of ours is known; openpyxl has kept them in two ways."""
    return [each for each in all_names_of(book) if " kenzan_" not in each]


def all_names_of(book):
    if hasattr(book.defined_names, "definedName"):
        return sorted(f"{each.localSheetId} {each.name}={each.attr_text}" for each in book.defined_names.definedName)
    owners = [book, *book.worksheets]
    return sorted(
        f"{at} {name}={each.attr_text}"
        for at, owner in enumerate(owners)
        for name, each in owner.defined_names.items()
    )


before, after = (openpyxl.load_workbook(path) for path in json.load(sys.stdin))
known = before.sheetnames
answer = {
    "names": after.sheetnames,
    "bookNames": names_of(before) == names_of(after),
    "sheets": {name: compared(before[name], after[name]) for name in known if name in after.sheetnames},
    "added": {name: {"text": text_of(after[name]), "marks": marks_of(after[name])} for name in after.sheetnames if name not in known},
}
json.dump(answer, sys.stdout)
