"""Moroccan institutions against Belgian institutions."""

import pandas as pd

from mapping.views.bands import middle_band
from mapping.views.report.parts import Column, Kind, Layout, Sheet
from mapping.views.report.words import in_reading_order
from mapping.wording import Message, render, translator

MOROCCO, BELGIUM = "MA", "BE"
_MEANING = Message(
    "Number of pairs of poles, one of each institution, whose strength is “{band}” or better, or that a person "
    "accepted; each pair counts once, and institutions without such a pair are left out.",
    {"band": middle_band()},
)


def _across(sides: pd.DataFrame) -> pd.DataFrame:
    """ma, be, pair: the institutions of each supported pair that joins the two countries."""
    supported = sides[sides["supported"]].dropna(subset=["institution_key"]).drop_duplicates(["pair", "pole_id"])
    morocco = supported.loc[supported["country"].eq(MOROCCO), ["pair", "institution_key"]]
    belgium = supported.loc[supported["country"].eq(BELGIUM), ["pair", "institution_key"]]
    joined = morocco.merge(belgium, on="pair", suffixes=("_ma", "_be"))
    return joined.rename(columns={"institution_key_ma": "ma", "institution_key_be": "be"})


def _ordered(keys: "pd.Series[str]", names: "pd.Series[str]") -> pd.DataFrame:
    """key, name of the institutions, as a reader looks them up."""
    rows = pd.DataFrame({"key": keys.drop_duplicates()})
    return in_reading_order(rows.assign(name=rows["key"].map(names)), ["name", "key"])


def matrix_sheet(poles: pd.DataFrame, sides: pd.DataFrame, language: str) -> Sheet:
    """A row for each Moroccan institution, a column for each Belgian one, and how many supported pairs join them."""
    names = poles.sort_values("id").drop_duplicates("institution_key").set_index("institution_key")["institution_shown"]
    pairs = _across(sides)
    rows, across = _ordered(pairs["ma"], names), _ordered(pairs["be"], names)
    counts = pd.crosstab(pairs["ma"], pairs["be"]).reindex(index=rows["key"], columns=across["key"], fill_value=0)
    source, unit = translator(language)("counted on the other sheets of this report"), translator(language)("pairs")
    first = Column("institution", translator(language)("Moroccan institution"), source=source)
    columns = tuple(
        Column(key, name, Kind.INTEGER, render(_MEANING, language), unit, source)
        for key, name in across.itertuples(index=False)
    )
    table = counts.reset_index(drop=True).rename_axis(None, axis="columns")
    table.insert(0, "institution", rows["name"])
    title = translator(language)("Morocco × Belgium matrix")
    return Sheet("Matrix", title, (first, *columns), table, Layout.GRID, frozen=1)
