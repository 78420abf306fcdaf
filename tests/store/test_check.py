import re
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from mapping.model import Level, Problem
from mapping.store import PoleStore, open_store
from mapping.wording import Message, render
from tests.store.cases import HEALTH, UPLOAD, WATER, judgement, poles_table


@pytest.fixture
def tamper(store: PoleStore, url: str) -> Callable[[str], list[str]]:
    """Two imports and a judgement; then a sentence behind the store's back; what the check says of it."""
    problem = Problem(Level.NOTE, "look", Message("Look."))
    store.import_batch(poles_table(WATER), [problem], **UPLOAD)
    store.judge(judgement("ma-1", "be-1"))
    store.import_batch(poles_table(HEALTH), [], file="suite.xlsx", digest="sha256:2", author="curateur")

    def behind_its_back(sentence: str) -> list[str]:
        engine = create_engine(url)
        with engine.begin() as connection:
            connection.exec_driver_sql(sentence)
        engine.dispose()
        return [str(fault) for fault in store.check()]

    return behind_its_back


def test_a_store_that_nobody_touched_is_sound(tamper: Callable[[str], list[str]]) -> None:
    assert tamper("SELECT 1") == []


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        ("UPDATE journal SET author = 'autre' WHERE entry = 2", "entry number 2 of the journal"),
        ("UPDATE journal SET detail = '{}' WHERE entry = 1", "entry number 1 of the journal"),
        ("DELETE FROM journal WHERE entry = 2", "entry number 3 of the journal"),
        ("DELETE FROM journal WHERE entry = 3", "table batches holds 2 lines, 1 are due"),
        ("DELETE FROM judgements", "table judgements holds 0 lines, 1 are due"),
        ("DELETE FROM poles WHERE id = 'eau'", "table poles holds 1 lines, 2 are due"),
        ("DELETE FROM pole_changes WHERE pole_id = 'eau'", "import number 1 does not hold"),
        ("DELETE FROM batch_problems", "import number 1 does not hold"),
    ],
)
def test_what_was_done_behind_its_back_is_said(tamper: Callable[[str], list[str]], sentence: str, fault: str) -> None:
    assert any(re.search(fault, said) for said in tamper(sentence))


def test_a_line_that_refers_to_nothing_is_said(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.sqlite"
    with open_store(url) as store:
        store.import_batch(poles_table(WATER), [], **UPLOAD)
        engine = create_engine(url)
        with engine.begin() as connection:
            connection.exec_driver_sql("UPDATE poles SET batch_id = 99")
        engine.dispose()
        assert [render(fault, "en") for fault in store.check()] == [
            "The table poles refers to an import that is not there."
        ]
