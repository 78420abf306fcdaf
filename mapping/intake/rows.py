"""The rows under the headings: which hold a pole, which a title, a total or a note, and what carries down."""

import pandas as pd

from mapping.cleaning import unguarded, without_contacts
from mapping.intake.columns import Column
from mapping.intake.headers import Header
from mapping.reading import Sheet
from mapping.vocabulary import is_filler, opens_with

# Told once for several rows: in a merged cell, or in the first row of a group only.
CARRIED = ("institution", "unit", "city", "country")
_SPARSE = 0.5
_NO_CONTACTS = frozenset({"id", "fields", "founded", "accredited_from", "accredited_until", "staff", "number"})


def body_of(sheet: Sheet, header: Header) -> pd.DataFrame:
    """The cells under the headings as text: index is the row (from 0) in the sheet, blanks are None.

    The apostrophe that our own .csv files put before text that looks live is taken off.
    """
    first = header.rows[-1] + 1
    width = max((len(row) for row in sheet.rows), default=0)
    cells = [row + [None] * (width - len(row)) for row in sheet.rows[first:]]
    body = pd.DataFrame(cells, index=range(first, len(sheet.rows)), columns=range(width), dtype=object)
    return body.map(_stripped).astype(object)


def _stripped(cell: str | None) -> str | None:
    return (unguarded(cell.strip()) or None) if isinstance(cell, str) else None


def without_personal_text(body: pd.DataFrame, columns: tuple[Column, ...]) -> pd.DataFrame:
    """The body without the e-mail addresses and telephone numbers that stand among other text, in any column.

    Codes, years and web addresses are no place for them, and are left as they are.
    """
    cleared = body.copy()
    for column in columns:
        if column.field not in _NO_CONTACTS:
            cells = cleared[column.index]
            cleared[column.index] = cells.map({c: without_contacts(c).strip() or None for c in cells.dropna().unique()})
    return cleared.astype(object)


def carry_down(body: pd.DataFrame, columns: tuple[Column, ...], sheet: Sheet, named: pd.Series) -> pd.DataFrame:
    """The body with merged cells, dittos and once-only cells of the carried columns filled in on the rows `named`."""
    filled = body.copy()
    by_field = {column.field: column.index for column in columns}
    for column in columns:
        filled[column.index] = _dittos(filled[column.index])
    for field in CARRIED:
        if field in by_field:
            filled[by_field[field]] = _merged(filled[by_field[field]], by_field[field], sheet)
    return _once_only(filled, by_field, named)


def _dittos(cells: pd.Series) -> pd.Series:
    ditto = cells.map({cell: is_filler(cell, "ditto") for cell in cells.dropna().unique()}).eq(True)
    return cells.mask(ditto).ffill().where(ditto, cells) if ditto.any() else cells


def _merged(cells: pd.Series, column: int, sheet: Sheet) -> pd.Series:
    filled = cells.copy()
    for merge in sheet.merges:
        if merge.first_column <= column <= merge.last_column and merge.first_row in filled.index:
            rows = filled.loc[merge.first_row : merge.last_row].index
            filled.loc[rows] = cells.loc[merge.first_row]
    return filled


def _once_only(body: pd.DataFrame, by_field: dict[str | None, int], named: pd.Series) -> pd.DataFrame:
    """Fill the blanks of a column told once per group; in a column told on every row a blank stays a blank."""
    filled = body.copy()
    stated = by_field.get("institution")
    institution = filled[stated] if stated is not None else pd.Series(None, index=body.index, dtype=object)
    groups = institution.notna().cumsum()
    if stated is not None and _told_once(institution[named | institution.notna()]):
        filled[stated] = institution.ffill()
    for field in CARRIED[1:]:
        if field in by_field and _told_once(body[by_field[field]][named]):
            filled[by_field[field]] = body[by_field[field]].groupby(groups).ffill()
    return filled


def _told_once(cells: pd.Series) -> bool:
    told = cells.dropna()
    if told.empty or len(told) == len(cells):
        return False
    repeats = int((cells == cells.shift()).sum())
    return repeats <= 0.1 * len(told) and (len(told) / len(cells) < _SPARSE or repeats == 0)


def data_rows(body: pd.DataFrame, header: Header, columns: tuple[Column, ...], sheet: Sheet) -> pd.Series:
    """Whether each row may hold a pole: it is neither empty, nor a repeated heading, an example, a total or a note."""
    mapped = body[[column.index for column in columns]]
    count = body.notna().sum(axis=1)
    first = mapped.bfill(axis=1).iloc[:, 0]
    apart = first.map({cell: _is_apart(cell) for cell in first.dropna().unique()}).eq(True)
    name = next(column.index for column in columns if column.field == "name")
    lonely = (count == 1) & body[name].isna()
    few = count <= max(2, len(columns) // 3)
    example = body[name].map({cell: _is_example(cell) for cell in body[name].dropna().unique()}).eq(True)
    not_data = lonely | (apart & few) | example | _repeats_headings(body, header, sheet) | _numbers(mapped)
    return (count > 0) & ~not_data


def _repeats_headings(body: pd.DataFrame, header: Header, sheet: Sheet) -> pd.Series:
    """Each printed page of some lists shows the headings again, all their rows."""
    repeats = pd.Series(data=False, index=body.index)
    count = body.notna().sum(axis=1)
    for row in header.rows:
        own = pd.Series({column: _stripped(cell) for column, cell in enumerate(sheet.rows[row])}, dtype=object)
        same = body.eq(own, axis="columns").sum(axis=1)
        repeats |= (same >= count.clip(lower=2) * 0.6) | ((same == count) & (same == own.notna().sum()) & (count > 0))
    return repeats


def _numbers(mapped: pd.DataFrame) -> pd.Series:
    """A row 1, 2, 3… right under the headings numbers the columns."""
    under = mapped.head(1).map(lambda cell: isinstance(cell, str) and cell.strip("()").isdigit())
    count = mapped.notna().sum(axis=1)
    return (under.sum(axis=1).reindex(mapped.index, fill_value=0) == count) & (count >= 3)


def _is_apart(cell: str) -> bool:
    """Whether the first cell of a row opens a total, a note or a source line."""
    if cell.startswith(("*", "(*", "(1)", "¹")):
        return True
    opening = cell.split(":", maxsplit=1)[0].strip()
    return is_filler(opening, "total", "note") or opens_with(cell, "opening")


def _is_example(name: str) -> bool:
    """A row that shows how to fill the others: "Ex. : …", "Exemple de laboratoire"."""
    before, colon, _ = name.partition(":")
    return is_filler(before.strip() if colon else name, "example") or opens_with(name, "specimen")
