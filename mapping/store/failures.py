"""What a failure of the database is called for a reader: never its SQL, its parameters or its password."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from mapping.errors import StoreError
from mapping.wording import Message

# The names of SQLite's refusals to wait begin so; PostgreSQL's "lock not available" is this code.
_BUSY = ("SQLITE_BUSY", "55P03")


def place(url: URL) -> str:
    """Where the store is, as a person would say it: the file, or the server without password or options."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return url.set(query={}).render_as_string(hide_password=True)


def cannot_open(url: URL, error: Exception) -> StoreError:
    """The error of a store that does not open: no server there, no right to write, not a database."""
    said = Message("The store {place} cannot be opened: {cause}.", {"place": place(url), "cause": _cause(error)})
    return StoreError(said)


@contextmanager
def failures_explained(url: URL) -> Iterator[None]:
    """Turn what the database raises into a StoreError."""
    try:
        yield
    except (DBAPIError, PoolTimeout) as error:
        raise StoreError(_sentence(url, error)) from error


def _sentence(url: URL, error: SQLAlchemyError) -> Message:
    if _is_busy(error):
        return Message("Someone else is writing to the store {place}: try again in a moment.", {"place": place(url)})
    return Message("The store {place} gave up: {cause}.", {"place": place(url), "cause": _cause(error)})


def _is_busy(error: SQLAlchemyError) -> bool:
    if not isinstance(error, DBAPIError):
        return False
    code = getattr(error.orig, "sqlite_errorname", None) or getattr(error.orig, "sqlstate", None)
    return str(code).startswith(_BUSY)


def _cause(error: Exception) -> str:
    """The first line of what the driver said; what follows may quote values."""
    raised = error.orig if isinstance(error, DBAPIError) else error
    lines = str(raised).splitlines() or [type(raised).__name__]
    return lines[0].strip().rstrip(".:")
