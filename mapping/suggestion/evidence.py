"""What a suggestion rests on, in the words of each side."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from mapping.model import LIST_SEPARATOR
from mapping.suggestion.bases import BASES, Compared
from mapping.suggestion.features import PoleFeatures
from mapping.suggestion.links import Positions
from mapping.vocabulary import Thesaurus

_COLUMNS = ["shared_concepts", "basis", "left_terms", "right_terms"]


def evidence(pairs: pd.DataFrame, left: PoleFeatures, right: PoleFeatures, thesaurus: Thesaurus) -> pd.DataFrame:
    """For pairs (left, right: positions), in their order: shared_concepts, basis, left_terms, right_terms.

    The basis is the first of BASES that holds, else "weak". Terms stand in the same order on both sides, strongest
    first, as each side wrote them; shared_concepts go with the terms when the basis is "shared".
    """
    compared = Compared(left, right, thesaurus)
    found = pd.DataFrame(columns=_COLUMNS, index=pairs.index, dtype=object)
    for basis, links_of in BASES.items():
        rest = pairs[found["basis"].isna()]
        links = links_of(rest["left"].to_numpy(), rest["right"].to_numpy(), compared)
        said = _said(links, rest, compared, basis)
        found.loc[said.index, said.columns] = said
    return found.fillna({"basis": "weak"})


def _said(links: pd.DataFrame, pairs: pd.DataFrame, compared: Compared, basis: str) -> pd.DataFrame:
    """The links of each pair, joined: one row per pair that has some."""
    start = np.flatnonzero(~links["pair"].duplicated())
    columns = {
        "basis": basis,
        "left_terms": _joined(_terms(links, pairs, compared, "left", basis), start),
        "right_terms": _joined(_terms(links, pairs, compared, "right", basis), start),
    }
    if basis == "shared":
        columns["shared_concepts"] = _joined(list(compared.concept_ids[links["left"]]), start)
    return pd.DataFrame(columns, index=pairs.index[links["pair"].iloc[start]])


def _terms(links: pd.DataFrame, pairs: pd.DataFrame, compared: Compared, side: str, basis: str) -> list[str]:
    """How the pole of one side wrote each link."""
    written = compared.written(side, basis)
    asked = pd.MultiIndex.from_arrays([pairs[side].to_numpy()[links["pair"]], links[side]])
    return list(written.reindex(asked))


def _joined(items: Sequence[str], start: Positions) -> list[str]:
    ends = [*start, len(items)][1:]
    return [LIST_SEPARATOR.join(items[first:end]) for first, end in zip(start, ends, strict=True)]
