"""Something wrong in one place of a workbook."""

from dataclasses import dataclass
from enum import StrEnum

from mapping.wording import Message


class Level(StrEnum):
    """How much a problem weighs: an error rejects its row, a warning asks for a look, a note only informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Problem:
    """What is wrong, where, and what to do; `row` and `cell` are as the spreadsheet program shows them."""

    level: Level
    code: str
    message: Message
    sheet: str | None = None
    row: int | None = None
    cell: str | None = None
    value: str | None = None
