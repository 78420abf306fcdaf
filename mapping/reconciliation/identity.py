"""A stable identifier for a pole: the same organisation, unit and name give the same one in every import."""

import hashlib

import pandas as pd

from mapping.cleaning import comparison_key

_LENGTH = 12


def with_ids(poles: pd.DataFrame) -> pd.DataFrame:
    """The poles with `id` filled: the one their table gave, else one made of what they are, never of where they stood.

    Two rows that are alike in organisation, unit and name are told apart by a number, in the order of their contents.
    """
    keys = _keys(poles)
    made = "p-" + keys.map({key: hashlib.sha256(key.encode()).hexdigest()[:_LENGTH] for key in keys.unique()})
    ids = poles["id"].fillna(made.astype("str")) if len(poles) else poles["id"]
    return poles.assign(id=(ids + _numbers(ids, poles)).astype("str"))


def _keys(poles: pd.DataFrame) -> pd.Series:
    home = poles["organisation_id"].fillna(_compared(poles["institution"]))
    return home + "\n" + _compared(poles["unit"]) + "\n" + _compared(poles["name"])


def _compared(texts: pd.Series) -> pd.Series:
    return texts.map({text: comparison_key(text) for text in texts.dropna().unique()}).astype("str").fillna("")


def _numbers(ids: pd.Series, poles: pd.DataFrame) -> pd.Series:
    content = ["keywords", "description", "acronym", "kind", "city", "sheet", "row"]
    nth = poles.assign(id=ids).sort_values(["id", *content], kind="stable").groupby("id").cumcount()
    return nth.reindex(poles.index).map(lambda n: f"-{n + 1}" if n else "").astype("str")
