"""What a workbook holds before anything is understood: sheets of text cells."""

from dataclasses import dataclass

Row = list[str | None]


@dataclass(frozen=True)
class Merge:
    """A merged range; rows and columns count from 0 and both ends are inside."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class Sheet:
    """One sheet: `rows[0][0]` is cell A1, None is an empty cell; `state` is visible or hidden."""

    name: str
    state: str
    rows: list[Row]
    merges: tuple[Merge, ...] = ()


@dataclass(frozen=True)
class Workbook:
    """A file as read: its base name, the digest of its bytes (`sha256:…`), its kind by content, its sheets."""

    file: str
    digest: str
    kind: str
    sheets: tuple[Sheet, ...]


def column_letter(index: int) -> str:
    """The letters a spreadsheet program shows over column `index` (from 0): 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_address(row: int, column: int) -> str:
    """The address of a cell (both from 0) as the spreadsheet program shows it: 8, 1 is B9."""
    return f"{column_letter(column)}{row + 1}"
