"""The tables as the newest migration leaves them; a test compares the two."""

from datetime import UTC, datetime

from sqlalchemy import (
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)

from mapping.model import POLES


class Moment(TypeDecorator[datetime]):
    """A time in UTC that knows its zone on every database: SQLite forgets it, so it is put back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC, so that text order is time order in SQLite."""
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Back in UTC, whatever the zone of the server's session."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


# Named constraints can be altered by a later migration on both databases.
metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

batches = Table(
    "batches",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("file", Text, nullable=False),
    Column("digest", Text, nullable=False, index=True),
    Column("at", Moment, nullable=False),
    Column("author", Text, nullable=False),
    Column("poles", Integer, nullable=False),
    Column("added", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("problems", Integer, nullable=False),
)

poles = Table(
    "poles",
    metadata,
    Column("id", Text, primary_key=True),
    *(Column(name, Integer if name == "row" else Text) for name in POLES.columns if name != "id"),
    Column("batch_id", ForeignKey(batches.c.id), nullable=False, index=True),
)

# `pole_id` is no foreign key: what happened to a pole outlives the pole, once its batch is taken back.
pole_changes = Table(
    "pole_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("batch_id", ForeignKey(batches.c.id), nullable=False, index=True),
    Column("pole_id", Text, nullable=False, index=True),
    Column("sheet", Text),
    Column("row", Integer),
    Column("old", Text),
    Column("new", Text),
)

batch_problems = Table(
    "batch_problems",
    metadata,
    Column("batch_id", ForeignKey(batches.c.id), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("level", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("details", Text, nullable=False),
)

# `left_id` and `right_id` as the person saw them; `first_id` and `second_id` are the same two in alphabetical order.
judgements = Table(
    "judgements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("first_id", Text, nullable=False),
    Column("second_id", Text, nullable=False),
    Column("left_id", Text, nullable=False),
    Column("right_id", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("score", Float),
    Index(None, "first_id", "second_id"),
)

journal = Table(
    "journal",
    metadata,
    Column("entry", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("author", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("digest", Text, nullable=False),
)
