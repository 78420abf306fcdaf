"""Import batches: one accepted upload each, kept whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import pandas as pd
from sqlalchemy import Connection, func, insert, select

from mapping.model import POLES, Level, Problem
from mapping.store import schema
from mapping.store.changes import write_changes
from mapping.store.comparison import Comparison, compare
from mapping.store.frames import MOMENT, read_frame
from mapping.store.journal import IMPORT, append_entry
from mapping.store.poles import read_poles_of, write_poles
from mapping.store.problems import write_problems

_COLUMNS = {
    "batch": "int64", "file": "str", "digest": "str", "at": MOMENT, "author": "str", "poles": "int64",
    "added": "int64", "changed": "int64", "problems": "int64",
    "to_check": "int64",
}  # fmt: skip


@dataclass(frozen=True)
class Upload:
    """A workbook that was read: its base name, the digest of its bytes, and who brought it."""

    file: str
    digest: str
    author: str


@dataclass(frozen=True)
class ImportedBatch:
    """What an import did; when it did nothing new, `batch_id` is that of the earlier import of the same file."""

    batch_id: int
    added: int
    changed: int
    unchanged: int


def compare_with_stored(connection: Connection, poles: pd.DataFrame) -> Comparison:
    """`poles` (POLES) against what the store holds now."""
    poles = POLES.validate(poles)[list(POLES.columns)]
    return compare(poles, read_poles_of(connection, poles["id"].tolist()))


def write_batch(
    connection: Connection, poles: pd.DataFrame, problems: Sequence[Problem], upload: Upload
) -> ImportedBatch:
    """Store an upload with its problems, the changes it makes and its journal entry.

    The same file again, changing nothing, is the earlier batch and leaves no trace.
    """
    comparison = compare_with_stored(connection, poles)
    batch = _earlier(connection, upload.digest) if comparison.is_empty else None
    if batch is None:
        batch = _write(connection, comparison, problems, upload)
    return ImportedBatch(batch, len(comparison.added), len(comparison.after), comparison.unchanged)


def read_batches(connection: Connection) -> pd.DataFrame:
    """`batch, file, digest, at, author, poles, added, changed, problems, to_check`, oldest first.

    The last five are counts; to_check: the problems that are more than a note.
    """
    kept, told = schema.batches, schema.batch_problems
    to_check = select(func.count()).where(told.c.batch_id == kept.c.id, told.c.level != Level.NOTE.value)
    stored = [kept.c[name] for name in _COLUMNS if name not in {"batch", "to_check"}]
    query = select(kept.c.id.label("batch"), *stored, to_check.scalar_subquery().label("to_check"))
    return read_frame(connection, query.order_by(kept.c.id), _COLUMNS)


def _earlier(connection: Connection, digest: str) -> int | None:
    kept = schema.batches
    return connection.scalar(select(kept.c.id).where(kept.c.digest == digest).order_by(kept.c.id.desc()).limit(1))


def _write(connection: Connection, comparison: Comparison, problems: Sequence[Problem], upload: Upload) -> int:
    at = datetime.now(UTC)
    counts = {"added": len(comparison.added), "changed": len(comparison.after), "problems": len(problems)}
    batch = _write_header(connection, upload, at, {"poles": comparison.total, **counts})
    write_poles(connection, comparison.added_and_changed, batch)
    write_changes(connection, comparison, batch)
    write_problems(connection, problems, batch)
    detail = {"file": upload.file, "digest": upload.digest, **counts}
    append_entry(connection, at, upload.author, IMPORT, f"batch {batch}", detail)
    return batch


def _write_header(connection: Connection, upload: Upload, at: datetime, counts: dict[str, int]) -> int:
    values = {"file": upload.file, "digest": upload.digest, "author": upload.author, "at": at, **counts}
    statement = insert(schema.batches).values(values).returning(schema.batches.c.id)
    batch: int = connection.execute(statement).scalar_one()
    return batch
