"""What a pole can be found by beside its own words: other names of its organisation, other spellings of its town."""

import pandas as pd

from mapping.cleaning import comparison_key
from mapping.vocabulary import Authority


def other_names(poles: pd.DataFrame, authority: Authority) -> pd.DataFrame:
    """Names of the organisations of the poles: pole (position), text; for poles reconciled with one."""
    if "organisation_id" not in poles:
        return pd.DataFrame({"pole": pd.Series(dtype="int64"), "text": pd.Series(dtype="str")})
    joined = authority.aliases.groupby("organisation_id")["alias"].agg(" ; ".join)
    return _by_pole(poles["organisation_id"].map(joined))


def other_spellings(poles: pd.DataFrame, authority: Authority) -> pd.DataFrame:
    """Spellings of the towns of the poles, in all scripts: pole (position), text; for towns we know."""
    towns = authority.places.dropna(subset="town")
    joined = towns.groupby("town")["place"].agg(" ; ".join)
    by_key = towns.assign(key=towns["place"].map(comparison_key)).drop_duplicates("key").set_index("key")["town"]
    cities = poles["city"] if "city" in poles else pd.Series(pd.NA, index=poles.index, dtype="str")
    distinct = {city: joined.get(by_key.get(comparison_key(city))) for city in cities.dropna().unique()}
    return _by_pole(cities.map(distinct))


def _by_pole(texts: pd.Series) -> pd.DataFrame:
    present = texts.reset_index(drop=True).dropna()
    return pd.DataFrame({"pole": present.index.to_numpy(), "text": present.astype("str").to_numpy()})
