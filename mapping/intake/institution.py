"""The institution of a sheet whose rows name none: told in a title, on the cover, in a sheet's or the file's name."""

import re
from collections.abc import Callable, Iterable

from mapping.reading import Sheet, Workbook

Recognise = Callable[[str], str | None]
"""Given a text, the preferred name of the one organisation that it surely names; None otherwise."""

_LONGEST_TITLE = 300


def told_institution(sheet: Sheet, above: int, workbook: Workbook, recognise: Recognise) -> str | None:
    """The institution told in the first `above` rows, else by the sheet's name, another sheet, or the file's name.

    Nothing is guessed: two different institutions in one place settle nothing, and the next place is asked.
    """
    for texts in _places(sheet, above, workbook):
        named = {name for text in texts if (name := recognise(text))}
        if len(named) == 1:
            return named.pop()
    return None


def _places(sheet: Sheet, above: int, workbook: Workbook) -> Iterable[list[str]]:
    yield _texts(sheet.rows[:above])
    yield [sheet.name]
    for other in workbook.sheets:
        if other is not sheet and len(other.rows) <= 60:
            yield _texts(other.rows[:20])
    yield [re.sub(r"[_\-.]+", " ", workbook.file.rsplit(".", 1)[0])]


def _texts(rows: list[list[str | None]]) -> list[str]:
    return list(dict.fromkeys(cell for row in rows for cell in row if cell and len(cell) <= _LONGEST_TITLE))
