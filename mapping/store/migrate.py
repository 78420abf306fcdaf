"""Bring the tables of a store to the form this version knows, one migration after the other."""

from pathlib import Path
from threading import Lock

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect

from mapping.errors import StoreError
from mapping.store.engine import reading, writing
from mapping.store.failures import place
from mapping.wording import Message

_MIGRATIONS = Path(__file__).parent / "migrations"
# Alembic keeps the migration under way in module variables: one at a time in a process.
_ONE_AT_A_TIME = Lock()


def migrate(engine: Engine) -> None:
    """Make or bring up the tables, whole or not at all, safe when several programs open a new store at once.

    StoreError when the store is of a newer version of this program, or holds the tables of another one.
    """
    with reading(engine) as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    scripts = ScriptDirectory(str(_MIGRATIONS))
    if current == scripts.get_current_head():
        return
    _refuse_newer(engine, current, scripts)
    with _ONE_AT_A_TIME, writing(engine) as connection:
        _refuse_foreign(connection)
        _upgrade(connection)


def _refuse_newer(engine: Engine, current: str | None, scripts: ScriptDirectory) -> None:
    known = {script.revision for script in scripts.walk_revisions()}
    if current is not None and current not in known:
        said = "The store {place} was written by a newer version of Passerelle: update the program to open it."
        raise StoreError(Message(said, {"place": place(engine.url)}))


def _refuse_foreign(connection: Connection) -> None:
    tables = inspect(connection).get_table_names()
    if tables and "alembic_version" not in tables:
        said = "The database {place} holds the tables of another program: give the store a database of its own."
        raise StoreError(Message(said, {"place": place(connection.engine.url)}))


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
