"""What reconciliation found, told as problems in the workbook's own cells."""

from collections.abc import Iterator

import pandas as pd

from mapping.intake import SheetReport
from mapping.model import Level, Problem, Status
from mapping.wording import Message

_REVIEW = Message("“{value}” may be several institutions: {candidates}. Choose the right one.")
_UNKNOWN = Message("“{value}” is not in our list of institutions. Check its spelling, or ask for it to be added.")
_DUPLICATE = Message("This pole may be the one of row {row} in the sheet “{sheet}”. Check that it is not there twice.")


def naming_problems(poles: pd.DataFrame, sheets: tuple[SheetReport, ...]) -> Iterator[Problem]:
    """One warning for each institution of a sheet that is not surely one of ours, at the first row that names it."""
    doubtful = poles[poles["reconciliation"] != Status.MATCHED]
    for row in doubtful.drop_duplicates(["sheet", "institution"]).to_dict("records"):
        said = _REVIEW if row["reconciliation"] == Status.REVIEW else _UNKNOWN
        facts = {"value": row["institution"], "candidates": row["candidates"]}
        code = f"institution-{row['reconciliation']}"
        cell = _cell(sheets, row["sheet"], "institution", row["row"])
        yield Problem(
            Level.WARNING, code, Message(said.text, facts), row["sheet"], int(row["row"]), cell, row["institution"]
        )


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
