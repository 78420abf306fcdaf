"""The directory: its table, its facets with counts, and what remains of it under the reader's choices."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from mapping.cleaning import comparison_key
from mapping.model import LIST_SEPARATOR
from mapping.views.choices import FACETS, QUERY, Choices
from mapping.views.concepts import pole_concepts, pole_fields
from mapping.views.institution_keys import institution_keys
from mapping.vocabulary import Thesaurus, town_called

Mask = npt.NDArray[np.bool_]
# Of an ISCED-F code: those of its broad field.
BROAD_DIGITS = 2


@dataclass(frozen=True, eq=False)
class Directory:
    """All poles in reading order (columns of POLES and institution_key), and what they can be filtered by.

    by_id: the same poles, by their id. facets: place (of the pole in the table), facet, value. concepts: id, concept,
    found. fields: id, code, stated.
    """

    poles: pd.DataFrame
    by_id: pd.DataFrame
    facets: pd.DataFrame
    concepts: pd.DataFrame
    fields: pd.DataFrame


@dataclass(frozen=True, eq=False)
class Narrowed:
    """The poles that answer the choices: best first when words were sought, else in reading order.

    counts: for each facet, how many poles each of its values would leave, most first. ways_out: when nothing is left,
    what to give up and how many poles that would bring back.
    """

    poles: pd.DataFrame
    counts: Mapping[str, "pd.Series[int]"]
    ways_out: tuple[tuple[str, int], ...]


def build_directory(poles: pd.DataFrame, thesaurus: Thesaurus) -> Directory:
    """The directory of a table of poles (POLES), whatever the order of its rows."""
    ordered = _in_reading_order(poles)
    concepts = pole_concepts(ordered, thesaurus)
    fields = pole_fields(ordered, concepts, thesaurus)
    return Directory(ordered, ordered.set_index("id", drop=False), _facets(ordered, fields), concepts, fields)


def narrow(directory: Directory, choices: Choices, found: pd.DataFrame | None = None) -> Narrowed:
    """What remains under `choices`; `found` (id, best first) is what a search for their query gave."""
    masks = _masks(directory, choices, found)
    kept = _all_of(masks, len(directory.poles))
    poles = directory.poles[kept]
    if found is not None:
        poles = poles.set_index("id", drop=False).loc[found.loc[found["id"].isin(poles["id"]), "id"]]
    counts = {facet: _counts(directory, masks, facet) for facet in FACETS}
    return Narrowed(poles.reset_index(drop=True), counts, () if kept.any() else _ways_out(masks, len(kept)))


def _in_reading_order(poles: pd.DataFrame) -> pd.DataFrame:
    key = poles["name"].map({name: comparison_key(name) for name in poles["name"].unique()})
    ordered = poles.assign(_key=key).sort_values(["_key", "id"], ignore_index=True).drop(columns="_key")
    return ordered.assign(institution_key=institution_keys(ordered))


def _facets(poles: pd.DataFrame, fields: pd.DataFrame) -> pd.DataFrame:
    place = pd.Series(poles.index, index=poles["id"])
    columns = {"country": "country", "institution": "institution_key", "kind": "kind"}
    parts = [_facet(facet, poles[name]) for facet, name in columns.items()]
    parts.append(_facet("town", _towns(poles)))
    parts.append(_facet("language", poles["languages"].str.split(LIST_SEPARATOR).explode()))
    parts.append(_facet("field", fields["code"].str[:BROAD_DIGITS].set_axis(fields["id"].map(place))))
    return pd.concat(parts, ignore_index=True).drop_duplicates(ignore_index=True)


def _towns(poles: pd.DataFrame) -> pd.Series:
    """The town of each pole under one name, however its workbook spelt it."""
    told = poles[["city", "country"]].dropna(subset="city")
    pairs = told.drop_duplicates().itertuples(index=False, name=None)
    names = {pair: town_called(*pair) for pair in pairs}
    return pd.Series([names[pair] for pair in told.itertuples(index=False, name=None)], index=told.index, dtype="str")


def _facet(facet: str, values: pd.Series) -> pd.DataFrame:
    values = values.dropna()
    return pd.DataFrame({"place": values.index.astype("int64"), "facet": facet, "value": values.astype("str")})


def _masks(directory: Directory, choices: Choices, found: pd.DataFrame | None) -> dict[str, Mask]:
    masks = {facet: _mask(directory, facet, choices.values(facet)) for facet in choices.used if facet != QUERY}
    if found is not None:
        masks[QUERY] = directory.poles["id"].isin(found["id"]).to_numpy(dtype=bool)
    return masks


def _mask(directory: Directory, facet: str, values: tuple[str, ...]) -> Mask:
    facets = directory.facets
    mask = np.zeros(len(directory.poles), dtype=bool)
    mask[facets.loc[facets["facet"].eq(facet) & facets["value"].isin(values), "place"]] = True
    return mask


def _all_of(masks: Mapping[str, Mask], size: int, *, but: str | None = None) -> Mask:
    kept = np.ones(size, dtype=bool)
    for name, mask in masks.items():
        if name != but:
            kept &= mask
    return kept


def _counts(directory: Directory, masks: Mapping[str, Mask], facet: str) -> "pd.Series[int]":
    """Poles by value of the facet, under all choices but those of the facet itself."""
    values = directory.facets[directory.facets["facet"].eq(facet)]
    kept = _all_of(masks, len(directory.poles), but=facet)[values["place"]]
    return values.loc[kept, "value"].value_counts().sort_index().sort_values(ascending=False, kind="stable")


def _ways_out(masks: Mapping[str, Mask], size: int) -> tuple[tuple[str, int], ...]:
    gained = ((name, int(_all_of(masks, size, but=name).sum())) for name in masks)
    return tuple(sorted(((name, count) for name, count in gained if count), key=lambda way: (-way[1], way[0])))
