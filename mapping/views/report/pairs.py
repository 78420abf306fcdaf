"""Suggestions and judgements side by side: one row for each pair suggested in one direction."""

import pandas as pd

from mapping.model import LIST_SEPARATOR, Verdict
from mapping.suggestion import band
from mapping.views.bands import band_words, middle_band

_KEYS = ["left_id", "right_id"]


def pair_key(table: pd.DataFrame) -> "pd.Series[str]":
    """The same text for a pair whichever side is left."""
    left, right = table["left_id"].astype("str"), table["right_id"].astype("str")
    first = left.where(left.le(right), right)
    second = right.where(left.le(right), left)
    return first + LIST_SEPARATOR + second


def _latest(judgements: pd.DataFrame) -> pd.DataFrame:
    """One judgement for each pair: pair, left_id, right_id, verdict, judged_at, judged_score."""
    named = judgements.rename(columns={"at": "judged_at", "score": "judged_score"}).assign(pair=pair_key(judgements))
    ordered = named.sort_values(["judged_at", *_KEYS], kind="stable")
    return ordered.drop_duplicates("pair", keep="last")[["pair", *_KEYS, "verdict", "judged_at", "judged_score"]]


def _supported(pairs: pd.DataFrame) -> "pd.Series[bool]":
    """The middle band or better, or accepted by a person."""
    bands = [words.text for words in band_words()]
    least = bands.index(middle_band().text)
    strong = {score: bands.index(band(score).text) >= least for score in pairs["score"].dropna().unique()}
    return pairs["score"].map(strong).eq(True) | pairs["verdict"].eq(Verdict.ACCEPTED.value)


def judged_pairs(suggestions: pd.DataFrame, judgements: pd.DataFrame) -> pd.DataFrame:
    """Suggestions with the columns pair, verdict, judged_at, judged_score and supported.

    A pair that was judged and is no longer suggested keeps its row, without rank, score or points.
    """
    latest = _latest(judgements)
    suggested = suggestions.assign(pair=pair_key(suggestions))
    gone = latest[~latest["pair"].isin(suggested["pair"])]
    joined = suggested.merge(latest.drop(columns=_KEYS), on="pair", how="left", validate="many_to_one")
    pairs = pd.concat([joined, gone], ignore_index=True) if len(gone) else joined
    return pairs.assign(rank=pairs["rank"].astype("Int64"), supported=_supported(pairs))
