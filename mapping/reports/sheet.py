"""One sheet of a report, row by row."""

from itertools import repeat
from typing import Any

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo

from mapping.reports.cell import cell
from mapping.reports.headings import unique_headings
from mapping.reports.heights import row_heights, turned_height
from mapping.reports.looks import LOOK_OF_KIND, Look, Pen, pen_for
from mapping.reports.page import column_widths, lay_out
from mapping.reports.values import Value, values_of
from mapping.views.report import Kind, Layout, Sheet

# Excel drops links beyond this number on one sheet.
_LINKS = 65_000


def _looks(sheet: Sheet) -> list[Look]:
    """The look of each column's cells; links become plain text where the sheet could hold too many."""
    looks = [LOOK_OF_KIND[column.kind] for column in sheet.columns]
    links = sum(column.kind is Kind.LINK for column in sheet.columns) * len(sheet.table)
    if links > _LINKS:
        looks = [Look.TEXT if look is Look.LINK else look for look in looks]
    if sheet.layout is Layout.GRID:
        looks[sheet.frozen :] = [Look.TALLY] * (len(looks) - sheet.frozen)
    return [Look.LABEL, *looks[1:]] if sheet.layout in (Layout.PROSE, Layout.GRID) else looks


def _heading_looks(sheet: Sheet) -> list[Look]:
    turned = len(sheet.columns) - sheet.frozen if sheet.layout is Layout.GRID else 0
    return [Look.HEADING] * (len(sheet.columns) - turned) + [Look.TURNED] * turned


def _excel_table(sheet: Sheet, headings: list[str]) -> Table:
    """The range with its filters; Excel refuses a table without a row, so an empty one keeps a blank row."""
    last = f"{get_column_letter(len(headings))}{max(len(sheet.table), 1) + 1}"
    table = Table(displayName=sheet.name, name=sheet.name, ref=f"A1:{last}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    table._initialise_columns()
    for column, heading in zip(table.tableColumns, headings, strict=True):
        column.name = heading
    return table


def _write_row(pen: Pen, number: int, cells: list[Cell | None], height: float | None) -> None:
    """Adds one row; its height is forgotten once written, so that a long sheet holds in memory."""
    if height is not None:
        pen.sheet.row_dimensions[number].height = height
    pen.sheet.append(cells)
    pen.sheet.row_dimensions.pop(number, None)


def _write_headings(pen: Pen, sheet: Sheet, widths: list[int]) -> list[str]:
    """Writes the first row and gives back the headings as they stand in the file."""
    headings = unique_headings(column.heading for column in sheet.columns)
    height = row_heights([[heading] for heading in headings], widths)[0]
    if sheet.layout is Layout.GRID:
        height = turned_height(headings[sheet.frozen :])
    cells = [cell(pen, heading, look) for heading, look in zip(headings, _heading_looks(sheet), strict=True)]
    _write_row(pen, 1, cells, height)
    return [written.value for written in cells if written is not None]


def _heights(sheet: Sheet, values: list[list[Value]], widths: list[int]) -> list[float]:
    wrapped = [position for position, column in enumerate(sheet.columns) if column.kind is not Kind.LINK]
    return row_heights([values[position] for position in wrapped], [widths[position] for position in wrapped])


def _write_rows(pen: Pen, sheet: Sheet, values: list[list[Value]], widths: list[int]) -> None:
    looks = _looks(sheet)
    heights = _heights(sheet, values, widths) if pen.ruled else repeat(None)
    for number, (row, height) in enumerate(zip(zip(*values, strict=True), heights, strict=False), start=2):
        _write_row(pen, number, [cell(pen, value, look) for value, look in zip(row, looks, strict=True)], height)


def write_sheet(book: Any, sheet: Sheet, language: str) -> None:
    """Adds `sheet` to a write-only workbook: headings, rows, and an Excel table unless it is prose."""
    page = book.create_sheet(sheet.title)
    values = [values_of(sheet.table[column.name], column.kind) for column in sheet.columns]
    widths = column_widths(sheet, values)
    lay_out(page, sheet, widths, language)
    pen = pen_for(page, language, ruled=sheet.layout is not Layout.PLAIN)
    headings = _write_headings(pen, sheet, widths)
    _write_rows(pen, sheet, values, widths)
    if sheet.layout is not Layout.PROSE:
        # `add_table` warns whoever streams rows that the columns must be given, as ours are.
        page.tables.add(_excel_table(sheet, headings))
