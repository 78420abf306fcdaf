"""Several writers at once, and a writer that dies."""

import multiprocessing
import os
import signal
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import cache
from pathlib import Path
from threading import Barrier

import pandas as pd
import pytest
from sqlalchemy import Connection, Engine, event

from mapping.errors import StoreError
from mapping.model import Level, Problem
from mapping.store import PoleStore, open_store
from mapping.wording import Message
from tests.store.cases import HEALTH, UPLOAD, WATER, judgement, pole, poles_table

_WRITERS = 6


def _at_once(work: Callable[[int], object]) -> None:
    start = Barrier(_WRITERS)

    def one(number: int) -> None:
        start.wait(30)
        work(number)

    with ThreadPoolExecutor(_WRITERS) as pool:
        list(pool.map(one, range(_WRITERS)))


def test_imports_at_once_are_all_kept(store: PoleStore) -> None:
    def work(number: int) -> None:
        mine = [pole(f"pole-{number}-{row}") for row in range(20)]
        store.import_batch(poles_table(*mine, WATER), [], file="f.xlsx", digest=f"sha256:{number}", author="curateur")

    _at_once(work)
    assert len(store.poles()) == 20 * _WRITERS + 1
    assert sorted(store.batches()["added"]) == [20] * (_WRITERS - 1) + [21]
    assert store.version() == _WRITERS
    assert store.check() == []


def test_the_same_file_brought_at_once_is_one_batch(store: PoleStore) -> None:
    _at_once(lambda _: store.import_batch(poles_table(WATER, HEALTH), [], **UPLOAD))
    assert store.batches()["added"].tolist() == [2]


def test_writers_with_their_own_store_lose_no_update(url: str) -> None:
    def work(number: int) -> None:
        with open_store(url) as mine:
            mine.judge(judgement("ma-1", "be-1", minute=number))
            mine.import_batch(
                poles_table({**WATER, "city": f"Ville {number}"}), [], file="f", digest=f"sha256:{number}", author="a"
            )

    _at_once(work)
    with open_store(url) as store:
        assert len(store.judgement_history("ma-1", "be-1")) == _WRITERS
        history = store.pole_history("eau").query("column == 'city'")
        # Each change starts from what the one before it left: none was written over unseen.
        assert history["old"].tolist()[1:] == history["new"].tolist()[:-1]
        assert store.version() == 2 * _WRITERS
        assert store.check() == []


@cache
def _many() -> pd.DataFrame:
    return poles_table(*(pole(f"pole-{number}", city="Fès") for number in range(5_000)))


def _die_at(fatal: str) -> None:
    """Kill this process, as by `kill -9`, when it comes to the sentence that starts with `fatal`."""

    def kill(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def watch(_c: Connection, _cursor: object, sentence: str, *_: object) -> None:
        if sentence.startswith(fatal):
            kill()

    if fatal == "COMMIT":
        event.listen(Engine, "commit", kill)
    event.listen(Engine, "before_cursor_execute", watch)


def _import_and_die(url: str, fatal: str) -> None:
    store = open_store(url)
    poles = _many()
    _die_at(fatal)
    problem = Problem(Level.NOTE, "look", Message("Look."))
    store.import_batch(poles, [problem], file="suite.xlsx", digest="sha256:2", author="curateur")


@pytest.mark.parametrize(
    "fatal",
    ["INSERT INTO batches", "INSERT INTO poles", "INSERT INTO pole_changes", "INSERT INTO batch_problems",
     "INSERT INTO journal", "COMMIT"],
)  # fmt: skip
def test_an_import_that_is_killed_leaves_nothing_of_itself(url: str, fatal: str) -> None:
    _many()  # made before the fork, once for all children
    with open_store(url) as store:
        store.import_batch(poles_table(WATER, pole("pole-1")), [], **UPLOAD)
    child = multiprocessing.get_context("fork").Process(target=_import_and_die, args=(url, fatal))
    child.start()
    child.join(60)
    assert child.exitcode == -signal.SIGKILL
    with open_store(url) as store:
        assert store.poles()["id"].tolist() == ["eau", "pole-1"]
        assert store.version() == 1
        assert store.check() == []
        assert store.import_batch(poles_table(HEALTH), [], file="f", digest="sha256:2", author="a").added == 1


def test_an_import_that_is_killed_after_its_end_is_whole(url: str) -> None:
    def import_then_die() -> None:
        open_store(url).import_batch(_many(), [], **UPLOAD)
        os.kill(os.getpid(), signal.SIGKILL)

    child = multiprocessing.get_context("fork").Process(target=import_then_die)
    child.start()
    child.join(60)
    with open_store(url) as store:
        assert len(store.poles()) == 5_000
        assert store.check() == []


def test_a_writer_that_waited_in_vain_is_told_who_is_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mapping.store.sqlite._WAIT_SECONDS", 0)
    with open_store(f"sqlite:///{tmp_path}/store.sqlite") as store:
        with closing(sqlite3.connect(tmp_path / "store.sqlite", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="Someone else is writing"):
                store.judge(judgement("ma-1", "be-1"))
            assert store.judgements().empty
        store.judge(judgement("ma-1", "be-1"))
        assert store.version() == 1


def test_a_reader_sees_the_store_as_it_was_while_another_writes(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path}/store.sqlite") as store:
        seen: list[int] = []

        def look(*_: object) -> None:
            with open_store(f"sqlite:///{tmp_path}/store.sqlite") as reader:
                seen.append(len(reader.poles()))

        event.listen(Engine, "commit", look, once=True)
        store.import_batch(poles_table(WATER), [], **UPLOAD)
        assert seen == [0]
        assert len(store.poles()) == 1
