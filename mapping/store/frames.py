"""Between the database and tables: a query to a frame, a frame to records."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Insert, Select

# The largest list of ids in one query: SQLite takes 32,766 parameters.
IDS_PER_QUERY = 10_000
_ROWS_PER_SLICE = 5_000
MOMENT = "datetime64[us, UTC]"


def read_frame(connection: Connection, query: Select[Any], types: Mapping[str, str]) -> pd.DataFrame:
    """The rows of `query` as a table of the columns `types` names, each of its pandas type; missing text is NaN."""
    rows = connection.execute(query).all()
    columns = zip(*rows, strict=True) if rows else [()] * len(types)
    return pd.DataFrame(
        {name: pd.Series(values, dtype=kind) for (name, kind), values in zip(types.items(), columns, strict=True)}
    )


def insert_all(connection: Connection, statement: Insert, table: pd.DataFrame) -> None:
    """Execute `statement` for every row, a slice at a time so that a large table is never twice in memory."""
    for start in range(0, len(table), _ROWS_PER_SLICE):
        connection.execute(statement, as_records(table.iloc[start : start + _ROWS_PER_SLICE]))


def as_records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """One dict per row, missing values as None."""
    plain = [table[name].astype(object).where(table[name].notna(), None) for name in table.columns]
    names = list(table.columns)
    return [dict(zip(names, row, strict=True)) for row in zip(*plain, strict=True)]
