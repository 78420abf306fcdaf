"""What was understood of a workbook and what storing it would change, as tables for a reader."""

from collections.abc import Iterable

import pandas as pd

from mapping.intake import SheetReport
from mapping.model import Level, Problem
from mapping.store import Difference
from mapping.views.fields import field_said
from mapping.wording import Message, render

LEVELS = {
    Level.ERROR: Message("row refused"),
    Level.WARNING: Message("to be checked"),
    Level.NOTE: Message("for information"),
}


def sheets_table(sheets: Iterable[SheetReport], language: str) -> pd.DataFrame:
    """One row a sheet: sheet, headings (row numbers), read, poles, rejected, not_data, why (it was left aside)."""
    rows = [
        {
            "sheet": sheet.sheet,
            "headings": ", ".join(map(str, sheet.header_rows)) or None,
            "read": sheet.rows.read,
            "poles": sheet.rows.poles,
            "rejected": sheet.rows.rejected,
            "not_data": sheet.rows.not_data,
            "why": render(sheet.why, language) if sheet.why else None,
        }
        for sheet in sheets
    ]
    return pd.DataFrame(rows, columns=["sheet", "headings", "read", "poles", "rejected", "not_data", "why"])


def columns_table(sheet: SheetReport, language: str) -> pd.DataFrame:
    """One row a column of the sheet: column, heading, field (None: kept beside the pole, not used), score."""
    rows = [
        (column.column, column.heading, field_said(column.field, language), column.score) for column in sheet.columns
    ]
    return pd.DataFrame(rows, columns=["column", "heading", "field", "score"])


def problems_table(problems: Iterable[Problem], language: str) -> pd.DataFrame:
    """One row a problem, errors first: level, sheet, cell, value, message."""
    weight = {level: position for position, level in enumerate(LEVELS)}
    ordered = sorted(problems, key=lambda problem: weight[problem.level])
    rows = [
        (
            render(LEVELS[problem.level], language),
            problem.sheet,
            _place(problem),
            problem.value,
            render(problem.message, language),
        )
        for problem in ordered
    ]
    return pd.DataFrame(rows, columns=["level", "sheet", "cell", "value", "message"])


def changes_table(difference: Difference, poles: pd.DataFrame, language: str) -> pd.DataFrame:
    """One row a changed cell of a known pole: name, column, old, new (None is "not given")."""
    names = dict(zip(poles["id"], poles["name"], strict=True))
    rows = [
        (names.get(change.id, change.id), field_said(change.column, language), change.old, change.new)
        for change in difference.changed
    ]
    return pd.DataFrame(rows, columns=["name", "column", "old", "new"])


def changed_count(difference: Difference) -> int:
    """How many known poles would change."""
    return len({change.id for change in difference.changed})


def _place(problem: Problem) -> str | None:
    return problem.cell or (None if problem.row is None else str(problem.row))
