"""Small words of tables that are no data: dittos, marks for a missing value, totals, notes."""

import csv
import re
from functools import cache

from mapping.cleaning import comparison_key
from mapping.settings import REFERENCE

# Sentences are no fillers: most cells are told apart by their length alone.
_LONGEST_FILLER = 60
# "$x$" is somebody's text, "x" a mark for nothing.
_MARKUP = re.compile(r"[${}<>|\\=@]")


@cache
def filler_words(meaning: str) -> frozenset[str]:
    """The words with one `meaning` (ditto, missing, total, note), as comparison keys, or as written when all signs."""
    with (REFERENCE / "filler_words.csv").open(encoding="utf-8", newline="") as source:
        rows = [row["text"] for row in csv.DictReader(source) if row["meaning"] == meaning]
    return frozenset(_filler_key(text) for text in rows)


def is_filler(text: str, *meanings: str) -> bool:
    """Whether the text is, as a whole, a filler word with one of the `meanings`."""
    if len(text) > _LONGEST_FILLER or _MARKUP.search(text):
        return False
    key = _filler_key(text)
    return any(key in filler_words(meaning) for meaning in meanings)


def opens_with(text: str, meaning: str) -> bool:
    """Whether the first words of the text are a filler word with this meaning."""
    key = f"{comparison_key(text)} "
    return any(key.startswith(f"{word} ") for word in filler_words(meaning))


def _filler_key(text: str) -> str:
    """The form in which a cell is compared with filler words."""
    return comparison_key(text) if any(c.isalnum() for c in text) and "#" not in text else "".join(text.lower().split())
