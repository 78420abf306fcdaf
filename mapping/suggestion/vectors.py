"""Two tables as vectors of length one in one space, so that the product of two rows is their cosine."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse

Numbers = npt.NDArray[np.float64]


class VectorPair(NamedTuple):
    """The same feature of both tables; rows are poles, columns agree."""

    left: sparse.csr_matrix
    right: sparse.csr_matrix

    def weighted(self, weight: float) -> "VectorPair":
        """Vectors whose products are `weight` times the cosine."""
        return VectorPair(self.left * weight**0.5, self.right * weight**0.5)


def rarity(left: sparse.csr_matrix, right: sparse.csr_matrix) -> Numbers:
    """How telling each column is: 1 + log((1 + poles) / (1 + poles that have it)), over both tables."""
    poles = left.shape[0] + right.shape[0]
    having = left.getnnz(axis=0) + right.getnnz(axis=0)
    return np.asarray(1 + np.log((1 + poles) / (1 + having)))


def scaled(counts: sparse.csr_matrix, weights: Numbers) -> sparse.csr_matrix:
    """log(1 + count) of every cell, times the weight of its column."""
    result = counts.log1p()
    result.data *= weights[result.indices]
    return result


def compared(left: sparse.csr_matrix, right: sparse.csr_matrix) -> VectorPair:
    """Vectors of log(1 + count) x rarity."""
    weights = rarity(left, right)
    return unit_length(scaled(left, weights), scaled(right, weights))


def unit_length(left: sparse.csr_matrix, right: sparse.csr_matrix) -> VectorPair:
    """The same vectors, each of length one; an empty one stays empty."""
    # Imported on use: it takes a second, and a page or command that suggests nothing must not wait for it.
    from sklearn.preprocessing import normalize  # noqa: PLC0415

    return VectorPair(normalize(left), normalize(right))
