"""The directory searched: across typing errors, accents and languages."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from mapping.search.clues import Answer, Clue, clues_of
from mapping.search.index import SearchIndex

_LEAST_SCORE = 20.0
_COLUMNS = ["id", "score", "reason_kind", "asked", "concept", "found"]
_Numbers = npt.NDArray[np.float64]
_NO_ANSWER = -1


def search(index: SearchIndex, query: str, *, country: str | None = None, top: int = 20) -> pd.DataFrame:
    """The `top` poles that best answer the query, best first, equals by id.

    id; score (0-100): the mean over the words of the query, rarer words counting more, of how well the pole answers
    each; reason_kind (word, beginning, spelling, concept, related) of the word answered best; asked: that word as
    compared; concept: the id, NaN unless found by one; found: the pole's own words. A query without a content word
    finds nothing.
    """
    clues = clues_of(query, index)
    matched = [_matched(clue, index) for clue in clues]
    total = sum(clue.weight for clue in clues)
    scores = sum((clue.weight * best for clue, (best, _) in zip(clues, matched, strict=True)), np.zeros(len(index.ids)))
    scores = (100 * scores / total if total else scores).round(1)
    rows = [_row(pole, scores[pole], clues, matched, index) for pole in _best(scores, index, country, top)]
    return pd.DataFrame(rows, columns=_COLUMNS).astype(
        dict.fromkeys(set(_COLUMNS) - {"score"}, "str") | {"score": float}
    )


def _matched(clue: Clue, index: SearchIndex) -> tuple[_Numbers, npt.NDArray[np.int64]]:
    """For every pole, how well it answers the clue, and which answer did (its place in the clue)."""
    best = np.zeros(len(index.ids))
    which = np.full(len(index.ids), _NO_ANSWER)
    columns = index.found_by
    for place, answer in enumerate(clue.answers):
        inside = slice(columns.indptr[answer.column], columns.indptr[answer.column + 1])
        poles, value = columns.indices[inside], answer.strength * columns.data[inside]
        better = value > best[poles]
        best[poles[better]], which[poles[better]] = value[better], place
    return best, which


def _best(scores: _Numbers, index: SearchIndex, country: str | None, top: int) -> npt.NDArray[np.int64]:
    """Positions of the best poles; positions are in the order of ids."""
    kept = np.flatnonzero(scores >= _LEAST_SCORE)
    if country is not None:
        kept = kept[index.countries[kept] == country]
    return kept[np.argsort(-scores[kept], kind="stable")][:top]


def _row(
    pole: int,
    score: float,
    clues: list[Clue],
    matched: list[tuple[_Numbers, npt.NDArray[np.int64]]],
    index: SearchIndex,
) -> tuple[object, ...]:
    gains = [clue.weight * best[pole] for clue, (best, _) in zip(clues, matched, strict=True)]
    strongest = int(np.argmax(gains))
    clue = clues[strongest]
    theme = _theme(pole, clue, index) if len(clues) > 1 else None
    answer = theme or clue.answers[matched[strongest][1][pole]]
    return (index.ids[pole], score, answer.kind, clue.word, _concept(answer, index), _found(pole, answer, index))


def _theme(pole: int, clue: Clue, index: SearchIndex) -> Answer | None:
    """The theme that the pole shares with the clue: it says more than a word of it does."""
    themes = (answer for answer in clue.answers if answer.kind == "concept")
    return next((answer for answer in themes if index.found_by[pole, answer.column]), None)


def _concept(answer: Answer, index: SearchIndex) -> object:
    place = answer.column - len(index.words)
    return index.thesaurus.concepts["id"].iloc[place] if place >= 0 else None


def _found(pole: int, answer: Answer, index: SearchIndex) -> object:
    """How the pole wrote what was found."""
    first, last = np.searchsorted(index.written["pole"], [pole, pole + 1])
    own = index.written.iloc[first:last]
    return own.loc[own["column"] == answer.column, "found"].iloc[0]
