"""What a query asks for: each of its words, with the columns of the index that answer it and how well."""

from bisect import bisect_left
from dataclasses import dataclass

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

from mapping.search.index import SearchIndex
from mapping.vocabulary import annotate, content_words

# How well each kind of answer counts beside the word itself.
_BEGINNING, _MISSPELT, _CONCEPT, _RELATED = 0.85, 0.9, 0.85, 0.45
_BEGINNING_LETTERS, _MISSPELT_LETTERS = 3, 4
_MOST_BEGINNINGS, _MOST_SPELLINGS = 60, 8
# A word nobody wrote is more likely misspelt than one that some pole uses.
_NEAR_KNOWN, _NEAR_UNKNOWN = 87, 76


@dataclass(frozen=True)
class Answer:
    """A column of the index that answers a word of the query: how well (0 to 1), and in which way.

    kind: word (as asked), beginning, spelling, concept or related.
    """

    column: int
    strength: float
    kind: str


@dataclass(frozen=True)
class Clue:
    """A word of the query, as compared, how much it tells among the poles, and what answers it."""

    word: str
    weight: float
    answers: tuple[Answer, ...]


def clues_of(query: str, index: SearchIndex) -> list[Clue]:
    """The content words of the query as clues; a word asked twice counts once."""
    words = content_words([query]).drop_duplicates("word")
    concepts = annotate(pd.Series([query], dtype="str"), index.thesaurus)
    return [
        _clue(word, concepts[(concepts["start"] <= start) & (start < concepts["end"])], index)
        for word, start in zip(words["word"], words["start"], strict=True)
    ]


def _clue(word: str, around: pd.DataFrame, index: SearchIndex) -> Clue:
    """`around`: the concepts whose words in the query stand around the word (as `annotate` gives them)."""
    spelt = [*_as_asked(word, index), *_beginnings(word, index)]
    if around.empty:  # a word of a known theme is spelt right
        spelt += _spellings(word, index)
    meant = [answer for concept in around["concept"].unique() for answer in _meanings(concept, index)]
    return Clue(word, _telling([*spelt, *meant], index), (*spelt, *meant))


def _telling(answers: list[Answer], index: SearchIndex) -> float:
    """1 + log(poles / poles found by the best answers), so that a rare word outweighs "laboratoire"."""
    best = [answer.column for answer in answers if answer.kind in ("word", "concept")]
    having = sum(int(index.found_by.indptr[column + 1] - index.found_by.indptr[column]) for column in best)
    poles = len(index.ids)
    return float(1 + np.log((1 + poles) / (1 + min(having, poles))))


def _as_asked(word: str, index: SearchIndex) -> list[Answer]:
    place = bisect_left(index.words, word)
    known = place < len(index.words) and index.words[place] == word
    return [Answer(place, 1.0, "word")] if known else []


def _beginnings(word: str, index: SearchIndex) -> list[Answer]:
    """Words that begin with the word asked, for a query still being typed."""
    first, last = bisect_left(index.words, word), bisect_left(index.words, word + "\U0010ffff")
    if len(word) < _BEGINNING_LETTERS:
        return []
    columns = [column for column in range(first, min(last, first + _MOST_BEGINNINGS)) if index.words[column] != word]
    return [Answer(column, _BEGINNING, "beginning") for column in columns]


def _spellings(word: str, index: SearchIndex) -> list[Answer]:
    """Words spelt nearly like the word asked."""
    if len(word) < _MISSPELT_LETTERS:
        return []
    least = _NEAR_KNOWN if _as_asked(word, index) else _NEAR_UNKNOWN
    # The first letter is seldom mistyped: the others need not be looked at.
    first, last = bisect_left(index.words, word[0]), bisect_left(index.words, word[0] + "\U0010ffff")
    alike = index.words[first:last]
    near = process.extract(word, alike, scorer=fuzz.ratio, score_cutoff=least, limit=_MOST_SPELLINGS)
    return [Answer(first + at, _MISSPELT * ratio / 100, "spelling") for spelt, ratio, at in near if spelt != word]


def _meanings(concept: str, index: SearchIndex) -> list[Answer]:
    """The concept itself, in whatever language a pole says it, and the concepts close to it."""
    related = index.thesaurus.related
    near = related[related["concept"] == concept]
    close = [
        Answer(index.concept_column(other), _RELATED * weight, "related")
        for other, weight in zip(near["related"], near["weight"], strict=True)
    ]
    return [Answer(index.concept_column(concept), _CONCEPT, "concept"), *close]
