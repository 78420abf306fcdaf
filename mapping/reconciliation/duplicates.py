"""Poles that are nearly surely one: the same organisation, and a name that differs only in its spelling."""

from collections.abc import Iterator

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

from mapping.cleaning import comparison_key
from mapping.reconciliation.pole_names import SEPARATOR, pole_keys

DUPLICATE_COLUMNS = ("left", "right", "right_source", "score")
_LEAST_SCORE = 90.0
_LEAST_WORD = 75.0
_BLOCK = 1_000
_NAMES_OF_PLACE = ("unit", "city")


def find_duplicates(poles: pd.DataFrame, stored: pd.DataFrame | None = None) -> pd.DataFrame:
    """Pairs of poles to propose as one: left (label in `poles`), right, right_source, score (90-100).

    right is a label of `poles` (right_source "upload") or an `id` of `stored` ("store"). Both poles are of the same
    organisation (the same institution as written where none was reconciled), of the same unit and city where both
    say them, and their names have the same telling words in any order, typing errors aside. Numbers and words of
    one or two letters must be equal: "Chimie A" and "Chimie B" are two.
    """
    uploaded = _prepared(poles, "upload", poles.index)
    known = _prepared(stored, "store", stored["id"]) if stored is not None else uploaded.iloc[:0]
    both = pd.concat([uploaded, known], ignore_index=True)
    shared = both[both.duplicated(["bearer", "exact"], keep=False)]
    pairs = [pair for _, block in shared.groupby(["bearer", "exact"], sort=True) for pair in _near(block)]
    return _table(both, pairs)


def _prepared(poles: pd.DataFrame, source: str, labels: pd.Index | pd.Series) -> pd.DataFrame:
    """One row per pole that has a name and an institution: label, source, bearer, key, exact, unit, city (as compared).

    exact: the words of the key that two names of one pole must share to the letter.
    """
    organisation = _column(poles, "organisation_id").fillna(_compared(_column(poles, "institution")))
    keys = pole_keys(poles["name"], _column(poles, "acronym"))
    prepared = pd.DataFrame(
        {
            "label": np.asarray(labels, dtype=object),
            "source": source,
            "bearer": organisation,
            "key": keys,
            "exact": keys.map({key: _exact_words(key) for key in keys.unique()}),
            **{name: _compared(_column(poles, name)) for name in _NAMES_OF_PLACE},
        },
        index=poles.index,
    )
    return prepared[prepared["bearer"].ne("") & prepared["key"].ne("")]


def _compared(texts: pd.Series) -> pd.Series:
    return texts.map({text: comparison_key(text) for text in texts.dropna().unique()}).astype("str").fillna("")


def _column(table: pd.DataFrame, name: str) -> pd.Series:
    return table[name].astype("str") if name in table.columns else pd.Series(np.nan, index=table.index, dtype="str")


def _near(block: pd.DataFrame) -> Iterator[tuple[int, int, float]]:
    """Pairs of rows of one block with near names; at least one of each pair is uploaded."""
    rows = list(block[["key", *_NAMES_OF_PLACE]].itertuples(index=True, name=None))
    keys = [key for _, key, *_ in rows]
    uploaded = np.flatnonzero(block["source"].eq("upload"))
    for start in range(0, len(uploaded), _BLOCK):
        part = uploaded[start : start + _BLOCK]
        scores = process.cdist([keys[place] for place in part], keys, scorer=fuzz.ratio, score_cutoff=_LEAST_SCORE)
        for one, other in zip(*np.nonzero(scores), strict=True):
            (left, left_key, *left_place), (right, right_key, *right_place) = rows[part[one]], rows[other]
            if left < right and _same_place(left_place, right_place) and same_words(left_key, right_key):
                yield left, right, float(scores[one, other])


def _same_place(left: list[str], right: list[str]) -> bool:
    return all(not one or not other or one == other for one, other in zip(left, right, strict=True))


def _exact_words(key: str) -> str:
    return SEPARATOR.join(word for word in key.split(SEPARATOR) if _is_exact(word))


def _is_exact(word: str) -> bool:
    return len(word) < 3 or any(c.isdecimal() for c in word)


def same_words(left: str, right: str) -> bool:
    """Whether two keys hold the same words, typing errors aside; numbers and words of one or two letters are exact."""
    ours, theirs = (set(key.split(SEPARATOR)) for key in (left, right))
    only_left, only_right = sorted(ours - theirs), sorted(theirs - ours)
    if len(only_left) != len(only_right):
        return False
    return all(_misspelt(one, other) for one, other in zip(only_left, only_right, strict=True))


def _misspelt(one: str, other: str) -> bool:
    return not (_is_exact(one) or _is_exact(other)) and fuzz.ratio(one, other) >= _LEAST_WORD


def _table(both: pd.DataFrame, pairs: list[tuple[int, int, float]]) -> pd.DataFrame:
    left, right, score = (list(part) for part in zip(*pairs, strict=True)) if pairs else ([], [], [])
    found = pd.DataFrame(
        {
            "left": both["label"].loc[left].to_numpy(),
            "right": both["label"].loc[right].to_numpy(),
            "right_source": both["source"].loc[right].to_numpy(),
            "score": np.round(np.asarray(score, dtype="float64"), 1),
        }
    )
    return found.astype({"right_source": "str"})
