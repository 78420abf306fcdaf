"""The ways in which two poles can be tied, from the strongest: each gives links with a column on either side."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from mapping.model import LIST_SEPARATOR
from mapping.suggestion.concepts import field_matrix, telling
from mapping.suggestion.features import PoleFeatures
from mapping.suggestion.links import Positions, shared_cells, strongest_cell
from mapping.suggestion.related import relations
from mapping.suggestion.vectors import VectorPair, scaled
from mapping.suggestion.words import word_vectors
from mapping.vocabulary import Thesaurus

_MOST_WORDS = 3


@dataclass(frozen=True, eq=False)
class Compared:
    """Two described tables side by side, with what explaining them needs, made when first asked for."""

    left: PoleFeatures
    right: PoleFeatures
    thesaurus: Thesaurus

    @cached_property
    def concepts(self) -> VectorPair:
        """Concepts by how much they tell, without fields or related concepts."""
        weights = telling(self.left.concepts, self.right.concepts, self.thesaurus)
        return VectorPair(scaled(self.left.concepts, weights), scaled(self.right.concepts, weights))

    @cached_property
    def words(self) -> VectorPair:
        """Words by how much they tell."""
        return word_vectors(self.left.words, self.right.words)

    @cached_property
    def concept_ids(self) -> npt.NDArray[np.object_]:
        """The ids of the columns of concepts."""
        return self.thesaurus.concepts["id"].to_numpy(dtype=object)

    def written(self, side: str, basis: str) -> pd.Series:
        """How the poles of one side wrote a concept or, for the basis "words", a word: by (pole, column)."""
        features = self.left if side == "left" else self.right
        return _words_as_written(features) if basis == "words" else self._concepts_as_written(features)

    def _concepts_as_written(self, features: PoleFeatures) -> pd.Series:
        columns = pd.Index(self.concept_ids).get_indexer(pd.Index(features.annotations["concept"]))
        table = features.annotations.assign(column=columns)
        heaviest = table.sort_values(["pole", "weight"], ascending=[True, False], kind="stable")
        return _first_spelling(heaviest.drop_duplicates(["pole", "column"]))


def _words_as_written(features: PoleFeatures) -> pd.Series:
    return _first_spelling(features.written)


def _first_spelling(table: pd.DataFrame) -> pd.Series:
    return table.set_index(["pole", "column"])["found"].str.replace(LIST_SEPARATOR, ",", regex=False)


def shared_links(left: Positions, right: Positions, compared: Compared) -> pd.DataFrame:
    """Every concept that both poles name."""
    cells = shared_cells(*compared.concepts, (left, right))
    return _same_column(cells)


def related_links(left: Positions, right: Positions, compared: Compared) -> pd.DataFrame:
    """The pair of related concepts that weighs most."""
    own, other = compared.concepts
    near = relations(compared.thesaurus)
    best = strongest_cell(own @ near, other, (left, right))
    first = strongest_cell(own, near, (left[best["pair"]], best["column"].to_numpy()))
    return pd.DataFrame({"pair": best["pair"], "left": first["column"], "right": best["column"]})


def field_links(left: Positions, right: Positions, compared: Compared) -> pd.DataFrame:
    """The strongest concept of either pole in the detailed field of ISCED-F that they share most."""
    own, other = compared.concepts
    fields = field_matrix(compared.thesaurus, {4: 1.0})
    best = strongest_cell(own @ fields, other @ fields, (left, right))
    inside, field = fields.T.tocsr(), best["column"].to_numpy()
    first = strongest_cell(own, inside, (left[best["pair"]], field))
    second = strongest_cell(other, inside, (right[best["pair"]], field))
    return pd.DataFrame({"pair": best["pair"], "left": first["column"], "right": second["column"]})


def word_links(left: Positions, right: Positions, compared: Compared) -> pd.DataFrame:
    """The three words in common that tell most."""
    cells = shared_cells(*compared.words, (left, right))
    return _same_column(cells[cells.groupby("pair").cumcount() < _MOST_WORDS])


def _same_column(cells: pd.DataFrame) -> pd.DataFrame:
    return cells.assign(left=cells["column"], right=cells["column"]).reset_index(drop=True)


BASES: dict[str, Callable[[Positions, Positions, Compared], pd.DataFrame]] = {
    "shared": shared_links,
    "related": related_links,
    "field": field_links,
    "words": word_links,
}
"""What a suggestion can rest on, strongest first."""
