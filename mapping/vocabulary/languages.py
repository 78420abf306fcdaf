"""Languages by any of their names (data/reference/languages.csv)."""

import re

from mapping.cleaning import comparison_key, split_items
from mapping.vocabulary.names import codes_by_name

# Arabic writes its "and" as one piece with the word after it.
_PARTS = re.compile(r"\s+(?:et|and|en|و)\s+|\s+و(?=ال)|[/,;\s+&-]+")


def language_codes(value: str | None) -> tuple[list[str], list[str]]:
    """The ISO 639 codes of the languages named in a cell, and the words that name none."""
    known = codes_by_name("languages.csv")
    named = [(part, known.get(comparison_key(part))) for item in split_items(value) for part in _parts(item)]
    codes = dict.fromkeys(code for _, code in named if code)
    return list(codes), [part for part, code in named if code is None and comparison_key(part)]


def _parts(item: str) -> list[str]:
    """An item that names one language whole, else the words that may name one each."""
    return [item] if comparison_key(item) in codes_by_name("languages.csv") else _PARTS.split(item)
