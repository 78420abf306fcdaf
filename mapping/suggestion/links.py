"""What ties two poles together, as cells of a product: which columns they share, and how strongly."""

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

_BLOCK = 50_000
Positions = npt.NDArray[np.int64]


def shared_cells(left: sparse.csr_matrix, right: sparse.csr_matrix, rows: tuple[Positions, Positions]) -> pd.DataFrame:
    """The columns in which both rows of each pair have something: pair, column, strength; strongest first in a pair.

    `rows` are the positions of the pairs in the left and in the right matrix.
    """
    starts = range(0, len(rows[0]), _BLOCK)
    blocks = [_cells(left[rows[0][at : at + _BLOCK]], right[rows[1][at : at + _BLOCK]], at) for at in starts]
    cells = pd.concat(blocks or [_table([], [], [])], ignore_index=True)
    return cells.sort_values(["pair", "strength", "column"], ascending=[True, False, True], ignore_index=True)


def _cells(left: sparse.csr_matrix, right: sparse.csr_matrix, first: int) -> pd.DataFrame:
    product = left.multiply(right).tocoo()
    # Rounded, so that equal strengths are equal whatever the order in which they were summed.
    return _table(product.row.astype(np.int64) + first, product.col.astype(np.int64), product.data.round(9))


def _table(pair: object, column: object, strength: object) -> pd.DataFrame:
    table = pd.DataFrame({"pair": pair, "column": column, "strength": strength})
    return table.astype({"pair": "int64", "column": "int64", "strength": "float64"})


def strongest_cell(
    left: sparse.csr_matrix, right: sparse.csr_matrix, rows: tuple[Positions, Positions]
) -> pd.DataFrame:
    """The strongest of the `shared_cells` of each pair that has one."""
    return shared_cells(left, right, rows).drop_duplicates("pair", ignore_index=True)
