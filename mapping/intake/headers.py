"""Finding the headings of a table: which rows hold them, and what each column is called."""

from dataclasses import dataclass

from mapping.reading import Sheet
from mapping.vocabulary import PERSONAL_FIELDS, HeadingMatch, match_heading

_LOOKED_AT = 60
_TALLEST = 3
_LONGEST_HEADING = 120
_FEWEST_LABELS = 4


@dataclass(frozen=True)
class Heading:
    """What stands over one column (from 0), and our column that it means, if any."""

    column: int
    text: str
    match: HeadingMatch | None


@dataclass(frozen=True)
class Header:
    """The headings of a table and the rows (from 0) that hold them."""

    rows: tuple[int, ...]
    headings: tuple[Heading, ...]

    @property
    def fields(self) -> set[str]:
        """Our columns that these headings mean."""
        return {heading.match.field for heading in self.headings if heading.match}


def is_form(sheet: Sheet, header: Header | None) -> bool:
    """Whether the sheet describes one thing by labels down a column, not many things under its `header`."""
    labels = {field for row in sheet.rows[:_LOOKED_AT] if (field := _label(row))}
    return len(labels) >= _FEWEST_LABELS and (header is None or len(header.fields) <= len(labels))


def _label(row: list[str | None]) -> str | None:
    """What the first cell of a row surely names, when one value stands beside it."""
    cells = [cell for cell in row if cell]
    match = match_heading(cells[0].rstrip(" :")) if len(cells) == 2 and len(cells[0]) <= _LONGEST_HEADING else None
    return match.field if match and match.is_no_data else None


def find_header(sheet: Sheet) -> Header | None:
    """The rows that name most of our columns, among the first sixty; None when the sheet holds no table of poles."""
    best: Header | None = None
    for first in range(min(_LOOKED_AT, len(sheet.rows))):
        for height in range(1, _TALLEST + 1):
            header = _header_at(sheet, first, height)
            if header and (best is None or _weight(header, sheet) > _weight(best, sheet)):
                best = header
    return best


def _weight(header: Header, sheet: Sheet) -> tuple[int, int, int, int]:
    """More columns named, then named more exactly, then rows that merged cells tie together, then fewer rows."""
    exact = sum(1 for heading in header.headings if heading.match and heading.match.is_exact)
    return len(header.fields), exact, _tied(header.rows, sheet), -len(header.rows)


def _tied(rows: tuple[int, ...], sheet: Sheet) -> int:
    """How many merged cells join these rows, or stand in an upper one over several columns."""
    upper = [merge for merge in sheet.merges if rows[0] <= merge.first_row < rows[-1]]
    joined = sum(1 for merge in upper if merge.last_row <= rows[-1])
    return joined - sum(1 for merge in sheet.merges if merge.first_row < rows[0] <= merge.last_row)


def _header_at(sheet: Sheet, first: int, height: int) -> Header | None:
    rows = range(first, first + height)
    if rows.stop > len(sheet.rows) or (height > 1 and not all(_names_columns(sheet, row) for row in rows[1:])):
        return None
    columns = max(len(sheet.rows[row]) for row in rows)
    spread = [_spread(sheet, row, rows[-1]) for row in rows]
    headings = [_heading(column, [line.get(column) for line in spread]) for column in range(columns)]
    header = Header(tuple(rows), tuple(h for h in headings if h.text))
    return header if _is_table(header, sheet) else None


def _names_columns(sheet: Sheet, row: int) -> bool:
    """Whether a lower row of headings names columns itself; a row of data does not."""
    cells = [cell for cell in sheet.rows[row] if cell]
    return sum(1 for cell in cells if _exact(cell)) * 2 >= len(cells) > 0


def _exact(cell: str) -> bool:
    match = match_heading(cell) if len(cell) <= _LONGEST_HEADING else None
    return match is not None and match.is_no_data


def _spread(sheet: Sheet, row: int, last: int) -> dict[int, str]:
    """The texts of one row of headings by column; those of upper rows reach over the columns that they cover."""
    cells = {column: cell for column, cell in enumerate(sheet.rows[row]) if cell and len(cell) <= _LONGEST_HEADING}
    merges = [merge for merge in sheet.merges if merge.first_row <= row <= merge.last_row]
    for merge in merges:
        text = _top_left(sheet, merge.first_row, merge.first_column)
        covered = range(merge.first_column, merge.last_column + 1)
        if row < last and len(covered) >= max(4, 0.8 * len(sheet.rows[row])):
            cells = {column: cell for column, cell in cells.items() if column not in covered}
        elif text and len(text) <= _LONGEST_HEADING:
            cells.update(dict.fromkeys(covered, text))
    return cells if merges or row == last else _reaching_right(cells, sheet.rows[row + 1])


def _reaching_right(cells: dict[int, str], below: list[str | None]) -> dict[int, str]:
    """Without merged cells, an upper heading stands for the blanks at its right that have a heading below them."""
    reached, current = dict(cells), ""
    for column, lower in enumerate(below):
        current = cells.get(column, current) if lower else ""
        if current:
            reached.setdefault(column, current)
    return reached


def _top_left(sheet: Sheet, row: int, column: int) -> str | None:
    cells = sheet.rows[row] if row < len(sheet.rows) else []
    return cells[column] if column < len(cells) else None


def _heading(column: int, texts: list[str | None]) -> Heading:
    parts = list(dict.fromkeys(" ".join(text.split()) for text in texts if text and text.strip()))
    return Heading(column, " / ".join(parts), _match(parts))


def _match(parts: list[str]) -> HeadingMatch | None:
    """The lowest heading decides, unless the ones above it say that the column is about a person."""
    if not parts:
        return None
    own, above = match_heading(parts[-1]), [match_heading(part) for part in parts[:-1]]
    persons = [match for match in above if match and match.field in PERSONAL_FIELDS]
    if persons and not (own and own.field in PERSONAL_FIELDS):
        return persons[-1]
    joined = match_heading(" ".join(parts)) if len(parts) > 1 else None
    if joined and joined.is_exact:
        return joined
    return own or next((match for match in reversed(above) if match), None)


def _is_table(header: Header, sheet: Sheet) -> bool:
    """A table of poles names them, and says something else of them, unless names are all that it holds."""
    matches = [heading.match for heading in header.headings if heading.match]
    sure = sum(1 for match in matches if match.is_sure)
    if "name" not in header.fields or 2 * sure < len(matches):
        return False
    if len(header.fields) >= 2:
        return True
    below = sheet.rows[header.rows[-1] + 1 :]
    exact = all(heading.match and heading.match.is_verbatim for heading in header.headings)
    return exact and sum(1 for row in below if any(row)) >= 2
