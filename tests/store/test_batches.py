from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal
from pandera.errors import SchemaError

from mapping.model import POLES, Level, Problem, empty_poles
from mapping.store import ImportedBatch, PoleStore
from mapping.wording import Message
from tests.store.cases import DRAWN, HEALTH, UPLOAD, WATER, poles_table

_MISSING = Problem(Level.ERROR, "missing-name", Message("The row {row} has no name.", {"row": 9}), "Labos", 9, "B9")


def test_what_is_imported_is_read_back_the_same_in_order_of_id(store: PoleStore) -> None:
    poles = poles_table(HEALTH, DRAWN, WATER)
    assert store.import_batch(poles, [], **UPLOAD) == ImportedBatch(1, added=3, changed=0, unchanged=0)
    assert_frame_equal(store.poles(), poles.sort_values("id", ignore_index=True))


def test_an_empty_store_gives_an_empty_table_of_poles(store: PoleStore) -> None:
    assert_frame_equal(store.poles(), empty_poles()[list(POLES.columns)])
    assert store.is_empty()
    assert store.version() == 0


def test_the_same_file_again_changes_nothing_and_is_the_earlier_batch(store: PoleStore) -> None:
    poles = poles_table(WATER, HEALTH)
    store.import_batch(poles, [_MISSING], **UPLOAD)
    before = store.poles(), store.batches(), store.journal(), store.version()
    again = store.import_batch(poles.iloc[::-1], [_MISSING], **UPLOAD)
    assert again == ImportedBatch(1, added=0, changed=0, unchanged=2)
    after = store.poles(), store.batches(), store.journal(), store.version()
    for was, now in zip(before[:3], after[:3], strict=True):
        assert_frame_equal(was, now)
    assert before[3] == after[3] == 1


def test_a_file_whose_rows_were_all_rejected_is_kept_with_its_problems(store: PoleStore) -> None:
    first = store.import_batch(poles_table(), [_MISSING], **UPLOAD)
    again = store.import_batch(poles_table(), [_MISSING], **UPLOAD)
    assert first == again == ImportedBatch(1, added=0, changed=0, unchanged=0)
    assert store.problems(1) == [_MISSING]
    assert store.is_empty()


def test_a_changed_pole_is_replaced_and_those_absent_stay(store: PoleStore) -> None:
    store.import_batch(poles_table(WATER, HEALTH), [], **UPLOAD)
    renamed = {**WATER, "name": "Eau, climat et sols", "digest": "sha256:2"}
    done = store.import_batch(poles_table(renamed, DRAWN), [], file="suite.xlsx", digest="sha256:2", author="curateur")
    assert done == ImportedBatch(2, added=1, changed=1, unchanged=0)
    assert_frame_equal(store.poles(), poles_table(renamed, HEALTH, DRAWN).sort_values("id", ignore_index=True))


def test_going_back_to_an_earlier_file_is_a_change_like_any_other(store: PoleStore) -> None:
    store.import_batch(poles_table(WATER), [], **UPLOAD)
    store.import_batch(poles_table({**WATER, "city": None}), [], file="b.xlsx", digest="sha256:2", author="curateur")
    back = store.import_batch(poles_table(WATER), [], **UPLOAD)
    assert back == ImportedBatch(3, added=0, changed=1, unchanged=0)
    assert store.poles()["city"].tolist() == ["Marrakech"]


def test_the_same_poles_in_another_file_keep_their_first_provenance(store: PoleStore) -> None:
    store.import_batch(poles_table(WATER), [], **UPLOAD)
    moved = {**WATER, "file": "copie.xlsx", "row": 12, "digest": "sha256:2"}
    done = store.import_batch(poles_table(moved), [], file="copie.xlsx", digest="sha256:2", author="curateur")
    assert done == ImportedBatch(2, added=0, changed=0, unchanged=1)
    assert_frame_equal(store.poles(), poles_table(WATER))


def test_the_batches_say_who_brought_what(store: PoleStore) -> None:
    note = Problem(Level.NOTE, "kept-columns", Message("Kept."))
    store.import_batch(poles_table(WATER, HEALTH), [_MISSING, note], **UPLOAD)
    store.import_batch(poles_table(HEALTH, DRAWN), [], file="suite.xlsx", digest="sha256:2", author="curateur")
    batches = store.batches()
    assert str(batches["at"].dtype) == "datetime64[us, UTC]"
    assert batches.drop(columns="at").values.tolist() == [
        [1, "labos.xlsx", "sha256:1", "curatrice", 2, 2, 0, 2, 1],
        [2, "suite.xlsx", "sha256:2", "curateur", 2, 1, 0, 0, 0],
    ]


def test_a_table_that_is_not_of_poles_leaves_no_trace(store: PoleStore) -> None:
    with pytest.raises(SchemaError):
        store.import_batch(poles_table(WATER, WATER), [], **UPLOAD)
    assert store.is_empty()
    assert store.batches().empty


def test_a_stranger_s_text_is_text_and_never_sql(store: PoleStore) -> None:
    name = '\'); DROP TABLE poles; -- %s %(id)s :id ? "{}" \\'
    store.import_batch(poles_table({**WATER, "name": name}), [], **UPLOAD)
    assert store.poles()["name"].tolist() == [name]
    assert store.difference(poles_table({**WATER, "id": name})).added == (name,)


def test_a_large_upload_crosses_the_bounds_of_a_query(store: PoleStore) -> None:
    ids = [f"pole-{number:05}" for number in range(12_000)]
    poles = poles_table(WATER).iloc[[0] * len(ids)].assign(id=pd.Series(ids, dtype="str").to_numpy())
    poles = poles.astype(poles_table(WATER).dtypes.to_dict()).reset_index(drop=True)
    assert store.import_batch(poles, [], **UPLOAD).added == 12_000
    assert store.import_batch(poles, [], **UPLOAD).unchanged == 12_000
    assert_frame_equal(store.poles(), poles)


_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
_CELLS = st.fixed_dictionaries({"id": _TEXT, "name": _TEXT, "city": st.none() | _TEXT})


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(_CELLS, max_size=6, unique_by=lambda cells: cells["id"]))
def test_any_text_is_read_back_as_it_was_written(store: PoleStore, cells: list[dict[str, Any]]) -> None:
    poles = poles_table(*cells)
    store.import_batch(poles, [], **UPLOAD)
    stored = store.poles()
    ours = stored[stored["id"].isin(poles["id"])].reset_index(drop=True)
    assert_frame_equal(ours, poles.sort_values("id", ignore_index=True))
    assert store.difference(poles).changed == ()
