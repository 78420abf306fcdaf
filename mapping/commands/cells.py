"""The cells of a workbook as the JSON document of docs/commands.md, and as lines for a person."""

from collections.abc import Iterator
from typing import Any

from mapping.errors import WorkbookRefused
from mapping.reading import Workbook
from mapping.wording import Message, render


def cells_document(workbook: Workbook) -> dict[str, Any]:
    """Every sheet with its rows: exact text, null for an empty cell."""
    sheets = [{"sheet": sheet.name, "state": sheet.state, "rows": sheet.rows} for sheet in workbook.sheets]
    whole = {"file": workbook.file, "digest": workbook.digest, "status": "ok", "reason": None}
    return {**whole, "problems": [], "sheets": sheets}


def refused_cells_document(refused: WorkbookRefused, language: str) -> dict[str, Any]:
    """A workbook that could not be read, and why."""
    whole = {"file": refused.file, "digest": None, "status": "refused", "reason": refused.said(language)}
    return {**whole, "problems": [], "sheets": []}


def cells_summary(workbook: Workbook, language: str) -> Iterator[str]:
    """One line a sheet: how many rows and columns it holds."""
    for sheet in workbook.sheets:
        width = max((len(row) for row in sheet.rows), default=0)
        facts = {"sheet": sheet.name, "state": sheet.state, "rows": len(sheet.rows), "columns": width}
        yield render(Message("{sheet} ({state}): {rows} rows, {columns} columns", facts), language)
