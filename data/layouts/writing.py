"""Workbooks whose bytes depend on their content alone."""

import io
import zipfile
from datetime import datetime
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from mapping.reports import packed

_NO_MOMENT = (1980, 1, 1, 0, 0, 0)
_HEADING = PatternFill("solid", start_color="DDE6F0")
_SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"
_XML = '<?xml version="1.0" encoding="UTF-8"?>'


def fixed(book: Workbook) -> bytes:
    """The workbook's bytes, which say nothing of the moment they were made."""
    book.properties.created = book.properties.modified = datetime(*_NO_MOMENT)
    return packed(book)


def empty_book() -> Workbook:
    """A workbook without a sheet yet."""
    book = Workbook()
    book.remove(book.active)
    return book


def title(sheet: Worksheet, *lines: str) -> None:
    """Title rows above the table, then an empty row."""
    for line in lines:
        sheet.append([line])
        sheet.cell(sheet.max_row, 1).font = Font(bold=True, size=13 if sheet.max_row == 1 else 11)
    sheet.append([])


def headings(sheet: Worksheet, *cells: str | None) -> None:
    """One row of headings."""
    sheet.append(cells)
    for cell in sheet[sheet.max_row]:
        cell.font, cell.fill, cell.alignment = Font(bold=True), _HEADING, Alignment(wrap_text=True, vertical="top")


def widths(sheet: Worksheet, *sizes: int) -> None:
    """Widths of the columns, in characters."""
    for index, size in enumerate(sizes, 1):
        sheet.column_dimensions[get_column_letter(index)].width = size


def ods(sheets: dict[str, list[list[str]]]) -> bytes:
    """A minimal OpenDocument spreadsheet of text cells."""
    parts = {"mimetype": _SPREADSHEET, "content.xml": _content(sheets), "META-INF/manifest.xml": _manifest()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _NO_MOMENT), text)
    return out.getvalue()


def _content(sheets: dict[str, list[list[str]]]) -> str:
    names = ("office", "table", "text")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{"".join(map(_row, rows))}</table:table>'
        for name, rows in sheets.items()
    )
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    return f'{_XML}<office:document-content {spaces} office:version="1.3">{body}</office:document-content>'


def _manifest() -> str:
    space = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
    entries = entry.format("/", _SPREADSHEET) + entry.format("content.xml", "text/xml")
    return f'{_XML}<manifest:manifest {space} manifest:version="1.3">{entries}</manifest:manifest>'


def _row(cells: list[str]) -> str:
    return f"<table:table-row>{''.join(map(_cell, cells))}</table:table-row>"


def _cell(text: str) -> str:
    if not text:
        return "<table:table-cell/>"
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'
