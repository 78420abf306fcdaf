"""The codes of a file of names: one line a code, its names in four languages, and other spellings."""

import csv
from functools import cache

from mapping.cleaning import comparison_key
from mapping.model import LIST_SEPARATOR
from mapping.settings import REFERENCE


@cache
def codes_by_name(file: str) -> dict[str, str]:
    """The `code` that each code, name or spelling of a file of data/reference stands for, as comparison keys.

    A code is always itself, even where it is a name of something else.
    """
    with (REFERENCE / file).open(encoding="utf-8-sig", newline="") as source:
        rows = list(csv.DictReader(source))
    named = {comparison_key(name): row["code"] for row in rows for name in _names(row)}
    return {**named, **{row["code"].lower(): row["code"] for row in rows}}


def _names(row: dict[str, str]) -> list[str]:
    names = [name for column, name in row.items() if column != "spellings"]
    return [name for name in [*names, *row["spellings"].split(LIST_SEPARATOR)] if name]
