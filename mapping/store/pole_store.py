"""The store as the other rooms know it."""

from collections.abc import Sequence
from types import TracebackType
from typing import Self

import pandas as pd
from sqlalchemy import Engine

from mapping.errors import StoreError
from mapping.model import Judgement, Problem
from mapping.store.batches import ImportedBatch, Upload, compare_with_stored, read_batches, write_batch
from mapping.store.changes import read_pole_history
from mapping.store.check import read_faults
from mapping.store.comparison import Difference, difference
from mapping.store.engine import connect, reading, writing
from mapping.store.journal import last_entry, read_journal
from mapping.store.judgements import read_judgement_history, read_judgements, write_judgement
from mapping.store.migrate import migrate
from mapping.store.poles import has_poles, read_poles
from mapping.store.problems import read_problems
from mapping.wording import Message


def open_store(url: str) -> "PoleStore":
    """The store at `url`, made on first use and brought to this version's tables.

    `sqlite:///folder/file.sqlite` or `postgresql://…`. StoreError when it cannot be opened: no server, no right to
    write, not a database, the tables of another program or of a newer version.
    """
    engine = connect(url)
    try:
        migrate(engine)
    except StoreError:
        engine.dispose()
        raise
    return PoleStore(engine)


class PoleStore:
    """Poles, import batches, judgements and the journal; each call is one transaction, StoreError when it fails.

    Safe to share between threads; two writers wait for each other.
    """

    def __init__(self, engine: Engine) -> None:
        """Take charge of an engine whose tables are those of this version: see `open_store`."""
        self._engine = engine

    def __enter__(self) -> Self:
        """Use as a context: closed at its end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def version(self) -> int:
        """A number that grows by one with every change: what was computed for it holds as long as it stays."""
        with reading(self._engine) as connection:
            return last_entry(connection)

    def is_empty(self) -> bool:
        """No pole yet."""
        with reading(self._engine) as connection:
            return not has_poles(connection)

    def import_batch(
        self, poles: pd.DataFrame, problems: Sequence[Problem], *, file: str, digest: str, author: str
    ) -> ImportedBatch:
        """Store `poles` (POLES) and the problems of their workbook, all or nothing.

        A known id with another content is replaced, its old content kept; poles absent from the upload stay; the same
        file again changes nothing and is the earlier batch.
        """
        with writing(self._engine) as connection:
            return write_batch(connection, poles, problems, Upload(file, digest, author))

    def difference(self, poles: pd.DataFrame) -> Difference:
        """What importing `poles` (POLES) would change now; nothing is stored."""
        with reading(self._engine) as connection:
            return difference(compare_with_stored(connection, poles))

    def poles(self) -> pd.DataFrame:
        """All poles (POLES), in order of id."""
        with reading(self._engine) as connection:
            return read_poles(connection)

    def pole_history(self, pole_id: str) -> pd.DataFrame:
        """`batch, at, file, sheet, row, author, column, old, new`: each cell that an import changed, oldest first."""
        with reading(self._engine) as connection:
            return read_pole_history(connection, pole_id)

    def batches(self) -> pd.DataFrame:
        """`batch, file, digest, at, author`, then counts: `poles, added, changed, problems, to_check`; by batch."""
        with reading(self._engine) as connection:
            return read_batches(connection)

    def problems(self, batch: int) -> list[Problem]:
        """The problems of a batch, in their order; StoreError when there is no such batch."""
        with reading(self._engine) as connection:
            return read_problems(connection, batch)

    def judge(self, judgement: Judgement) -> None:
        """Add a judgement; it replaces the earlier one of the same pair, whichever side comes first."""
        with writing(self._engine) as connection:
            write_judgement(connection, judgement)

    def judgements(self) -> pd.DataFrame:
        """`left_id, right_id, verdict, note, author, at, score`: the newest judgement of each pair."""
        with reading(self._engine) as connection:
            return read_judgements(connection)

    def judgement_history(self, left_id: str, right_id: str) -> list[Judgement]:
        """All that was said of a pair, oldest first."""
        with reading(self._engine) as connection:
            return read_judgement_history(connection, left_id, right_id)

    def journal(self) -> pd.DataFrame:
        """`entry, at, author, action, subject, detail, digest`: all that was ever done, oldest first."""
        with reading(self._engine) as connection:
            return read_journal(connection)

    def check(self) -> list[Message]:
        """The faults of the store, one sentence each; none when it is sound."""
        with reading(self._engine) as connection:
            return read_faults(connection)
