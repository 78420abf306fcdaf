"""What one workbook gives, before anything is stored."""

from dataclasses import dataclass, field

import pandas as pd

from mapping.intake import SheetReport
from mapping.model import Problem, empty_poles
from mapping.wording import Message


def _no_rows(*columns: str) -> pd.DataFrame:
    return pd.DataFrame(columns=list(columns))


@dataclass(frozen=True)
class Understanding:
    """A workbook read, cleaned and reconciled.

    `status` is ok, partial (some rows were refused) or refused (nothing could be used; `reason` says why). `poles` is a
    table of POLES; `rejected`: sheet, row, codes; `duplicates`: sheet, row, of_sheet, of_row, score.
    """

    file: str
    digest: str | None
    status: str
    reason: Message | None = None
    sheets: tuple[SheetReport, ...] = ()
    poles: pd.DataFrame = field(default_factory=empty_poles)
    problems: tuple[Problem, ...] = ()
    rejected: pd.DataFrame = field(default_factory=lambda: _no_rows("sheet", "row", "codes"))
    duplicates: pd.DataFrame = field(default_factory=lambda: _no_rows("sheet", "row", "of_sheet", "of_row", "score"))
