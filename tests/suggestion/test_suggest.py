import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapping.model import FEATURES, SUGGESTIONS
from mapping.suggestion import suggest
from mapping.vocabulary import load_concepts

_THESAURUS = load_concepts()


def _poles(names: dict[str, str | None], **columns: list[str | None]) -> pd.DataFrame:
    table = pd.DataFrame({"id": list(names), "name": list(names.values()), **columns})
    return table.astype("str")


_MOROCCO = _poles(
    {"m1": "Laboratoire des eaux usées", "m2": "Équipe de droit de la famille", "m3": "Observatoire Xyz"},
    keywords=["traitement des eaux;assainissement", None, None],
)
_BELGIUM = _poles(
    {"b1": "Afvalwaterzuivering", "b2": "Family law group", "b3": "Institut du cancer", "b4": "Unité Qwerty"},
)


def _suggested(top: int = 4) -> pd.DataFrame:
    return suggest(_MOROCCO, _BELGIUM, _THESAURUS, top=top)


def test_suggestions_cross_languages() -> None:
    first = _suggested().query("rank == 1").set_index("left_id")["right_id"]
    assert (first["m1"], first["m2"]) == ("b1", "b2")


def test_the_points_add_up_to_the_score() -> None:
    table = _suggested()
    assert (table[list(FEATURES)].sum(axis="columns") - table["score"]).abs().max() < 0.01
    assert (table["hub"] <= 0).all()
    SUGGESTIONS.validate(table)


@pytest.mark.parametrize(("top", "given_to_each"), [(1, 1), (3, 3), (4, 4), (10, 4)])
def test_every_pole_gets_as_many_counterparts_as_there_are(top: int, given_to_each: int) -> None:
    assert _suggested(top).groupby("left_id").size().to_dict() == dict.fromkeys(["m1", "m2", "m3"], given_to_each)


def test_a_pole_that_nothing_resembles_is_given_the_others_in_order_and_told_so() -> None:
    own = _suggested().query("left_id == 'm3'")
    assert own["right_id"].tolist() == ["b1", "b2", "b3", "b4"]
    assert own["score"].tolist() == [0, 0, 0, 0]
    assert set(own["basis"]) == {"weak"}


def test_the_order_of_the_rows_changes_nothing() -> None:
    turned = suggest(_MOROCCO[::-1], _BELGIUM.sample(frac=1, random_state=1), _THESAURUS, top=4)
    pd.testing.assert_frame_equal(turned, _suggested())


def test_a_pole_is_never_its_own_counterpart() -> None:
    table = suggest(_MOROCCO, _MOROCCO, _THESAURUS)
    assert (table["left_id"] != table["right_id"]).all()
    assert table.groupby("left_id").size().tolist() == [2, 2, 2]


def test_shared_concepts_come_with_the_words_of_both_sides() -> None:
    best = _suggested().query("left_id == 'm2' and rank == 1").iloc[0]
    assert (best["basis"], best["shared_concepts"]) == ("shared", "family-law")
    assert (best["left_terms"], best["right_terms"]) == ("droit de la famille", "Family law")


@pytest.mark.parametrize(
    ("left", "right", "basis"),
    [
        ("Zones humides", "Biodiversité", "related"),
        ("Saxophone quantifié", "Quantifié trombone", "words"),
        ("Saxophone", "Trombone", "weak"),
    ],
)
def test_the_basis_is_the_strongest_tie_there_is(left: str, right: str, basis: str) -> None:
    table = suggest(_poles({"m": left}), _poles({"b": right}), _THESAURUS)
    assert table["basis"].tolist() == [basis]


@pytest.mark.parametrize("side", ["left", "right", "both"])
def test_empty_tables_give_an_empty_table(side: str) -> None:
    left = _MOROCCO if side == "right" else _MOROCCO.head(0)
    right = _BELGIUM if side == "left" else _BELGIUM.head(0)
    assert suggest(left, right, _THESAURUS).empty


_NAMES = st.lists(
    st.sampled_from(["Eaux usées", "Afvalwater", "Droit", "Law and economics", "القانون", "Nano; énergie", "", "x"]),
    min_size=1,
    max_size=6,
)


@settings(deadline=None, max_examples=20)
@given(_NAMES, _NAMES)
def test_whatever_the_poles_scores_are_in_range_and_ranks_follow_them(left: list[str], right: list[str]) -> None:
    table = suggest(
        _poles({f"m{number}": name for number, name in enumerate(left)}),
        _poles({f"b{number}": name for number, name in enumerate(right)}),
        _THESAURUS,
    )
    assert table["score"].between(0, 100).all()
    expected = table.sort_values(["left_id", "score", "right_id"], ascending=[True, False, True], kind="stable")
    assert table["right_id"].tolist() == expected["right_id"].tolist()
