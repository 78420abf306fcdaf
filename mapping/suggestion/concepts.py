"""Concepts in common: the same notions, whatever the language, and the same fields of ISCED-F around them."""

import numpy as np
import pandas as pd
from scipy import sparse

from mapping.suggestion.vectors import Numbers, VectorPair, rarity, scaled, unit_length
from mapping.vocabulary import Thesaurus

# Digits of an ISCED-F code and what a shared field of that width counts beside a shared concept (MATCHING, method R).
FIELD_WEIGHTS = {4: 0.6, 3: 0.3, 2: 0.1}
# A broad concept ("énergie") tells specialties apart less than its rarity suggests.
BROAD_WEIGHT = 0.6


def telling(left: sparse.csr_matrix, right: sparse.csr_matrix, thesaurus: Thesaurus) -> Numbers:
    """How much each concept tells: its rarity, less when it is broad."""
    broad = thesaurus.concepts["id"].isin(thesaurus.broad)
    return rarity(left, right) * np.where(broad, BROAD_WEIGHT, 1.0)


def concept_vectors(left: sparse.csr_matrix, right: sparse.csr_matrix, thesaurus: Thesaurus) -> VectorPair:
    """Concepts in common: the cosine of log(1 + weight) x telling, with the fields that the concepts lie in."""
    weights = telling(left, right, thesaurus)
    fields = field_matrix(thesaurus)
    wider = VectorPair(left.log1p() @ fields, right.log1p() @ fields)
    field_weights = rarity(*wider)
    both = (
        sparse.hstack([scaled(own, weights), around.multiply(field_weights)], format="csr")
        for own, around in ((left, wider.left), (right, wider.right))
    )
    return unit_length(*both)


def field_matrix(thesaurus: Thesaurus, weights: dict[int, float] = FIELD_WEIGHTS) -> sparse.csr_matrix:
    """Concepts by the ISCED-F fields they lie in, each field with the weight of its width."""
    codes = thesaurus.concepts["isced"]
    return sparse.hstack([_of_width(codes.str[:digits]) * weight for digits, weight in weights.items()], format="csr")


def _of_width(codes: pd.Series) -> sparse.csr_matrix:
    columns, distinct = pd.factorize(codes, sort=True)
    return sparse.csr_matrix((np.ones(len(codes)), (np.arange(len(codes)), columns)), shape=(len(codes), len(distinct)))
