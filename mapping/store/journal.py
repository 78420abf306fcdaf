"""The journal: who did what, in order, each entry sealed over the one before."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pandas as pd
from sqlalchemy import Connection, func, insert, select

from mapping.store.frames import MOMENT, read_frame
from mapping.store.schema import journal

IMPORT = "import"
JUDGE = "judge"
_COLUMNS = {
    "entry": "int64", "at": MOMENT, "author": "str", "action": "str", "subject": "str", "detail": "str",
    "digest": "str",
}  # fmt: skip


def last_entry(connection: Connection) -> int:
    """The number of the newest entry, 0 when nothing happened yet: one entry for one change of the store."""
    return connection.scalar(select(func.max(journal.c.entry))) or 0


def append_entry(
    connection: Connection, at: datetime, author: str, action: str, subject: str, detail: Mapping[str, Any]
) -> None:
    """Add what was done; `detail` is kept as JSON. The caller's transaction is alone to write."""
    entry = last_entry(connection) + 1
    before = connection.scalar(select(journal.c.digest).where(journal.c.entry == entry - 1)) or ""
    told = {
        "entry": entry,
        "at": at.astimezone(UTC),
        "author": author,
        "action": action,
        "subject": subject,
        "detail": json.dumps(detail, ensure_ascii=False, sort_keys=True),
    }
    connection.execute(insert(journal).values({**told, "digest": _sealed(before, told)}))


def read_journal(connection: Connection) -> pd.DataFrame:
    """`entry, at, author, action, subject, detail, digest`, oldest first."""
    query = select(*(journal.c[name] for name in _COLUMNS)).order_by(journal.c.entry)
    return read_frame(connection, query, _COLUMNS)


def broken_entries(connection: Connection) -> list[int]:
    """The entries that no longer carry the seal they were given, or whose predecessor is missing."""
    broken, before, expected = [], "", 1
    for row in connection.execute(select(journal).order_by(journal.c.entry)).mappings():
        told = {name: row[name] for name in _COLUMNS if name != "digest"}
        if row["entry"] != expected or row["digest"] != _sealed(before, told):
            broken.append(row["entry"])
        before, expected = row["digest"], row["entry"] + 1
    return broken


def _sealed(before: str, told: Mapping[str, Any]) -> str:
    text = json.dumps([before, *(told[name] for name in _COLUMNS if name != "digest")], default=datetime.isoformat)
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()
