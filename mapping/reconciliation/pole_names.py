"""Names of poles reduced to what tells two poles apart."""

import pandas as pd

from mapping.cleaning import comparison_key
from mapping.vocabulary import content_words, unit_words

SEPARATOR = " "


def pole_keys(names: pd.Series, acronyms: pd.Series) -> pd.Series:
    """For each name its telling words, sorted, joined with a space.

    Words for kinds of units ("laboratoire", "labo"), stop words and the pole's own acronym are left out. A name
    that is nothing else ("Laboratoire LISA") keeps its words.
    """
    words = _content(names)
    own = acronyms.map(comparison_key, na_action="ignore").reset_index(drop=True)
    words["acronym"] = words["text"].map(own)
    telling = words[words["word"].ne(words["acronym"])]
    whole = words.groupby("text")["word"].agg(_in_order)
    short = telling.groupby("text")["word"].agg(_in_order)
    keys = short.reindex(range(len(names))).fillna(whole.reindex(range(len(names)))).fillna("")
    return keys.set_axis(names.index)


def _content(names: pd.Series) -> pd.DataFrame:
    words = content_words(list(names.fillna("")))
    return words[~words["word"].isin(unit_words())]


def _in_order(words: pd.Series) -> str:
    return SEPARATOR.join(sorted(words))
