import pytest

from mapping.errors import StoreError
from mapping.model import Level, Problem
from mapping.store import PoleStore
from mapping.wording import Message
from tests.store.cases import UPLOAD, WATER, poles_table

_NESTED = Message(
    "{what} ({score} %)", {"what": Message("The file {file} is empty.", {"file": "a.xlsx"}), "score": 91.5}
)


@pytest.mark.parametrize(
    "problem",
    [
        Problem(Level.ERROR, "missing-name", Message("No name."), "Labos", 9, "B9", ""),
        Problem(Level.NOTE, "set-aside", _NESTED),
        Problem(
            Level.WARNING, "odd-text", Message("{n} of {all}", {"n": 3, "all": None}), "ورقة", value="=1+1 \x00 \ud800"
        ),
    ],
)
def test_a_problem_is_read_back_as_it_was_given(store: PoleStore, problem: Problem) -> None:
    batch = store.import_batch(poles_table(WATER), [problem], **UPLOAD).batch_id
    assert store.problems(batch) == [problem]


def test_problems_keep_their_order(store: PoleStore) -> None:
    problems = [Problem(Level.NOTE, f"code-{number}", Message("Look.")) for number in (3, 1, 2)]
    store.import_batch(poles_table(WATER), problems, **UPLOAD)
    assert [problem.code for problem in store.problems(1)] == ["code-3", "code-1", "code-2"]


def test_a_batch_without_problem_has_none_and_an_unknown_batch_is_refused(store: PoleStore) -> None:
    store.import_batch(poles_table(WATER), [], **UPLOAD)
    assert store.problems(1) == []
    with pytest.raises(StoreError, match="no import number 2"):
        store.problems(2)


def test_a_stored_problem_is_said_in_the_reader_s_language(store: PoleStore) -> None:
    told = Message("The file {file} is empty.", {"file": "a.xlsx"})
    store.import_batch(poles_table(WATER), [Problem(Level.ERROR, "empty", told)], **UPLOAD)
    assert store.problems(1)[0].message == told
