"""Text files of cells: which encoding, which separator, then rows."""

import csv
import io
from collections import Counter

from charset_normalizer import from_bytes

_SEPARATORS = (";", ",", "\t", "|")
# What spreadsheet programs of our users write; a guess outside this list would be a wrong guess.
_LEGACY = ["cp1252", "cp1256", "mac_roman"]
_SAMPLE = 200


def decode(data: bytes) -> str:
    """The text of the file: by its byte-order mark, as UTF-8 when it is valid UTF-8, else the likeliest legacy code."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if 0 in data[:4096]:
        return data.decode("utf-16-le" if data[1:2] == b"\x00" else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        guess = from_bytes(data, cp_isolation=_LEGACY).best()
        return data.decode(guess.encoding if guess else "cp1252", errors="replace")


def separator_of(text: str) -> str:
    """The separator that cuts most of the first rows into one number (two or more) of cells; else the first tried."""
    return max(_SEPARATORS, key=lambda separator: _regularity(text, separator))


def _regularity(text: str, separator: str) -> tuple[int, int]:
    widths = Counter(len(row) for row in _parse(text[:200_000], separator)[:_SAMPLE])
    wide = {width: count for width, count in widths.items() if width > 1}
    if not wide:
        return (0, 0)
    width, count = max(wide.items(), key=lambda item: (item[1], item[0]))
    return (count, width)


def _parse(text: str, separator: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def cells_of(data: bytes) -> list[list[str | None]]:
    """The rows of a delimited file, cells exact, empty cells None; a `sep=;` first row (Excel's habit) is obeyed."""
    text = decode(data).replace("\x00", "")
    separator = separator_of(text)
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == len("sep=;"):
        # An empty row stands for the one obeyed, so that rows keep the numbers the file gives them.
        separator, text = first.strip()[-1], "\n" + rest
    return [[cell or None for cell in row] for row in _parse(text, separator)]
