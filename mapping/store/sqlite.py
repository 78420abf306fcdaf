"""A store in one SQLite file."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, event

from mapping.errors import StoreError
from mapping.store.failures import cannot_open
from mapping.wording import Message

# Long enough for a writer to wait behind the largest import.
_WAIT_SECONDS = 30


def sqlite_engine(url: URL) -> Engine:
    """The engine of the file named by `url`; folder and file are made when absent. StoreError when they cannot be."""
    if url.database in {None, "", ":memory:"}:
        raise StoreError(Message("A store in SQLite needs a file, as in sqlite:///folder/file.sqlite."))
    file = Path(str(url.database))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _use_write_ahead_log(file)
    except (OSError, sqlite3.Error) as error:
        raise cannot_open(url, error) from error
    # `isolation_level` None: the driver begins nothing by itself, our BEGIN is the only one.
    arguments = {"timeout": _WAIT_SECONDS, "isolation_level": None}
    engine = create_engine(url, connect_args=arguments, hide_parameters=True)
    event.listen(engine, "connect", _set_pragmas)
    return engine


def _set_pragmas(connection: sqlite3.Connection, _: object) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def _use_write_ahead_log(file: Path) -> None:
    """Ask until granted: SQLite says "locked" without waiting when two programs ask at the same moment."""
    deadline = time.monotonic() + _WAIT_SECONDS
    while not _granted(file, last=time.monotonic() > deadline):
        time.sleep(0.02)


def _granted(file: Path, *, last: bool) -> bool:
    try:
        with closing(sqlite3.connect(file, timeout=_WAIT_SECONDS)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if last or not error.sqlite_errorname.startswith("SQLITE_BUSY"):
            raise
        return False
    return True
