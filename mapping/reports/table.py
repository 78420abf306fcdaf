"""Plain tables, as the command line gives them back."""

from datetime import datetime
from pathlib import Path

import pandas as pd
from openpyxl import Workbook

from mapping.errors import WrongUse
from mapping.reports.delimited import delimited
from mapping.reports.pack import packed
from mapping.reports.save import write_file
from mapping.reports.sheet import write_sheet
from mapping.views.report import Column, Kind, Layout, Sheet
from mapping.wording import DEFAULT_LANGUAGE, Message, translator

# A table is not a report of a given moment: its workbook notes the same one always.
_NO_MOMENT = datetime(1980, 1, 1)
_ROWS, _COLUMNS = 1_048_575, 16_384


def _kind(column: pd.Series) -> Kind:
    if pd.api.types.is_bool_dtype(column):
        return Kind.TEXT
    if pd.api.types.is_integer_dtype(column):
        return Kind.INTEGER
    if pd.api.types.is_datetime64_any_dtype(column):
        return Kind.DATE
    return Kind.NUMBER if pd.api.types.is_numeric_dtype(column) else Kind.TEXT


def _workbook(frame: pd.DataFrame, language: str) -> bytes:
    if len(frame) > _ROWS or len(frame.columns) > _COLUMNS:
        raise WrongUse(Message("The table is too large for an .xlsx workbook; write it as .csv."))
    # Named by position: a stranger's table may have two columns of one name.
    table = frame.set_axis([str(position) for position in range(frame.shape[1])], axis="columns")
    columns = tuple(
        Column(str(position), str(heading), _kind(frame.iloc[:, position]))
        for position, heading in enumerate(frame.columns)
    )
    book = Workbook(write_only=True)
    book.properties.created = book.properties.modified = _NO_MOMENT
    write_sheet(book, Sheet("Table", translator(language)("Table"), columns, table, Layout.PLAIN), language)
    return packed(book)


def write_table(frame: pd.DataFrame, path: Path, *, language: str = DEFAULT_LANGUAGE) -> None:
    """Writes the table as .csv (UTF-8) or .xlsx, by the file's ending; the index is not written.

    Raises WrongUse for another ending, for a table too large for .xlsx, and for a place that cannot be written.
    """
    ending = path.suffix.lower()
    if ending not in (".csv", ".xlsx"):
        raise WrongUse(Message("Tables are written as .csv or .xlsx, not as {file}.", {"file": path.name}))
    write_file(path, delimited(frame) if ending == ".csv" else _workbook(frame, language))
