"""What poles speak of: their concepts and fields."""

import pandas as pd

from mapping.model import LIST_SEPARATOR
from mapping.vocabulary import Thesaurus, annotate, fields_of

_TEXTS = ("name", "other_names", "keywords", "description")


def pole_concepts(poles: pd.DataFrame, thesaurus: Thesaurus) -> pd.DataFrame:
    """The concepts of each pole: id, concept, found (the words of the pole); in the order of the text."""
    return annotate(_whole_text(poles), thesaurus).rename(columns={"text": "id"})[["id", "concept", "found"]]


def pole_fields(poles: pd.DataFrame, concepts: pd.DataFrame, thesaurus: Thesaurus) -> pd.DataFrame:
    """The ISCED-F fields of each pole: id, code, stated.

    `stated` is True for those that the institution gave; where it gave none, those its words point at.
    """
    stated = poles[["id", "fields"]].dropna().assign(code=lambda table: table["fields"].str.split(LIST_SEPARATOR))
    stated = stated.explode("code", ignore_index=True)[["id", "code"]].assign(stated=True)
    silent = concepts[~concepts["id"].isin(stated["id"])].rename(columns={"id": "text"})
    inferred = fields_of(silent, thesaurus).rename(columns={"text": "id"})[["id", "code"]].assign(stated=False)
    return pd.concat([stated, inferred], ignore_index=True).astype({"stated": "bool"})


def _whole_text(poles: pd.DataFrame) -> "pd.Series[str]":
    texts = pd.DataFrame({name: poles[name].str.replace(LIST_SEPARATOR, ". ", regex=False) for name in _TEXTS})
    whole = texts["name"].str.cat(texts[list(_TEXTS[1:])], sep=". ", na_rep="")
    return whole.set_axis(poles["id"])
