"""The poles as they are now."""

from collections.abc import Sequence

import pandas as pd
from sqlalchemy import Connection, Insert, select
from sqlalchemy.dialects import postgresql, sqlite

from mapping.model import POLES
from mapping.store import schema
from mapping.store.frames import IDS_PER_QUERY, insert_all, read_frame

_TYPES = {name: "Int64" if name == "row" else "str" for name in POLES.columns}
_QUERY = select(*(schema.poles.c[name] for name in _TYPES))


def read_poles(connection: Connection) -> pd.DataFrame:
    """All poles, in order of id (sorted here: databases sort text each in their own way)."""
    poles = read_frame(connection, _QUERY, _TYPES).sort_values("id", ignore_index=True)
    return POLES.validate(poles)


def read_poles_of(connection: Connection, ids: Sequence[str]) -> pd.DataFrame:
    """The poles of these ids, those that are there, in no order."""
    slices = [ids[start : start + IDS_PER_QUERY] for start in range(0, len(ids), IDS_PER_QUERY)] or [[]]
    asked = (_QUERY.where(schema.poles.c.id.in_(some)) for some in slices)
    return pd.concat([read_frame(connection, query, _TYPES) for query in asked], ignore_index=True)


def write_poles(connection: Connection, poles: pd.DataFrame, batch: int) -> None:
    """Put these poles in the place of those of the same id, as the work of `batch`."""
    insert_all(connection, _upsert(connection.dialect.name), poles.assign(batch_id=batch))


def _upsert(database: str) -> Insert:
    """The two databases agree on the sentence, SQLAlchemy keeps it in two places."""
    insert = postgresql.insert(schema.poles) if database == "postgresql" else sqlite.insert(schema.poles)
    replaced = {column.name: column for column in insert.excluded if column.name != "id"}
    return insert.on_conflict_do_update(index_elements=["id"], set_=replaced)


def has_poles(connection: Connection) -> bool:
    """Whether there is one pole at least."""
    return connection.scalar(select(schema.poles.c.id).limit(1)) is not None
