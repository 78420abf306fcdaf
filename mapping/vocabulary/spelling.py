"""Unknown words led back to known ones: misspelt words, and Dutch compounds by their first or last part."""

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

_MISSPELT_LETTERS = 7
_MISSPELT_RATIO = 90
_PART_LETTERS = 5
_REST_LETTERS = 3
_BLOCK = 2_000


def repaired(unknown: Sequence[str], known: Sequence[str]) -> dict[str, str]:
    """Each unknown word of 7 letters or more that is spelt nearly like a known one (rapidfuzz ratio of 90 or more).

    Among equally near words the first in alphabetical order is taken.
    """
    by_length = _by_length(known)
    found: dict[str, str] = {}
    for length, words in _by_length(unknown).items():
        # A ratio of 90 is out of reach when the lengths differ by more than a factor of 11/9.
        lengths = range(math.ceil(length * 9 / 11), length * 11 // 9 + 1)
        near = sorted(word for size in lengths for word in by_length.get(size, ()))
        for start in range(0, len(words) if near else 0, _BLOCK):
            found |= _nearest(words[start : start + _BLOCK], near)
    return found


def _by_length(words: Sequence[str]) -> dict[int, list[str]]:
    table = pd.Series(sorted({word for word in words if len(word) >= _MISSPELT_LETTERS}), dtype=object)
    return {int(length): list(group) for length, group in table.groupby(table.map(len))}


def _nearest(words: list[str], known: list[str]) -> dict[str, str]:
    ratios = process.cdist(words, known, scorer=fuzz.ratio, score_cutoff=_MISSPELT_RATIO, dtype=np.uint8)
    best = ratios.argmax(axis=1)
    return {words[row]: known[best[row]] for row in np.flatnonzero(ratios.any(axis=1))}


def compound_parts(unknown: Sequence[str], parts: frozenset[str]) -> dict[str, list[str]]:
    """The known part (5 letters or more) that each unknown word begins with, and the one it ends with: the longest."""
    longest = max(map(len, parts), default=0)
    found = {word: _parts(word, parts, longest) for word in unknown}
    return {word: ends for word, ends in found.items() if ends}


def _parts(word: str, parts: frozenset[str], longest: int) -> list[str]:
    sizes = range(min(longest, len(word) - _REST_LETTERS), _PART_LETTERS - 1, -1)
    first = next((word[:size] for size in sizes if word[:size] in parts), None)
    last = next((word[-size:] for size in sizes if word[-size:] in parts), None)
    return [part for part in (first, last) if part]
