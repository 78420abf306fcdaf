"""What reconciliation found, told as problems in the workbook's own cells."""

import re
from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd

from mapping.intake import SheetReport
from mapping.model import Level, Problem, Status
from mapping.wording import Message

_SEVERAL = Message("“{value}” may be one of several institutions ({candidates}). Write its full name with its town.")
_ONE = Message("“{value}” may be this institution: {candidates}. Write its full name with its town if so.")
_UNKNOWN = Message("“{value}” is not in our list of institutions. Check its spelling, or ask for it to be added.")
# Candidates are written "id (name); id (name)": a person reads the names.
_CANDIDATE = re.compile(r"(?:^|; )[\w-]+ \((.+?)\)(?=;|$)")
_DUPLICATE = Message("This pole may be the one of row {row} in the sheet “{sheet}”. Check that it is not there twice.")


def naming_problems(poles: pd.DataFrame, sheets: tuple[SheetReport, ...]) -> Iterator[Problem]:
    """One warning for each institution of a sheet that is not surely one of ours, at the first row that names it."""
    doubtful = poles[poles["reconciliation"] != Status.MATCHED]
    for row in doubtful.drop_duplicates(["sheet", "institution"]).to_dict("records"):
        place = (row["sheet"], int(row["row"]), _cell(sheets, row["sheet"], "institution", row["row"]))
        code = f"institution-{row['reconciliation']}"
        yield Problem(Level.WARNING, code, _doubt(row), *place, row["institution"])


def _doubt(row: Mapping[Hashable, Any]) -> Message:
    if row["reconciliation"] != Status.REVIEW:
        return Message(_UNKNOWN.text, {"value": row["institution"]})
    names = _CANDIDATE.findall(str(row["candidates"]))
    said = _SEVERAL if len(names) > 1 else _ONE
    return Message(said.text, {"value": row["institution"], "candidates": ", ".join(names)})


def duplicate_problems(duplicates: pd.DataFrame, sheets: tuple[SheetReport, ...]) -> Iterator[Problem]:
    """One warning for each row that may repeat an earlier one."""
    for row in duplicates.to_dict("records"):
        said = Message(_DUPLICATE.text, {"row": int(row["of_row"]), "sheet": row["of_sheet"]})
        cell = _cell(sheets, row["sheet"], "name", row["row"])
        yield Problem(Level.WARNING, "possible-duplicate", said, row["sheet"], int(row["row"]), cell)


def _cell(sheets: tuple[SheetReport, ...], sheet: str, field: str, row: int) -> str | None:
    columns = next((report.columns for report in sheets if report.sheet == sheet), ())
    letter = next((column.column for column in columns if column.field == field), None)
    return f"{letter}{row}" if letter else None
