"""Tells what openpyxl loads of the charts of a workbook: [path] as JSON on standard input, by sheet on standard output."""

import json
import sys

import openpyxl


def title_of(chart):
    if chart.title is None or chart.title.tx is None:
        return None
    return "".join(run.t for paragraph in chart.title.tx.rich.p for run in paragraph.r or [])


def seen(chart):
    return {
        "kind": type(chart).__name__,
        "direction": chart.barDir,
        "grouping": chart.grouping,
        "title": title_of(chart),
        "cells": [series.val.numRef.f for series in chart.series],
    }


book = openpyxl.load_workbook(json.load(sys.stdin)[0])
json.dump({sheet.title: [seen(chart) for chart in sheet._charts] for sheet in book.worksheets}, sys.stdout)
