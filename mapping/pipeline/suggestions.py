"""Counterparts across the border."""

import pandas as pd

from mapping.pipeline.knowledge import Knowledge
from mapping.suggestion import suggest


def cross_border_suggestions(poles: pd.DataFrame, knowledge: Knowledge, *, top: int = 10) -> pd.DataFrame:
    """The best Belgian counterparts of each Moroccan pole, then the best Moroccan ones of each Belgian pole.

    A table of SUGGESTIONS ordered by left_id, then rank.
    """
    moroccan, belgian = (poles[poles["country"] == country] for country in ("MA", "BE"))
    there = suggest(moroccan, belgian, knowledge.thesaurus, top=top)
    back = suggest(belgian, moroccan, knowledge.thesaurus, top=top)
    return pd.concat([there, back], ignore_index=True).sort_values(["left_id", "rank"], ignore_index=True)
