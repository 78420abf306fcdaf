"""What is missing, column by column."""

import pandas as pd

from mapping.views.report.parts import ColumnWords, Kind, Sheet, sheet_of
from mapping.wording import Message, translator

_COUNTED = Message("counted on the other sheets of this report")
_ROWS = Message("rows")
COLUMNS = (
    ColumnWords("sheet", Kind.TEXT, Message("Sheet of the report"),
        Message("Sheet that is looked at."), _COUNTED),
    ColumnWords("column", Kind.TEXT, Message("Column"),
        Message("Column that is looked at."), _COUNTED),
    ColumnWords("rows", Kind.INTEGER, Message("Rows"),
        Message("Rows of the sheet."), _COUNTED, _ROWS),
    ColumnWords("given", Kind.INTEGER, Message("Given"),
        Message("Rows that have a value."), _COUNTED, _ROWS),
    ColumnWords("missing", Kind.INTEGER, Message("Not given"),
        Message("Rows whose cell is empty."), _COUNTED, _ROWS),
    ColumnWords("share", Kind.NUMBER, Message("Share given"),
        Message("Rows that have a value, out of 100; empty without a row."), _COUNTED, Message("%")),
)  # fmt: skip


def _of_sheet(sheet: Sheet) -> pd.DataFrame:
    missing = [int(sheet.table[column.name].isna().sum()) for column in sheet.columns]
    headings = [column.heading for column in sheet.columns]
    counts = pd.DataFrame({"sheet": sheet.title, "column": headings, "rows": len(sheet.table), "missing": missing})
    return counts.assign(given=counts["rows"] - counts["missing"])


def quality_sheet(sheets: tuple[Sheet, ...], language: str) -> Sheet:
    """One row for each column of `sheets`: how many rows have a value, how many have none."""
    counts = pd.concat([_of_sheet(sheet) for sheet in sheets], ignore_index=True)
    share = (100 * counts["given"] / counts["rows"].where(counts["rows"].gt(0))).round(2)
    columns, table = sheet_of(COLUMNS, counts.assign(share=share), language)
    return Sheet("Quality", translator(language)("Quality"), columns, table)
