"""A sheet on screen and on paper: widths, headings that stay in sight, A4 landscape one page wide."""

from typing import Any

import pandas as pd
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties

from mapping.reports.values import Value
from mapping.views.report import Column, Kind, Layout, Sheet
from mapping.wording import translator

_A4 = 9
_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.4, "bottom": 0.6, "header": 0.2, "footer": 0.3}
_NARROWEST, _WIDEST, _GRID = 9, 42, 6
_PROSE = (24, 110)
# A sheet far wider than a page would print too small to read; lists and sentences are wrapped to this.
_FIXED = {Kind.INTEGER: 11, Kind.NUMBER: 10, Kind.DATE: 12, Kind.LINK: 30}


def _text_width(column: Column, values: list[Value]) -> int:
    """Room for nine texts of ten on one line, and for the longest word of the heading."""
    lengths = pd.Series([len(value) for value in values if isinstance(value, str)], dtype="float64")
    usual = int(lengths.quantile(0.9, interpolation="higher")) if len(lengths) else 0
    word = max((len(word) for word in column.heading.split()), default=0)
    return min(max(usual, word, _NARROWEST - 3) + 3, _WIDEST)


def _width(sheet: Sheet, position: int, values: list[Value]) -> int:
    if sheet.layout is Layout.PROSE:
        return _PROSE[min(position, len(_PROSE) - 1)]
    if sheet.layout is Layout.GRID and position >= sheet.frozen:
        return _GRID
    column = sheet.columns[position]
    return _FIXED.get(column.kind) or _text_width(column, values)


def _print_setup(page: Any, title: str, language: str) -> None:
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _A4
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = "1:1"
    page.page_margins = PageMargins(**_MARGINS)
    page.oddFooter.left.text = title
    page.oddFooter.center.text = translator(language)("Page &P of &N")


def column_widths(sheet: Sheet, values: list[list[Value]]) -> list[int]:
    """The width of each column, in characters."""
    return [_width(sheet, position, column) for position, column in enumerate(values)]


def lay_out(page: Any, sheet: Sheet, widths: list[int], language: str) -> None:
    """Everything about the worksheet but its rows; openpyxl wants it before the first one."""
    for position, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(position)].width = width
    page.freeze_panes = f"{get_column_letter(sheet.frozen + 1)}2"
    if sheet.printed:
        page.print_area = f"A1:{get_column_letter(sheet.printed)}{len(sheet.table) + 1}"
    _print_setup(page, sheet.title.replace("&", "&&"), language)
