"""What the directory holds, at a glance."""

from dataclasses import dataclass

import pandas as pd

from mapping.views.labels import Labels


@dataclass(frozen=True, eq=False)
class HomeView:
    """Counts of the whole, the same by country (country, institutions, poles, pairs), and the latest imports.

    latest: at, file, added, changed, to_check; newest first.
    """

    poles: int
    institutions: int
    pairs: int
    judged: int
    countries: pd.DataFrame
    latest: pd.DataFrame


def home_view(
    poles: pd.DataFrame, pairs: pd.DataFrame, batches: pd.DataFrame, labels: Labels, *, latest: int = 5
) -> HomeView:
    """The first page: `poles` as in the directory, `pairs` with their verdict."""
    return HomeView(
        len(poles),
        poles["institution_key"].nunique(),
        len(pairs),
        int(pairs["verdict"].notna().sum()),
        _by_country(poles, labels),
        batches.iloc[::-1].head(latest)[["at", "file", "added", "changed", "to_check"]].reset_index(drop=True),
    )


def _by_country(poles: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    grouped = poles.assign(country=poles["country"].fillna("")).groupby("country")
    table = grouped.agg(institutions=("institution_key", "nunique"), poles=("id", "size")).reset_index()
    named = table.assign(
        country=table["country"].map({code: labels.of("country", code) for code in table["country"] if code})
    )
    return named.sort_values(["poles", "country"], ascending=[False, True], ignore_index=True)
