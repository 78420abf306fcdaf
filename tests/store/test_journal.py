import json

from mapping.store import PoleStore
from tests.store.cases import HEALTH, UPLOAD, WATER, judgement, poles_table


def test_each_change_is_one_entry_and_one_version(store: PoleStore) -> None:
    store.import_batch(poles_table(WATER), [], **UPLOAD)
    store.judge(judgement("ma-1", "be-1"))
    store.import_batch(poles_table(WATER, HEALTH), [], file="suite.xlsx", digest="sha256:2", author="curateur")
    journal = store.journal()
    assert list(journal.columns) == ["entry", "at", "author", "action", "subject", "detail", "digest"]
    assert journal[["entry", "author", "action", "subject"]].values.tolist() == [
        [1, "curatrice", "import", "batch 1"],
        [2, "curateur", "judge", "pair ma-1 | be-1"],
        [3, "curateur", "import", "batch 2"],
    ]
    assert store.version() == 3


def test_an_entry_says_what_was_done(store: PoleStore) -> None:
    store.import_batch(poles_table(WATER, HEALTH), [], **UPLOAD)
    assert json.loads(store.journal()["detail"][0]) == {
        "file": "labos.xlsx", "digest": "sha256:1", "added": 2, "changed": 0, "problems": 0,
    }  # fmt: skip


def test_reading_changes_no_version(store: PoleStore) -> None:
    store.poles()
    store.judgements()
    store.check()
    assert store.version() == 0
    assert store.journal().empty
