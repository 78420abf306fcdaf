"""Concepts close to each other: a pole on wetlands and a pole on biodiversity have something to say to each other."""

import pandas as pd
from scipy import sparse

from mapping.suggestion.concepts import telling
from mapping.suggestion.vectors import VectorPair, scaled, unit_length
from mapping.vocabulary import Thesaurus

# What a related concept counts beside the concept itself (MATCHING, method R).
RELATED_WEIGHT = 0.6


def related_vectors(left: sparse.csr_matrix, right: sparse.csr_matrix, thesaurus: Thesaurus) -> VectorPair:
    """Concepts close to each other: the cosine of concept vectors smoothed with the related concepts."""
    weights, smoothing = telling(left, right, thesaurus), _smoothing(thesaurus)
    return unit_length(scaled(left, weights) @ smoothing, scaled(right, weights) @ smoothing)


def nearby_vectors(left: sparse.csr_matrix, right: sparse.csr_matrix, thesaurus: Thesaurus) -> VectorPair:
    """The same with the right side smoothed only: far fewer cells to multiply, close enough to find candidates."""
    weights = telling(left, right, thesaurus)
    return unit_length(scaled(left, weights), scaled(right, weights) @ _smoothing(thesaurus))


def _smoothing(thesaurus: Thesaurus) -> sparse.csr_matrix:
    return sparse.identity(len(thesaurus.concepts), format="csr") + RELATED_WEIGHT * relations(thesaurus)


def relations(thesaurus: Thesaurus) -> sparse.csr_matrix:
    """Concepts by related concepts, with the weights of the thesaurus."""
    ids = pd.Index(thesaurus.concepts["id"])
    places = (ids.get_indexer(thesaurus.related["concept"]), ids.get_indexer(thesaurus.related["related"]))
    return sparse.csr_matrix((thesaurus.related["weight"], places), shape=(len(ids), len(ids)))
