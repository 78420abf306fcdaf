"""Misspelt words of names, led back to the words of the authority file."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

_LEAST_LETTERS = 4
_LONG_WORD = 8
_REMEMBERED = 100_000


def speller(known: Iterable[str], others: frozenset[str]) -> Callable[[str], str | None]:
    """A function from a word to the nearest known word of the same first letter, None when none is near.

    Near is one edit (letter changed, added, left out, or two swapped), two in words of 8 letters or more (optimal
    string alignment distance). `others` are right as they are: names of places, which no mending may turn into ours.
    """
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(known)):
        if len(word) >= _LEAST_LETTERS and not word.isdecimal():
            by_letter[word[0]].append(word)

    @lru_cache(maxsize=_REMEMBERED)
    def respelt(word: str) -> str | None:
        if len(word) < _LEAST_LETTERS or word in others or word.isdecimal():
            return None
        allowed = 2 if len(word) >= _LONG_WORD else 1
        found = process.extractOne(word, by_letter[word[0]], scorer=OSA.distance, score_cutoff=allowed)
        return found[0] if found else None

    return respelt
