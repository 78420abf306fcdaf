"""What tells one institution from another."""

import pandas as pd

# How the name of an institution that no authority file knows is told from an identifier.
AS_WRITTEN = "~"


def institution_keys(poles: pd.DataFrame) -> "pd.Series[str]":
    """For each pole the id of its organisation, else its institution as written after a mark; missing without both."""
    return poles["organisation_id"].fillna(AS_WRITTEN + poles["institution"])
