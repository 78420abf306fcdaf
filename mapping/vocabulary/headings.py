"""Which of our columns a heading means, from the headings seen in real spreadsheets (data/reference/headings.csv)."""

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from mapping.cleaning import clean_text, comparison_key
from mapping.settings import REFERENCE
from mapping.vocabulary.fillers import opens_with

PERSONAL_FIELDS = frozenset({"person", "person_role", "email", "telephone"})
"""Columns about persons: recognised, announced, and never stored without a recorded consent."""

_INSTRUCTIONS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[*:].*$", re.DOTALL)
# "Mot-clé 1", "MC2": one of several columns of a list.
_NUMBER_AT_END = re.compile(r"\s*\d$")
_LEAST_CONTAINED = 70.0
_LEAST_LIKENESS = 86.0
# Scores: the same words with and without instructions, then what the score of likeness must reach.
_VERBATIM = 100.0
_SAME_WORDS = 98.0
_NO_DATA = 90.0
_SURE = 85.0


@dataclass(frozen=True)
class HeadingMatch:
    """The column a heading means, how sure (0-100), and the languages in which that heading is written so."""

    field: str
    score: float
    languages: frozenset[str]

    @property
    def is_verbatim(self) -> bool:
        """Whether the heading is written as we know it, to the last word."""
        return self.score >= _VERBATIM

    @property
    def is_exact(self) -> bool:
        """Whether the heading has the words that we know; instructions and a number may follow."""
        return self.score >= _SAME_WORDS

    @property
    def is_no_data(self) -> bool:
        """Whether it is surely a heading; a cell of data ("Laboratoire Eau") may contain one too."""
        return self.score >= _NO_DATA

    @property
    def is_sure(self) -> bool:
        """Whether the column is surely this one, given that the text is a heading."""
        return self.score >= _SURE


@dataclass(frozen=True)
class _Headings:
    by_key: dict[str, tuple[str, frozenset[str]]]
    patterns: tuple[tuple[str, str], ...]


@cache
def _headings() -> _Headings:
    by_key: dict[str, tuple[str, frozenset[str]]] = {}
    with (REFERENCE / "headings.csv").open(encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            key = comparison_key(row["heading"]) or row["heading"]
            field, languages = by_key.get(key, (row["field"], frozenset()))
            by_key[key] = (field, languages | {row["language"]})
    longest_first = sorted(by_key, key=lambda key: (-len(key), key))
    return _Headings(by_key, tuple((f" {key} ", key) for key in longest_first if len(key) > 2))


@lru_cache(maxsize=100_000)
def match_heading(heading: str) -> HeadingMatch | None:
    """The best match of one heading: the same words, then words it contains, then fuzzy likeness; None below all."""
    heading = clean_text(heading) or ""
    bare = _NUMBER_AT_END.sub("", comparison_key(_INSTRUCTIONS.sub(" ", heading)))
    return _same(heading, bare) or _contained(bare) or _alike(bare)


def _same(heading: str, bare: str) -> HeadingMatch | None:
    known = _headings().by_key
    for key, score in ((comparison_key(heading) or heading.strip(), _VERBATIM), (bare, _SAME_WORDS)):
        if key in known:
            field, languages = known[key]
            return HeadingMatch(field, score, languages)
    return None


def _contained(bare: str) -> HeadingMatch | None:
    """Persons first (a heading that mentions them is about them), then what is not a mere "of the laboratory".

    "Nombre de laboratoires" counts laboratories and names none.
    """
    if opens_with(bare, "count"):
        return None
    padded, headings = f" {bare} ", _headings()
    found = [key for pattern, key in headings.patterns if pattern in padded]
    if not found:
        return None
    best = min(found, key=lambda key: (_generality(headings.by_key[key][0]), -len(key)))
    share = sum(len(word) for word in best.split()) / max(1, len(bare.replace(" ", "")))
    score = round(60 + 35 * share, 1)
    field, languages = headings.by_key[best]
    return HeadingMatch(field, score, languages) if score >= _LEAST_CONTAINED else None


def _generality(field: str) -> int:
    return 0 if field in PERSONAL_FIELDS else {"name": 2, "institution": 2, "unit": 2, "number": 3}.get(field, 1)


def _alike(bare: str) -> HeadingMatch | None:
    if len(bare) < 5:
        return None
    headings = _headings().by_key
    found = process.extractOne(bare, headings.keys(), scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS)
    if found is None:
        return None
    field, languages = headings[found[0]]
    return HeadingMatch(field, round(found[1] * 0.9, 1), languages)
