"""What is computed once for a table of poles and kept: counts to compare, and the words that explain them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from mapping.suggestion.spelling import spelling_counts
from mapping.suggestion.texts import pole_texts
from mapping.suggestion.words import pole_words, word_counts
from mapping.vocabulary import Thesaurus, annotate


@dataclass(frozen=True, eq=False)
class PoleFeatures:
    """The poles of one table, sorted by id; rows of the matrices are poles, values are weights not yet compared.

    concepts: columns in the order of the thesaurus. words, spelling: columns by hash, the same in every table.
    annotations[pole, concept, found, weight] and written[pole, column, found]: how the pole itself wrote it.
    """

    ids: npt.NDArray[np.object_]
    concepts: sparse.csr_matrix
    words: sparse.csr_matrix
    spelling: sparse.csr_matrix
    annotations: pd.DataFrame
    written: pd.DataFrame


def describe(poles: pd.DataFrame, thesaurus: Thesaurus) -> PoleFeatures:
    """The features of a table of poles (columns of POLE_COLUMNS; `id` and `name` must be there).

    The order of the rows does not matter. Weights: name 2, keyword 1.5, description and other texts 1.
    """
    ordered = poles.sort_values("id", kind="stable", ignore_index=True)
    texts = pole_texts(ordered)
    annotations = _annotations(texts, thesaurus)
    words = pole_words(texts)
    return PoleFeatures(
        ids=ordered["id"].to_numpy(dtype=object),
        concepts=_concept_counts(annotations, thesaurus, len(ordered)),
        words=word_counts(words, len(ordered)),
        spelling=spelling_counts(words, len(ordered)),
        annotations=annotations,
        written=words.drop_duplicates(["pole", "column"])[["pole", "column", "found"]],
    )


def _annotations(texts: pd.DataFrame, thesaurus: Thesaurus) -> pd.DataFrame:
    found = annotate(texts["text"], thesaurus)
    of_text = texts.loc[found["text"], ["pole", "weight"]].reset_index(drop=True)
    return pd.concat([of_text, found[["concept", "found"]]], axis="columns")


def _concept_counts(annotations: pd.DataFrame, thesaurus: Thesaurus, poles: int) -> sparse.csr_matrix:
    columns = pd.Index(thesaurus.concepts["id"]).get_indexer(annotations["concept"])
    places = (annotations["pole"].to_numpy(), columns)
    return sparse.csr_matrix((annotations["weight"], places), shape=(poles, len(thesaurus.concepts)))
