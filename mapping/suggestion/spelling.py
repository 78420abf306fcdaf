"""Spelling in common: groups of three to five letters, which forgive typing errors and cross related languages."""

import numpy as np
import pandas as pd
from scipy import sparse

from mapping.suggestion.vectors import VectorPair, compared

COLUMNS = 2**20


def spelling_counts(words: pd.DataFrame, poles: int) -> sparse.csr_matrix:
    """How much weight each pole gives to each group of letters within a word: poles by hashed groups.

    Each distinct word is cut once; a pole's row is the sum over its words.
    """
    codes, distinct = pd.factorize(words["word"])
    places = (words["pole"].to_numpy(), codes)
    uses = sparse.csr_matrix((words["weight"].astype(np.float32), places), shape=(poles, len(distinct)))
    return sparse.csr_matrix(uses @ letter_groups(list(distinct)))


def letter_groups(words: list[str]) -> sparse.csr_matrix:
    """Words by their hashed groups of three to five letters, word ends counted as a letter."""
    # Imported on use, as in `unit_length`.
    from sklearn.feature_extraction.text import HashingVectorizer  # noqa: PLC0415

    groups = HashingVectorizer(
        analyzer="char_wb", ngram_range=(3, 5), n_features=COLUMNS, norm=None, alternate_sign=False, dtype=np.float32
    )
    return groups.transform(words) if words else sparse.csr_matrix((0, COLUMNS), dtype=np.float32)


def spelling_vectors(left: sparse.csr_matrix, right: sparse.csr_matrix) -> VectorPair:
    """Spelling in common: the cosine of log(1 + weight) x rarity of groups of letters."""
    return compared(left, right)
