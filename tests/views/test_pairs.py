from datetime import UTC, datetime

import pandas as pd
import pytest

from mapping.views import Directory, PairFilters, Shown, band_floors, pair_card, pairs_of, pairs_shown, with_judgements
from mapping.vocabulary import Thesaurus


def judgements(*rows: tuple[str, str, str]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["left_id", "right_id", "verdict"], dtype="str")
    return table.assign(note="vu", author="poste local", at=datetime(2026, 11, 1, tzinfo=UTC), score=1.0)


@pytest.fixture
def pairs(suggestions: pd.DataFrame, directory: Directory) -> pd.DataFrame:
    return pairs_of(suggestions, directory)


def shown(
    pairs: pd.DataFrame, directory: Directory, filters: PairFilters, *judged: tuple[str, str, str]
) -> list[tuple[str, str]]:
    kept = pairs_shown(with_judgements(pairs, judgements(*judged)), filters, directory)
    return list(zip(kept["left_id"], kept["right_id"], strict=True))


def test_a_pair_suggested_in_both_directions_stands_once_with_its_moroccan_pole_left(pairs: pd.DataFrame) -> None:
    assert list(zip(pairs["left_id"], pairs["right_id"], strict=True)) == [
        ("p-1", "p-3"), ("p-1", "p-4"), ("p-2", "p-3"),
    ]  # fmt: skip


def test_a_turned_pair_keeps_the_words_of_each_side(pairs: pd.DataFrame) -> None:
    turned = pairs[pairs["left_id"].eq("p-2")].iloc[0]

    assert (turned["left_terms"], turned["right_terms"]) == ("eaux usées", "eau")
    assert (turned["left_name"], turned["right_name"]) == ("Équipe de droit", "Centre de l'eau")


def test_a_pair_set_aside_is_hidden_until_asked_for(pairs: pd.DataFrame, directory: Directory) -> None:
    refused = ("p-3", "p-1", "refused")

    assert ("p-1", "p-3") not in shown(pairs, directory, PairFilters(), refused)
    assert shown(pairs, directory, PairFilters(shown=Shown.REFUSED), refused) == [("p-1", "p-3")]
    assert len(shown(pairs, directory, PairFilters(shown=Shown.ALL), refused)) == 3


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (PairFilters(least=34.0), [("p-1", "p-3")]),
        (PairFilters(left="uca", right="uliege"), [("p-1", "p-3"), ("p-2", "p-3")]),
        (PairFilters(right="~Maison inconnue"), [("p-1", "p-4")]),
        (PairFilters(field="04"), [("p-2", "p-3")]),
        (PairFilters(shown=Shown.UNDECIDED), [("p-1", "p-4"), ("p-2", "p-3")]),
        (PairFilters(shown=Shown.ACCEPTED), [("p-1", "p-3")]),
    ],
)
def test_filters_keep_the_pairs_that_answer_them(
    pairs: pd.DataFrame, directory: Directory, filters: PairFilters, expected: list[tuple[str, str]]
) -> None:
    assert shown(pairs, directory, filters, ("p-1", "p-3", "accepted")) == expected


def test_the_points_of_a_card_add_up_to_its_score(pairs: pd.DataFrame, thesaurus: Thesaurus) -> None:
    card = pair_card(with_judgements(pairs, judgements()).iloc[0], thesaurus)

    assert sum(feature.points for feature in card.points) == pytest.approx(card.score, abs=0.01)
    assert (card.verdict, card.note) == (None, None)


def test_the_floors_of_the_bands_rise_from_zero() -> None:
    floors = list(band_floors())

    assert floors[0] == 0
    assert floors == sorted(floors)
    assert len(floors) == 5
