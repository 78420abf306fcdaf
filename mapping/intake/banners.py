"""Rows that hold one text alone, the university or the faculty of the rows below."""

from dataclasses import dataclass

import pandas as pd

from mapping.intake.institution import Recognise
from mapping.vocabulary import opens_with

_LONGEST_BANNER = 120
_LEAST_SHARE = 0.25


@dataclass(frozen=True)
class Banners:
    """For each row of a body: whether it is a banner, and the institution and unit that the last banners told."""

    is_banner: pd.Series
    institution: pd.Series
    unit: pd.Series


def find_banners(body: pd.DataFrame, recognise: Recognise) -> Banners:
    """The banners of a table whose other rows have two cells or more; a new institution ends the unit before it."""
    texts = _lone_texts(body)
    names_unit = pd.Series([opens_with(text, "unit") for text in texts], index=texts.index, dtype=bool)
    units, others = texts[names_unit], texts[~names_unit]
    institutions = others.map({text: recognise(text) for text in others.unique()}).dropna().reindex(body.index)
    unit = units.reindex(body.index).groupby(institutions.notna().cumsum()).ffill()
    is_banner = institutions.notna() | body.index.isin(units.index)
    return Banners(is_banner, institutions.ffill().astype(object), unit.astype(object))


def _lone_texts(body: pd.DataFrame) -> pd.Series:
    """The short texts that are alone in their row, by row."""
    count = body.notna().sum(axis=1)
    if not _has_rows(count):
        return pd.Series(dtype=object)
    alone = body[count == 1].bfill(axis=1).iloc[:, 0]
    return alone[alone.map(len) <= _LONGEST_BANNER]


def _has_rows(count: pd.Series) -> bool:
    """Whether enough rows hold several cells; in a list of single cells a text alone is a row like the others."""
    return int((count > 1).sum()) >= max(1, _LEAST_SHARE * int((count > 0).sum()))
