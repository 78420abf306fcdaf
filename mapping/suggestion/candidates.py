"""Which pairs are worth a closer look: the best counterparts of each pole by one sparse product."""

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn

from mapping.suggestion.vectors import VectorPair

Ids = npt.NDArray[np.object_]


def candidates(
    vectors: list[VectorPair], left_ids: Ids, right_ids: Ids, *, closest: int, at_least: int
) -> pd.DataFrame:
    """Pairs to score: left, right (positions), in rising order; never a pole with itself.

    The `closest` counterparts by the sum of the products of all vectors, then, for poles close to fewer than
    `at_least`, the first of the right side.
    """
    near = _closest(vectors, closest)
    short = np.flatnonzero(np.bincount(near["left"], minlength=len(left_ids)) <= at_least)
    pairs = pd.concat([near, _first(short, min(at_least + 1, len(right_ids)))]).drop_duplicates()
    others: pd.DataFrame = pairs[left_ids[pairs["left"]] != right_ids[pairs["right"]]]
    return others.sort_values(["left", "right"], ignore_index=True)


def _closest(vectors: list[VectorPair], most: int) -> pd.DataFrame:
    left = sparse.hstack([pair.left for pair in vectors], format="csr")
    right = sparse.hstack([pair.right for pair in vectors], format="csr")
    product = sp_matmul_topn(left, right.T.tocsr(), top_n=most, threshold=0.0, sort=True).tocoo()
    return pd.DataFrame({"left": product.row.astype(np.int64), "right": product.col.astype(np.int64)})


def _first(short: npt.NDArray[np.int64], most: int) -> pd.DataFrame:
    return pd.DataFrame({"left": np.repeat(short, most), "right": np.tile(np.arange(most), len(short))})
