"""How good the suggestions are, against pairs that people graded."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from mapping.errors import WrongUse
from mapping.suggestion.suggest import suggest
from mapping.vocabulary import Thesaurus
from mapping.wording import Message

_TOP = 10
_FIRST = 5
_RELEVANT = 2


@dataclass(frozen=True)
class Quality:
    """Means over the queries.

    ndcg_at_10: gain 2^grade - 1, discount log2(rank + 1), against the best order of the graded candidates; unjudged
    candidates gain nothing. recall_at_10: part of the candidates graded 2 or 3 among the first ten, over the queries
    that have some. mrr: 1 / rank of the first candidate graded 1 or more among the first ten, else 0.
    decoys_in_first_5: pairs marked "decoy" among the first five. A mean over no query is NaN.
    """

    ndcg_at_10: float
    recall_at_10: float
    mrr: float
    decoys_in_first_5: float
    queries: int


def evaluate(left: pd.DataFrame, right: pd.DataFrame, gold: pd.DataFrame, thesaurus: Thesaurus) -> Quality:
    """The quality of the suggestions between two tables of poles.

    `gold` holds query_id, candidate_id, grade (0 to 3) and note ("decoy" marks words shared without meaning). A query
    of either table is ranked against the other table. Raises WrongUse when a query is in neither table.
    """
    _refuse_strangers(gold, left, right)
    ways = ((left, right), (right, left))
    lists = [suggest(own, other, thesaurus, top=_TOP) for own, other in ways if own["id"].isin(gold["query_id"]).any()]
    ranks = pd.concat(lists) if lists else pd.DataFrame(columns=["left_id", "right_id", "rank"])
    return quality(ranks, gold)


def quality(ranks: pd.DataFrame, gold: pd.DataFrame) -> Quality:
    """The quality of given lists: left_id, right_id, rank (from 1), one list per query of `gold`."""
    graded = gold.assign(grade=gold["grade"].astype("int64"), decoy=gold["note"].fillna("").str.startswith("decoy"))
    named = ranks[["left_id", "right_id", "rank"]].set_axis(["query_id", "candidate_id", "rank"], axis="columns")
    judged = graded.merge(named, on=["query_id", "candidate_id"], how="left")
    judged["rank"] = judged["rank"].where(judged["rank"] <= _TOP).astype("float64")
    return Quality(
        ndcg_at_10=float(_ndcg(judged).mean()),
        recall_at_10=float(_recall(judged).mean()),
        mrr=float(_reciprocal_rank(judged).mean()),
        decoys_in_first_5=float(
            (judged["decoy"] & (judged["rank"] <= _FIRST)).groupby(judged["query_id"]).sum().mean()
        ),
        queries=int(gold["query_id"].nunique()),
    )


def _refuse_strangers(gold: pd.DataFrame, left: pd.DataFrame, right: pd.DataFrame) -> None:
    strangers = sorted(set(gold["query_id"]) - set(left["id"]) - set(right["id"]))
    if strangers:
        raise WrongUse(Message("The query {query} is in neither table of poles.", {"query": strangers[0]}))


def _ndcg(judged: pd.DataFrame) -> pd.Series:
    gain = 2.0 ** judged["grade"] - 1
    ideal_rank = gain.groupby(judged["query_id"]).rank(method="first", ascending=False)
    found = _discounted(gain, judged["rank"]).groupby(judged["query_id"]).sum()
    ideal = _discounted(gain, ideal_rank.where(ideal_rank <= _TOP)).groupby(judged["query_id"]).sum()
    return (found / ideal).where(ideal > 0)


def _discounted(gain: pd.Series, rank: pd.Series) -> pd.Series:
    discounted: pd.Series = gain / np.log2(rank + 1)
    return discounted.fillna(0.0)


def _recall(judged: pd.DataFrame) -> pd.Series:
    relevant = judged[judged["grade"] >= _RELEVANT]
    return relevant["rank"].notna().groupby(relevant["query_id"]).mean()


def _reciprocal_rank(judged: pd.DataFrame) -> pd.Series:
    useful = judged["rank"].where(judged["grade"] >= 1)
    return (1 / useful.groupby(judged["query_id"]).min()).fillna(0.0)
