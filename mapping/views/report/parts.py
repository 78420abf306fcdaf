"""What a report is made of: sheets with columns, decided here, drawn elsewhere."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import pandas as pd

from mapping.wording import Message, render


class Kind(StrEnum):
    """What the values of a column are; what cannot be read as its kind stays text."""

    TEXT = "text"
    NUMBER = "number"
    INTEGER = "integer"
    DATE = "date"
    LINK = "link"
    LIST = "list"


class Layout(StrEnum):
    """How a sheet is drawn: sentences to read, a table, a grid with many narrow columns, rows kept to one line each."""

    PROSE = "prose"
    TABLE = "table"
    GRID = "grid"
    PLAIN = "plain"


@dataclass(frozen=True)
class Column:
    """One column as its reader sees it; `name` is the frame's, the rest is in the reader's language."""

    name: str
    heading: str
    kind: Kind = Kind.TEXT
    meaning: str = ""
    unit: str = ""
    source: str = ""


@dataclass(frozen=True)
class ColumnWords:
    """One column before a language is chosen."""

    name: str
    kind: Kind
    heading: Message
    meaning: Message
    source: Message
    unit: Message | None = None

    def said(self, language: str) -> Column:
        """The column in `language`."""
        unit = render(self.unit, language) if self.unit else ""
        heading, meaning, source = (render(part, language) for part in (self.heading, self.meaning, self.source))
        return Column(self.name, heading, self.kind, meaning, unit, source)


@dataclass(frozen=True, eq=False)
class Sheet:
    """One sheet: `table` has a column for each of `columns`, missing values as NaN or None.

    `name` is ASCII and unique in the report; `title` is shown (31 characters at most). The first `frozen` columns
    stay in sight, the first `printed` ones go on paper (0: all of them).
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    table: pd.DataFrame
    layout: Layout = Layout.TABLE
    frozen: int = 0
    printed: int = 0


@dataclass(frozen=True, eq=False)
class ReportView:
    """A whole report in one language; `filters` are sentences, empty when nothing was left out."""

    title: str
    language: str
    generated_at: datetime
    filters: tuple[str, ...]
    sheets: tuple[Sheet, ...]

    def sheet(self, name: str) -> Sheet:
        """The sheet called `name`; KeyError when there is none."""
        return {sheet.name: sheet for sheet in self.sheets}[name]


def sheet_of(
    columns: tuple[ColumnWords, ...], table: pd.DataFrame, language: str
) -> tuple[tuple[Column, ...], pd.DataFrame]:
    """The columns in `language`, and the table cut to them."""
    said = tuple(column.said(language) for column in columns)
    return said, table[[column.name for column in said]].reset_index(drop=True)
