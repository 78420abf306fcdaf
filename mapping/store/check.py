"""Is the store sound? Each fault is one sentence."""

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Table, func, or_, select, text

from mapping.store.journal import IMPORT, JUDGE, broken_entries
from mapping.store.schema import batch_problems, batches, journal, judgements, pole_changes, poles
from mapping.wording import Message


def read_faults(connection: Connection) -> list[Message]:
    """What is wrong with the store, nothing when it is sound: the file, the links, the counts, the journal's seals."""
    watched = _faults_of_file(connection) if connection.dialect.name == "sqlite" else []
    return [*watched, *_faults_of_batches(connection), *_faults_of_totals(connection), *_faults_of_journal(connection)]


def _faults_of_file(connection: Connection) -> list[Message]:
    """SQLite only: a PostgreSQL server watches over its own files and links."""
    found = [fault for fault in connection.scalars(text("PRAGMA integrity_check")) if fault != "ok"]
    orphans = sorted({row[0] for row in connection.execute(text("PRAGMA foreign_key_check"))})
    lost = "The table {table} refers to an import that is not there."
    return [
        *(Message("The database file is damaged: {fault}.", {"fault": fault}) for fault in found),
        *(Message(lost, {"table": table}) for table in orphans),
    ]


def _faults_of_batches(connection: Connection) -> list[Message]:
    kept = {
        batches.c.added: _counted(pole_changes, pole_changes.c.old.is_(None)),
        batches.c.changed: _counted(pole_changes, pole_changes.c.old.is_not(None)),
        batches.c.problems: _counted(batch_problems),
    }
    differs = or_(*(said != counted for said, counted in kept.items()))
    said = "The import number {batch} does not hold what it announced."
    wrong = connection.scalars(select(batches.c.id).where(differs).order_by(batches.c.id))
    return [Message(said, {"batch": batch}) for batch in wrong]


def _counted(table: Table, *conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    lines = select(func.count()).select_from(table)
    return lines.where(table.c.batch_id == batches.c.id, *conditions).scalar_subquery()


def _faults_of_totals(connection: Connection) -> list[Message]:
    entries = select(func.count()).select_from(journal)
    added = connection.scalar(select(func.coalesce(func.sum(batches.c.added), 0)))
    totals = [
        (poles, added),
        (batches, connection.scalar(entries.where(journal.c.action == IMPORT))),
        (judgements, connection.scalar(entries.where(journal.c.action == JUDGE))),
    ]
    found = [(table.name, connection.scalar(select(func.count()).select_from(table)), due) for table, due in totals]
    said = "The table {table} holds {found} lines, {due} are due."
    return [Message(said, {"table": table, "found": count, "due": due}) for table, count, due in found if count != due]


def _faults_of_journal(connection: Connection) -> list[Message]:
    said = "The entry number {entry} of the journal was altered, or the one before it is missing."
    return [Message(said, {"entry": entry}) for entry in broken_entries(connection)]
