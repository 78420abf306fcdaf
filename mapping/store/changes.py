"""What each import did to each pole: the old and the new content, kept for ever."""

import json
from typing import Any

import pandas as pd
from sqlalchemy import Connection, insert, select

from mapping.store import schema
from mapping.store.comparison import CONTENT, Comparison
from mapping.store.frames import MOMENT, as_records, insert_all

_COLUMNS = {
    "batch": "int64", "at": MOMENT, "file": "str", "sheet": "str", "row": "Int64", "author": "str", "column": "str",
    "old": "str", "new": "str",
}  # fmt: skip


def write_changes(connection: Connection, comparison: Comparison, batch: int) -> None:
    """Keep the change of each added pole (no old content) and of each changed one, as JSON objects."""
    after = comparison.added_and_changed
    changes = pd.DataFrame(
        {
            "batch_id": batch,
            "pole_id": after["id"],
            "sheet": after["sheet"],
            "row": after["row"],
            "old": [None] * len(comparison.added) + _as_json(comparison.before),
            "new": _as_json(after),
        }
    )
    insert_all(connection, insert(schema.pole_changes), changes)


def read_pole_history(connection: Connection, pole_id: str) -> pd.DataFrame:
    """`batch, at, file, sheet, row, author, column, old, new`: one row per cell that an import changed, oldest first.

    A pole's first import has one row per filled cell, without `old`. An unknown pole has no history.
    """
    changes = schema.pole_changes
    columns = (changes, schema.batches.c.at, schema.batches.c.file, schema.batches.c.author)
    query = select(*columns).join(schema.batches).where(changes.c.pole_id == pole_id).order_by(changes.c.id)
    cells = [cell for change in connection.execute(query).mappings() for cell in _cells(dict(change))]
    return pd.DataFrame(cells, columns=list(_COLUMNS)).astype(_COLUMNS)


def _as_json(poles: pd.DataFrame) -> list[str]:
    """One object per pole, without its missing cells: they are most of a pole."""
    filled = ({name: cell for name, cell in pole.items() if cell is not None} for pole in as_records(poles))
    return [json.dumps(pole, ensure_ascii=False) for pole in filled]


def _cells(change: dict[str, Any]) -> list[dict[str, Any]]:
    old = json.loads(change["old"] or "{}")
    new = json.loads(change["new"] or "{}")
    place = {"batch": change["batch_id"], **{name: change[name] for name in ("at", "file", "sheet", "row", "author")}}
    pairs = ((name, old.get(name), new.get(name)) for name in CONTENT)
    return [{**place, "column": name, "old": was, "new": now} for name, was, now in pairs if was != now]
