from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from mapping.errors import StoreError
from mapping.model import Verdict
from mapping.store import PoleStore
from tests.store.cases import judgement


def test_a_judgement_is_read_back_as_it_was_given(store: PoleStore) -> None:
    said = judgement("ma-1", "be-1")
    store.judge(said)
    assert store.judgement_history("ma-1", "be-1") == [said]


def test_the_newest_judgement_of_a_pair_counts_whichever_side_comes_first(store: PoleStore) -> None:
    store.judge(judgement("ma-1", "be-1", Verdict.ACCEPTED))
    store.judge(judgement("be-1", "ma-1", Verdict.REFUSED, minute=1))
    judgements = store.judgements()
    assert list(judgements.columns) == ["left_id", "right_id", "verdict", "note", "author", "at", "score"]
    assert judgements[["left_id", "right_id", "verdict"]].values.tolist() == [["be-1", "ma-1", "refused"]]


def test_replaced_judgements_stay_readable_oldest_first(store: PoleStore) -> None:
    given = [judgement("ma-1", "be-1", verdict, minute=minute) for minute, verdict in enumerate(Verdict)]
    for said in given:
        store.judge(said)
    assert store.judgement_history("be-1", "ma-1") == given


def test_pairs_are_apart_and_in_order_of_ids(store: PoleStore) -> None:
    for left, right in [("ma-2", "be-1"), ("ma-1", "be-2"), ("ma-1", "be-1")]:
        store.judge(judgement(left, right))
    pairs = store.judgements()[["left_id", "right_id"]].values.tolist()
    assert pairs == [["ma-1", "be-1"], ["ma-1", "be-2"], ["ma-2", "be-1"]]


def test_a_judgement_made_without_a_score_has_none(store: PoleStore) -> None:
    store.judge(replace(judgement("ma-1", "be-1"), score=None))
    assert store.judgements()["score"].isna().all()
    assert store.judgement_history("ma-1", "be-1")[0].score is None


def test_nothing_judged_gives_an_empty_table(store: PoleStore) -> None:
    judgements = store.judgements()
    assert judgements.empty
    assert str(judgements["at"].dtype) == "datetime64[us, UTC]"


def test_a_time_of_another_zone_is_the_same_moment(store: PoleStore) -> None:
    casablanca = timezone(timedelta(hours=1))
    said = replace(judgement("ma-1", "be-1"), at=datetime(2026, 5, 4, 11, 0, tzinfo=casablanca))
    store.judge(said)
    assert store.judgement_history("ma-1", "be-1") == [said]
    assert store.check() == []


def test_a_time_without_zone_is_refused(store: PoleStore) -> None:
    with pytest.raises(StoreError, match="time zone"):
        store.judge(replace(judgement("ma-1", "be-1"), at=datetime(2026, 5, 4, 11, 0)))
    assert store.version() == 0
