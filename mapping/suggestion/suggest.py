"""Who could work with whom: the best counterparts of each pole, with their points and what they rest on."""

import pandas as pd

from mapping.model import FEATURES, SUGGESTIONS
from mapping.suggestion.candidates import candidates
from mapping.suggestion.concepts import concept_vectors
from mapping.suggestion.evidence import evidence
from mapping.suggestion.features import PoleFeatures, describe
from mapping.suggestion.related import nearby_vectors, related_vectors
from mapping.suggestion.scores import POINTS, ranked, scored
from mapping.suggestion.spelling import spelling_vectors
from mapping.suggestion.vectors import VectorPair
from mapping.suggestion.words import word_vectors
from mapping.vocabulary import Thesaurus

_COLUMNS = [
    "left_id", "right_id", "rank", "score", *FEATURES, "shared_concepts", "basis", "left_terms", "right_terms",
]  # fmt: skip
_LOOKED_AT = 30
_NONE = SUGGESTIONS.validate(
    pd.DataFrame({name: pd.Series(dtype=str(column.dtype)) for name, column in SUGGESTIONS.columns.items()})
)


def suggest(left: pd.DataFrame, right: pd.DataFrame, thesaurus: Thesaurus, *, top: int = 10) -> pd.DataFrame:
    """The `top` counterparts of every left pole among the right ones, as SUGGESTIONS, by left_id, then rank.

    Poles that nothing brings together still fill the list, with score 0 and basis "weak", in the order of right_id; a
    pole is never its own counterpart. Method R of Passerelle's matching notes.
    """
    return suggest_described(describe(left, thesaurus), describe(right, thesaurus), thesaurus, top=top)


def suggest_described(left: PoleFeatures, right: PoleFeatures, thesaurus: Thesaurus, *, top: int = 10) -> pd.DataFrame:
    """`suggest` for poles whose features are already known."""
    if not (len(left.ids) and len(right.ids)):
        return _NONE.copy()
    vectors = _vectors(left, right, thesaurus)
    pairs = candidates(
        _coarse(left, right, vectors["words"], thesaurus),
        left.ids,
        right.ids,
        closest=max(_LOOKED_AT, 3 * top),
        at_least=top,
    )
    best = ranked(scored(pairs, vectors), top)
    table = pd.concat([best, evidence(best, left, right, thesaurus)], axis="columns")
    named = table.assign(left_id=left.ids[table["left"]], right_id=right.ids[table["right"]])
    text = dict.fromkeys(["left_id", "right_id", "shared_concepts", "basis", "left_terms", "right_terms"], "str")
    return SUGGESTIONS.validate(named[_COLUMNS].astype(text))


def _coarse(left: PoleFeatures, right: PoleFeatures, words: VectorPair, thesaurus: Thesaurus) -> list[VectorPair]:
    """What finds candidates. Fields and groups of letters fill most of the vectors: they only weigh in the score."""
    nearby = nearby_vectors(left.concepts, right.concepts, thesaurus)
    return [nearby.weighted(POINTS["concepts"] + POINTS["related"]), words.weighted(POINTS["words"])]


def _vectors(left: PoleFeatures, right: PoleFeatures, thesaurus: Thesaurus) -> dict[str, VectorPair]:
    return {
        "concepts": concept_vectors(left.concepts, right.concepts, thesaurus),
        "related": related_vectors(left.concepts, right.concepts, thesaurus),
        "words": word_vectors(left.words, right.words),
        "spelling": spelling_vectors(left.spelling, right.spelling),
    }
