import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mapping.errors import StoreError
from mapping.store import open_store


def _busy() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorname = "SQLITE_BUSY"
    return error


def _refuse(monkeypatch: pytest.MonkeyPatch, times: int) -> list[str]:
    """Make SQLite say "locked" to the first `times` requests; the list grows with each."""
    asked: list[str] = []
    connect = sqlite3.connect

    def refusing(*words: object, **options: object) -> sqlite3.Connection:
        asked.append("asked")
        if len(asked) <= times:
            raise _busy()
        return connect(*words, **options)  # type: ignore[no-any-return, call-overload]

    monkeypatch.setattr("mapping.store.sqlite.sqlite3.connect", refusing)
    return asked


def test_the_write_ahead_log_is_asked_for_until_granted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = _refuse(monkeypatch, times=3)
    open_store(f"sqlite:///{tmp_path}/store.sqlite").close()
    assert len(asked) > 3
    monkeypatch.undo()
    with closing(sqlite3.connect(tmp_path / "store.sqlite")) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchall() == [("wal",)]


def test_a_file_locked_for_ever_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mapping.store.sqlite._WAIT_SECONDS", 0)
    _refuse(monkeypatch, times=1_000)
    with pytest.raises(StoreError, match="cannot be opened: database is locked"):
        open_store(f"sqlite:///{tmp_path}/store.sqlite")
