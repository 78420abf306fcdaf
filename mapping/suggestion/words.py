"""Words in common: what two poles literally share, whatever the thesaurus knows."""

import numpy as np
import pandas as pd
from scipy import sparse

from mapping.suggestion.vectors import VectorPair, compared
from mapping.vocabulary import content_words, unit_words

COLUMNS = 2**20


def pole_words(texts: pd.DataFrame) -> pd.DataFrame:
    """The content words of the poles: pole, weight, word (as compared), found (as written), column (by hash).

    `texts` is what `pole_texts` gives. Words that only say what kind of unit a pole is ("laboratoire") are left out.
    """
    codes, distinct = pd.factorize(texts["text"].astype("object"))
    words = content_words(list(distinct))
    words = words[~words["word"].isin(unit_words())].reset_index(drop=True)
    places = zip(words["text"], words["start"], words["end"], strict=True)
    words["found"] = pd.Series([distinct[text][start:end] for text, start, end in places], dtype="object")
    hashed = pd.util.hash_array(words["word"].to_numpy(dtype=object)) % np.uint64(COLUMNS)
    of_text = pd.DataFrame({"text": codes, "pole": texts["pole"].to_numpy(), "weight": texts["weight"].to_numpy()})
    whole = of_text.merge(words.assign(column=hashed.astype(np.int64)), on="text")
    return whole[["pole", "weight", "word", "found", "column"]]


def word_counts(words: pd.DataFrame, poles: int) -> sparse.csr_matrix:
    """How much weight each pole gives to each word: poles by hashed words."""
    places = (words["pole"].to_numpy(), words["column"].to_numpy())
    return sparse.csr_matrix((words["weight"], places), shape=(poles, COLUMNS))


def word_vectors(left: sparse.csr_matrix, right: sparse.csr_matrix) -> VectorPair:
    """Words in common: the cosine of log(1 + weight) x rarity."""
    return compared(left, right)
