import pytest

from mapping.vocabulary.spelling import compound_parts, repaired


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("nanotechnolgie", "nanotechnologie"),
        ("biodiversitee", "biodiversite"),
        ("geologie", None),  # seven letters or more, but zoologie is another science
        ("climt", None),  # too short to be sure
    ],
)
def test_long_words_nearly_spelt_like_a_known_one_are_repaired(word: str, expected: str | None) -> None:
    known = ["nanotechnologie", "biodiversite", "zoologie", "climat"]
    assert repaired([word], known).get(word) == expected


def test_equally_near_words_give_the_first_in_the_alphabet() -> None:
    assert repaired(["electrochimiex"], ["electrochimiez", "electrochimiea"]) == {"electrochimiex": "electrochimiea"}


def test_compounds_give_their_first_and_last_known_part() -> None:
    parts = frozenset({"water", "energie", "afvalwater", "zee"})
    assert compound_parts(["afvalwaterzuivering", "kernenergie", "zeewater", "waters"], parts) == {
        "afvalwaterzuivering": ["afvalwater"],
        "kernenergie": ["energie"],
        "zeewater": ["water"],
    }
