"""One row of a table of suggestions as a value."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from mapping.model import FEATURES, Feature, Suggestion, split_list
from mapping.suggestion.reasons import reason
from mapping.vocabulary import Thesaurus


def suggestion_of(row: Mapping[Any, Any] | pd.Series, thesaurus: Thesaurus) -> Suggestion:
    """The suggestion that a row of SUGGESTIONS states, with its reason."""
    return Suggestion(
        left_id=str(row["left_id"]),
        right_id=str(row["right_id"]),
        rank=int(row["rank"]),
        score=float(row["score"]),
        features=tuple(Feature(name, float(row[name])) for name in FEATURES),
        shared_concepts=tuple(split_list(row["shared_concepts"])),
        reason=reason(row, thesaurus),
    )
