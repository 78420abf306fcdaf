"""What each column of the report means."""

import pandas as pd

from mapping.views.report.parts import ColumnWords, Kind, Layout, Sheet, sheet_of
from mapping.wording import Message, render, translator

_HERE = Message("Passerelle")
COLUMNS = (
    ColumnWords("sheet", Kind.TEXT, Message("Sheet of the report"),
        Message("Sheet of this report."), _HERE),
    ColumnWords("column", Kind.TEXT, Message("Column"),
        Message("Heading of the column."), _HERE),
    ColumnWords("meaning", Kind.TEXT, Message("Meaning"),
        Message("What the column says."), _HERE),
    ColumnWords("kind", Kind.TEXT, Message("Values"),
        Message("What its cells hold."), _HERE),
    ColumnWords("unit", Kind.TEXT, Message("Unit"),
        Message("What its numbers count."), _HERE),
    ColumnWords("source", Kind.TEXT, Message("Source"),
        Message("Where its values come from."), _HERE),
)  # fmt: skip
_KINDS = {
    Kind.TEXT: Message("text"),
    Kind.NUMBER: Message("number"),
    Kind.INTEGER: Message("whole number"),
    Kind.DATE: Message("date"),
    Kind.LINK: Message("link"),
    Kind.LIST: Message("list, items between semicolons"),
}


def _of_sheet(sheet: Sheet, language: str) -> pd.DataFrame:
    """The columns of one sheet; those of a grid are alike and told once."""
    each = translator(language)("(each other column)")
    told = [
        {
            "sheet": sheet.title,
            "column": each if sheet.layout is Layout.GRID and position >= sheet.frozen else column.heading,
            "meaning": column.meaning or None,
            "kind": render(_KINDS[column.kind], language),
            "unit": column.unit or None,
            "source": column.source or None,
        }
        for position, column in enumerate(sheet.columns)
    ]
    return pd.DataFrame(told, columns=[column.name for column in COLUMNS]).drop_duplicates()


def dictionary_sheet(sheets: tuple[Sheet, ...], language: str) -> Sheet:
    """One row for each column of `sheets`."""
    rows = pd.concat([_of_sheet(sheet, language) for sheet in sheets], ignore_index=True)
    columns, table = sheet_of(COLUMNS, rows, language)
    return Sheet("Dictionary", translator(language)("Dictionary"), columns, table)
