"""Heights of rows with wrapped text; not every spreadsheet program works them out when it opens a file."""

from math import ceil

from mapping.reports.values import Value

_LINE, _PADDING = 13.5, 2.0
# A row taller than this would push its neighbours off the page; the cell still holds the whole text.
_MOST_LINES = 14
_TURNED, _TURNED_LEAST = 170.0, 60.0
_LETTER = 5.5


def _lines(value: Value, width: int) -> int:
    """Lines that a text takes in a column of `width` characters, words kept whole."""
    if not isinstance(value, str):
        return 1
    room = 1.2 * (width - 2)
    return sum(max(1, ceil(len(part) / room)) for part in value[: _MOST_LINES * width].split("\n"))


def row_heights(values: list[list[Value]], widths: list[int]) -> list[float]:
    """The height in points of each row; `values` and `widths` are those of the columns whose text is wrapped."""
    lines = [[_lines(value, width) for value in column] for column, width in zip(values, widths, strict=True)]
    return [_PADDING + _LINE * min(max(row), _MOST_LINES) for row in zip(*lines, strict=True)]


def turned_height(headings: list[str]) -> float:
    """The height in points of a row of headings written upwards."""
    longest = max((len(heading) for heading in headings), default=0)
    return min(max(longest * _LETTER, _TURNED_LEAST), _TURNED)
