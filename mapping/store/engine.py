"""The connection to the database, and how a transaction begins on each kind of database."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from mapping.errors import StoreError
from mapping.store.failures import cannot_open, failures_explained
from mapping.store.sqlite import sqlite_engine
from mapping.wording import Message

_CONNECT_SECONDS = 5
# One writer at a time on both databases; a reader sees one moment of the whole store.
_BEGIN_READING = {
    "sqlite": ("BEGIN",),
    "postgresql": ("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",),
}
# The number of the lock is ours alone in the database; it means nothing else.
_BEGIN_WRITING = {
    "sqlite": ("BEGIN IMMEDIATE",),
    "postgresql": ("SET LOCAL lock_timeout = '30s'", "SELECT pg_advisory_xact_lock(7065373)"),
}


def connect(address: str) -> Engine:
    """The engine of the database at the URL `address`, proved to answer; StoreError when it does not."""
    url = _parsed(address)
    engine = sqlite_engine(url) if url.get_backend_name() == "sqlite" else _postgresql_engine(url)
    event.listen(engine, "begin", _begin)
    try:
        engine.connect().close()
    except SQLAlchemyError as error:
        engine.dispose()
        raise cannot_open(url, error) from error
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one moment of the store and changes nothing."""
    with failures_explained(engine.url), engine.begin() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that is alone to write: kept whole at the end, or not at all when anything fails."""
    with failures_explained(engine.url), engine.execution_options(writing=True).begin() as connection:
        yield connection


def _parsed(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise StoreError(Message("The address of the database cannot be understood.")) from error
    if url.drivername not in {"sqlite", "postgresql", "postgresql+psycopg"}:
        kind = {"kind": url.drivername}
        raise StoreError(Message("The store opens sqlite:/// and postgresql:// addresses, not {kind}.", kind))
    return url


def _postgresql_engine(url: URL) -> Engine:
    arguments = {"connect_timeout": _CONNECT_SECONDS}
    return create_engine(url, connect_args=arguments, pool_pre_ping=True, hide_parameters=True)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writing", False)
    for sentence in (_BEGIN_WRITING if writes else _BEGIN_READING)[connection.dialect.name]:
        connection.exec_driver_sql(sentence)
