"""The rows of one table as poles as written, each problem with its cell."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from mapping.cleaning import last_year
from mapping.intake.columns import Column
from mapping.intake.values import CLEANERS, Cleaned, clean_cells
from mapping.model import POLE_COLUMNS, Level, Problem, join_list, split_list
from mapping.reading import cell_address
from mapping.vocabulary import PERSONAL_FIELDS
from mapping.wording import Message

_NEVER_KEPT = PERSONAL_FIELDS | {"number"}
_MISSING_NAME = Message(
    "This row has no name of a competence pole. Write it in this cell, or delete the row if it is not a pole."
)
_MISSING_INSTITUTION = Message(
    "Nothing says which institution this pole belongs to. Add a column “Établissement”, or choose the institution "
    "when you import the file."
)


@dataclass(frozen=True)
class Records:
    """Poles of one table (index: row from 0; columns POLE_COLUMNS and `extra`), problems, and rejected rows' codes."""

    poles: pd.DataFrame
    problems: tuple[Problem, ...]
    rejected: dict[int, str]


@dataclass(frozen=True)
class Around:
    """What stands around each row (same index as the body): the institution and unit for rows that name none."""

    institution: pd.Series
    unit: pd.Series


def read_records(body: pd.DataFrame, columns: tuple[Column, ...], sheet: str, around: Around) -> Records:
    """The poles of the data rows `body`."""
    cleaned = {c.index: clean_cells(c.field, body[c.index]) for c in columns if c.field in CLEANERS}
    table = _table(cleaned, columns, body)
    table["institution"] = table["institution"].fillna(around.institution.astype("str"))
    table["unit"] = table["unit"].fillna(around.unit.astype("str"))
    table["extra"] = _extra(body, columns)
    rejected = _rejections(table)
    problems = [*_rejection_problems(rejected, columns, sheet), *_cell_problems(cleaned, body, sheet)]
    kept = table.drop(index=list(rejected))
    return Records(kept, tuple(sorted(problems, key=lambda p: (p.row or 0, p.cell or ""))), rejected)


def _table(cleaned: dict[int, pd.Series], columns: tuple[Column, ...], body: pd.DataFrame) -> pd.DataFrame:
    table = pd.DataFrame(None, index=body.index, columns=[*POLE_COLUMNS], dtype="str")
    for field in POLE_COLUMNS:
        sources = [column.index for column in columns if column.field == field]
        if sources:
            table[field] = _joined([_values(cleaned[index]) for index in sources])
    return _with_accreditation_end(table, columns, body)


def _values(cells: pd.Series) -> pd.Series:
    return cells.map(lambda cell: cell.value if isinstance(cell, Cleaned) else None).astype("str")


def _joined(parts: list[pd.Series]) -> pd.Series:
    """Several columns of one list (keyword 1, keyword 2…) as one list."""
    if len(parts) == 1:
        return parts[0]
    rows = list(zip(*parts, strict=True))
    lists = {row: _one_list(row) for row in dict.fromkeys(rows)}
    return pd.Series([lists[row] for row in rows], index=parts[0].index, dtype="str")


def _one_list(cells: tuple[str | None, ...]) -> str | None:
    return join_list(list(dict.fromkeys(item for cell in cells for item in split_list(cell))))


def _with_accreditation_end(table: pd.DataFrame, columns: tuple[Column, ...], body: pd.DataFrame) -> pd.DataFrame:
    """A period in one cell ("2022-2025") also tells the end."""
    start = next((column for column in columns if column.field == "accredited_from"), None)
    if start is not None and table["accredited_until"].isna().all():
        table["accredited_until"] = body[start.index].map(last_year, na_action="ignore").astype("str")
    return table


def _extra(body: pd.DataFrame, columns: tuple[Column, ...]) -> pd.Series:
    """The columns we have no place for, as one JSON object a row: heading to value."""
    kept = {c.index: c.heading for c in columns if c.field not in {*POLE_COLUMNS, *_NEVER_KEPT}}
    if not kept:
        return pd.Series(None, index=body.index, dtype="str")
    rows = body[list(kept)].to_numpy().tolist()
    objects = [{h: v for h, v in zip(kept.values(), row, strict=True) if isinstance(v, str)} for row in rows]
    said = [json.dumps(o, ensure_ascii=False, sort_keys=True) if o else None for o in objects]
    return pd.Series(said, index=body.index, dtype="str")


def _rejections(table: pd.DataFrame) -> dict[int, str]:
    nameless = table.index[table["name"].isna()]
    homeless = table.index[table["name"].notna() & table["institution"].isna()]
    return dict.fromkeys(nameless, "missing-name") | dict.fromkeys(homeless, "missing-institution")


def _rejection_problems(rejected: dict[int, str], columns: tuple[Column, ...], sheet: str) -> Iterator[Problem]:
    places = {column.field: column.index for column in columns}
    for row, code in rejected.items():
        column = places.get("name" if code == "missing-name" else "institution", places["name"])
        message = _MISSING_NAME if code == "missing-name" else _MISSING_INSTITUTION
        yield Problem(Level.ERROR, code, message, sheet, row + 1, cell_address(row, column))


def _cell_problems(cleaned: dict[int, pd.Series], body: pd.DataFrame, sheet: str) -> Iterator[Problem]:
    for column, cells in cleaned.items():
        told = cells[cells.map(lambda cell: isinstance(cell, Cleaned) and cell.code is not None).astype(bool)]
        received = body[column].loc[told.index]
        for row, cell, value in zip(told.index.tolist(), told, received, strict=True):
            place = (sheet, row + 1, cell_address(row, column))
            yield Problem(Level.WARNING, cell.code, cell.message, *place, value)
