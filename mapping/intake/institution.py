"""The institution of a sheet whose rows name none: told in a title, on the cover, in a sheet's or the file's name."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pandas as pd

from mapping.intake.columns import Column
from mapping.reading import Sheet

Recognise = Callable[[str], str | None]
"""Given a text, the preferred name of the one organisation that it surely names; None otherwise."""

_LONGEST_TITLE = 300


def told_institution(sheet: Sheet, above: int, covers: list[Sheet], file: str, recognise: Recognise) -> str | None:
    """The institution told in the first `above` rows, else by the sheet's name, a cover, or the file's name.

    Nothing is guessed: two different institutions in one place settle nothing, and the next place is asked.
    """
    for texts in _places(sheet, above, covers, file):
        named = {name for text in texts if (name := recognise(text))}
        if len(named) == 1:
            return named.pop()
    return None


def _places(sheet: Sheet, above: int, covers: list[Sheet], file: str) -> Iterator[list[str]]:
    yield _texts(sheet.rows[:above])
    yield from _as_name(sheet.name)
    for cover in covers:
        yield _texts(cover.rows[:20])
    yield from _as_name(file.rsplit(".", 1)[0])


def _as_name(name: str) -> Iterator[list[str]]:
    """A name of a sheet or a file: whole, then word by word ("13_ULB" names ULB)."""
    words = re.sub(r"[_\-.]+", " ", name)
    yield [words]
    yield [word for word in words.split() if len(word) > 2]


def _texts(rows: list[list[str | None]]) -> list[str]:
    return list(dict.fromkeys(cell for row in rows for cell in row if cell and len(cell) <= _LONGEST_TITLE))


def place_institution(
    columns: tuple[Column, ...], body: pd.DataFrame, told: str | None, recognise: Recognise
) -> tuple[Column, ...]:
    """The columns, with the one that names institutions known by its values.

    "Établissement" under the title of a university holds its faculties; "Établissement de rattachement" without any
    other institution holds the institutions themselves.
    """
    fields = {column.field: column for column in columns}
    stated, unit = fields.get("institution"), fields.get("unit")
    if stated and told and unit is None and _holds_units(body[stated.index], told, recognise):
        return _renamed(columns, stated, "unit")
    if stated is None and told is None and unit and _holds_institutions(body[unit.index], recognise):
        return _renamed(columns, unit, "institution")
    return columns


def _holds_units(cells: pd.Series, told: str, recognise: Recognise) -> bool:
    values = cells.dropna().unique()
    return len(values) > 1 and {recognise(value) for value in values} <= {told, None}


def _holds_institutions(cells: pd.Series, recognise: Recognise) -> bool:
    values = cells.dropna().unique()
    return len(values) > 0 and sum(recognise(value) is not None for value in values) > len(values) / 2


def _renamed(columns: tuple[Column, ...], column: Column, field: str) -> tuple[Column, ...]:
    return tuple(replace(one, field=field) if one is column else one for one in columns)
