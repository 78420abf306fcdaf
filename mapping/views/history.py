"""How a pole came to be what it is."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd
from babel.dates import format_datetime

from mapping.views.fields import field_said


@dataclass(frozen=True, eq=False)
class ImportStep:
    """One import that touched a pole: when, by whom, from which file, and its changes (column, old, new)."""

    at: datetime
    author: str
    file: str
    is_first: bool
    changes: pd.DataFrame


def history_steps(history: pd.DataFrame, language: str) -> tuple[ImportStep, ...]:
    """The imports that touched a pole (the store's `pole_history`), newest first."""
    groups = [rows for _, rows in history.groupby("batch", sort=False)]
    return tuple(_step(rows, language, is_first=position == 0) for position, rows in enumerate(groups))[::-1]


def date_said(at: datetime, language: str) -> str:
    """A date and time as a reader of `language` writes it, on the clock of this computer."""
    return format_datetime(datetime.fromtimestamp(at.timestamp()), "dd/MM/y HH:mm", locale=language)


def _step(rows: pd.DataFrame, language: str, *, is_first: bool) -> ImportStep:
    first = rows.iloc[0]
    columns = [field_said(column, language) for column in rows["column"]]
    return ImportStep(
        first["at"],
        first["author"],
        first["file"],
        is_first,
        rows[["old", "new"]].assign(column=pd.Series(columns, index=rows.index, dtype="str")),
    )
