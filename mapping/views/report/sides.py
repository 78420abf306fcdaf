"""Pairs seen from each of their ends."""

import pandas as pd

_PLACE = ["country", "institution_key"]


def pair_sides(pairs: pd.DataFrame, poles: pd.DataFrame) -> pd.DataFrame:
    """Two rows for each pair, one for each pole: pair, side, pole_id, country ("" when missing), institution_key,
    verdict, supported, is_suggested.
    """
    place = poles.set_index("id")[_PLACE]
    seen = []
    for side in ("left", "right"):
        of_pole = place.reindex(pairs[f"{side}_id"]).set_index(pairs.index)
        marks = pairs[["pair", "verdict", "supported"]].assign(side=side, pole_id=pairs[f"{side}_id"])
        marks = marks.assign(is_suggested=pairs["score"].notna(), country=of_pole["country"].fillna(""))
        seen.append(marks.assign(institution_key=of_pole["institution_key"]))
    return pd.concat(seen, ignore_index=True)
