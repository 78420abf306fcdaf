"""Plain tables: headings in the first row, text below, nothing to understand."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from mapping.errors import WrongUse
from mapping.reading import read_workbook
from mapping.wording import Message

_EMPTY = Message("The file {file} holds no table.")
_MISSING = Message("The file {file} has no column “{column}”. Its columns: {columns}.")


def read_table(path: Path, *, needed: Sequence[str] = ()) -> pd.DataFrame:
    """The first sheet that holds anything, as text (missing is NaN), headings as columns.

    Raises WorkbookRefused for a file that cannot be read, WrongUse when it is empty or lacks a column of `needed`.
    """
    workbook = read_workbook(path)
    rows = next((sheet.rows for sheet in workbook.sheets if any(any(row) for row in sheet.rows)), None)
    if rows is None:
        raise WrongUse(Message(_EMPTY.text, {"file": path.name}))
    first = next(place for place, row in enumerate(rows) if any(row))
    headings = [cell or f"column {place + 1}" for place, cell in enumerate(rows[first])]
    for column in needed:
        if column not in headings:
            facts = {"file": path.name, "column": column, "columns": ", ".join(headings)}
            raise WrongUse(Message(_MISSING.text, facts))
    width = len(headings)
    body = [(row + [None] * width)[:width] for row in rows[first + 1 :] if any(row)]
    return pd.DataFrame(body, columns=headings, dtype="str")
