"""A table as .csv text."""

import pandas as pd

from mapping.cleaning import guarded
from mapping.reports.text import without_controls


def _plain(column: pd.Series) -> pd.Series:
    """The column with its texts guarded, each distinct one once; numbers and dates as they are."""
    if pd.api.types.is_numeric_dtype(column) or pd.api.types.is_datetime64_any_dtype(column):
        return column
    return column.map({value: _written(value) for value in column.dropna().unique()})


def _written(value: object) -> object:
    return guarded(without_controls(value)) if isinstance(value, str) else value


def delimited(frame: pd.DataFrame) -> bytes:
    """The table as UTF-8 without BOM, comma-separated, missing values empty; headings are guarded like cells."""
    columns = {position: _plain(frame.iloc[:, position]) for position in range(frame.shape[1])}
    headings = [guarded(without_controls(str(name))) for name in frame.columns]
    return pd.DataFrame(columns).to_csv(index=False, header=headings, lineterminator="\n").encode("utf-8")
