"""The points of pairs: what each feature gives, what crowding takes, and the order that follows."""

import numpy as np
import pandas as pd

from mapping.model import FEATURES
from mapping.suggestion.vectors import Numbers, VectorPair

# Points a perfect likeness gives (MATCHING, method R): 15 words, 15 spelling, 35 concepts, 35 related concepts.
POINTS = {"concepts": 35.0, "related": 35.0, "words": 15.0, "spelling": 15.0}
# A pole that is near everybody is near nobody in particular: this part of the mean of its ten best scores is taken.
HUB_PART = 0.125
_CROWD = 10
_BLOCK = 20_000


def products(pair: VectorPair, left: Numbers, right: Numbers) -> Numbers:
    """The product of the vectors of each pair of rows, a block of pairs at a time."""
    blocks = [slice(start, start + _BLOCK) for start in range(0, len(left), _BLOCK)]
    found = [pair.left[left[block]].multiply(pair.right[right[block]]).sum(axis=1) for block in blocks]
    return np.concatenate([np.asarray(part, dtype=np.float64).ravel() for part in found] or [np.zeros(0)])


def scored(pairs: pd.DataFrame, vectors: dict[str, VectorPair]) -> pd.DataFrame:
    """The pairs (left, right) with the points of each feature, rounded, and score: their sum, never below zero."""
    left, right = pairs["left"].to_numpy(), pairs["right"].to_numpy()
    points = {name: most * products(vectors[name], left, right) for name, most in POINTS.items()}
    table = pairs.assign(**points)
    likeness = table[list(POINTS)].sum(axis="columns")
    hub = -HUB_PART * (_crowding(likeness, table["left"]) + _crowding(likeness, table["right"]))
    table = table.assign(hub=hub).round(dict.fromkeys(FEATURES, 2))
    # What is taken never exceeds what was given.
    table["hub"] = table["hub"].clip(lower=-table[list(POINTS)].sum(axis="columns"), upper=0.0).round(2)
    return table.assign(score=table[list(FEATURES)].sum(axis="columns").round(2).abs())


def _crowding(likeness: pd.Series, side: pd.Series) -> pd.Series:
    """For each pair, the mean of the ten best likenesses of its pole on one side; the missing ones count as zero."""
    table = pd.DataFrame({"side": side, "likeness": likeness}).sort_values(["side", "likeness"], ascending=False)
    best = table[table.groupby("side").cumcount() < _CROWD]
    return side.map(best.groupby("side")["likeness"].sum() / _CROWD)


def ranked(scores: pd.DataFrame, top: int) -> pd.DataFrame:
    """The `top` pairs of each left pole with their rank, best first; equals by position on the right."""
    ordered = scores.sort_values(["left", "score", "right"], ascending=[True, False, True], kind="stable")
    ordered = ordered.assign(rank=ordered.groupby("left").cumcount() + 1)
    return ordered[ordered["rank"] <= top].reset_index(drop=True)
