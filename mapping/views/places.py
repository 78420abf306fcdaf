"""Institutions on a map, and the same as a table."""

import pandas as pd

_PLACE = ["id", "city", "lat", "lon"]


def places(poles: pd.DataFrame, organisations: pd.DataFrame) -> pd.DataFrame:
    """One row for each institution of `poles`: institution_key, country, city, lat, lon (NaN: not located), poles.

    The sum of `poles` is the number of poles given; most poles first. `poles` needs institution_key.
    """
    columns = ["institution_key", "country"]
    counted = poles.assign(country=poles["country"].fillna("")).groupby(columns, dropna=False).size()
    table = (
        counted.rename("poles")
        .reset_index()
        .merge(organisations[_PLACE].rename(columns={"id": "institution_key"}), on="institution_key", how="left")
    )
    return table.sort_values(["poles", "institution_key"], ascending=[False, True], ignore_index=True)


def towns(located: pd.DataFrame) -> pd.DataFrame:
    """The towns of a table of places: country, city, lat, lon, institutions, poles; unlocated ones left out."""
    known = located.dropna(subset=["lat", "lon", "city"])
    grouped = known.groupby(["country", "city"], as_index=False)
    table = grouped.agg(
        lat=("lat", "mean"), lon=("lon", "mean"), institutions=("poles", "size"), poles=("poles", "sum")
    )
    return table.sort_values(["poles", "city"], ascending=[False, True], ignore_index=True)
