"""What was understood of a workbook."""

from dataclasses import dataclass

import pandas as pd

from mapping.model import Problem
from mapping.wording import Message


@dataclass(frozen=True)
class ColumnReport:
    """A column's letter and heading, our column it became (None: kept as it is), and how sure (0-100)."""

    column: str
    heading: str
    field: str | None
    score: float


@dataclass(frozen=True)
class RowCounts:
    """What became of the rows of a sheet: `read` is the sum of the other three."""

    read: int
    poles: int = 0
    rejected: int = 0

    @property
    def not_data(self) -> int:
        """Titles, headings, totals, notes and empty rows."""
        return self.read - self.poles - self.rejected


@dataclass(frozen=True)
class SheetReport:
    """One sheet: used or why not, where its headings stand (rows as shown), their language, its columns and counts."""

    sheet: str
    used: bool
    rows: RowCounts
    why: Message | None = None
    header_rows: tuple[int, ...] = ()
    language: str | None = None
    columns: tuple[ColumnReport, ...] = ()


@dataclass(frozen=True)
class Intake:
    """A workbook understood.

    `poles`: the columns of POLE_COLUMNS as cleaned text, plus `extra` (JSON) and `sheet`, `row`; `problems`: in the
    order of the sheets; `rejected`: sheet, row, codes (list joined with `;`).
    """

    sheets: tuple[SheetReport, ...]
    poles: pd.DataFrame
    problems: tuple[Problem, ...]
    rejected: pd.DataFrame
