"""Pairs of poles across the border: each pair once, with what was said of it, and what a reader asks to see."""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from mapping.model import Verdict
from mapping.views.directory import Directory
from mapping.views.report.pairs import pair_key
from mapping.views.report.words import VERDICTS
from mapping.wording import Message

_SIDE = ["name", "institution_key", "country"]
_JUDGED = ["verdict", "note", "author", "at"]
_SWAPPED = {
    f"{side}_{what}": f"{other}_{what}"
    for what in ("id", "terms", *_SIDE)
    for side, other in (("left", "right"), ("right", "left"))
}


class Shown(StrEnum):
    """Which pairs to show by what was said of them; the first is the usual view."""

    KEPT = "kept"
    UNDECIDED = "undecided"
    ACCEPTED = "accepted"
    DISCUSS = "discuss"
    REFUSED = "refused"
    ALL = "all"


SHOWN = {
    Shown.KEPT: Message("All but those set aside"),
    Shown.UNDECIDED: Message("Still to be judged"),
    Shown.ACCEPTED: VERDICTS[Verdict.ACCEPTED],
    Shown.DISCUSS: VERDICTS[Verdict.DISCUSS],
    Shown.REFUSED: VERDICTS[Verdict.REFUSED],
    Shown.ALL: Message("All, set aside included"),
}


@dataclass(frozen=True)
class PairFilters:
    """What a reader asks of the pairs: an institution of each side, a broad field, the least band, the verdicts."""

    left: str | None = None
    right: str | None = None
    field: str | None = None
    least: float = 0.0
    shown: Shown = Shown.KEPT


def pairs_of(suggestions: pd.DataFrame, directory: Directory) -> pd.DataFrame:
    """Each pair once, best first: the columns of SUGGESTIONS, pair, and name, institution_key and country of each side.

    The Moroccan pole stands left (the country whose code comes last).
    """
    sides = directory.by_id[_SIDE]
    for side in ("left", "right"):
        suggestions = suggestions.join(sides.add_prefix(f"{side}_"), on=f"{side}_id")
    turned = suggestions["left_country"].fillna("") < suggestions["right_country"].fillna("")
    oriented = pd.concat([suggestions[~turned], suggestions[turned].rename(columns=_SWAPPED)], ignore_index=True)
    ordered = oriented.assign(pair=pair_key(oriented)).sort_values(
        ["score", "pair", "rank"], ascending=[False, True, True]
    )
    return ordered.drop_duplicates("pair", ignore_index=True)


def with_judgements(pairs: pd.DataFrame, judgements: pd.DataFrame) -> pd.DataFrame:
    """The pairs with the newest verdict, note, author and at of each; missing where nobody has judged."""
    said = judgements.assign(pair=pair_key(judgements)).drop_duplicates("pair", keep="last")
    return pairs.merge(said[["pair", *_JUDGED]], on="pair", how="left")


def pairs_shown(pairs: pd.DataFrame, filters: PairFilters, directory: Directory) -> pd.DataFrame:
    """The judged pairs that pass the filters, in the same order."""
    kept = _of_verdict(pairs["verdict"], filters.shown) & pairs["score"].ge(filters.least)
    for side, institution in (("left", filters.left), ("right", filters.right)):
        if institution:
            kept &= pairs[f"{side}_institution_key"].eq(institution)
    if filters.field:
        of_field = directory.fields.loc[directory.fields["code"].str.startswith(filters.field), "id"]
        kept &= pairs["left_id"].isin(of_field) | pairs["right_id"].isin(of_field)
    return pairs[kept].reset_index(drop=True)


def institutions_of(pairs: pd.DataFrame, side: str) -> list[str]:
    """The institutions on one side of the pairs, most pairs first."""
    return (
        pairs[f"{side}_institution_key"]
        .value_counts()
        .sort_index()
        .sort_values(ascending=False, kind="stable")
        .index.tolist()
    )


def _of_verdict(verdict: "pd.Series[str]", shown: Shown) -> "pd.Series[bool]":
    if shown is Shown.ALL:
        return pd.Series(True, index=verdict.index)
    if shown is Shown.KEPT:
        return verdict.ne(Verdict.REFUSED.value)
    return verdict.isna() if shown is Shown.UNDECIDED else verdict.eq(shown.value)
