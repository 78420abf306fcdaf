import pandas as pd
import pytest

from mapping.views import Choices, Directory, build_directory, narrow
from mapping.vocabulary import Thesaurus


def ids(directory: Directory, choices: Choices, found: list[str] | None = None) -> list[str]:
    table = None if found is None else pd.DataFrame({"id": pd.Series(found, dtype="str")})
    return narrow(directory, choices, table).poles["id"].tolist()


def test_without_a_choice_all_poles_are_there_in_reading_order(directory: Directory) -> None:
    assert ids(directory, Choices()) == ["p-4", "p-3", "p-2", "p-1"]


def test_the_order_of_the_rows_does_not_matter(poles: pd.DataFrame, thesaurus: Thesaurus) -> None:
    turned = build_directory(poles.iloc[::-1].reset_index(drop=True), thesaurus)

    pd.testing.assert_frame_equal(turned.poles, build_directory(poles, thesaurus).poles)


@pytest.mark.parametrize(
    ("facet", "value", "expected"),
    [
        ("country", "MA", {"p-1", "p-2"}),
        ("institution", "uliege", {"p-3"}),
        ("institution", "~Maison inconnue", {"p-4"}),
        ("kind", "équipe", {"p-2"}),
        ("language", "en", {"p-1"}),
        ("town", "Liège", {"p-3"}),
        ("field", "04", {"p-2"}),
        ("country", "nowhere", set()),
    ],
)
def test_a_facet_keeps_the_poles_that_have_the_value(
    directory: Directory, facet: str, value: str, expected: set[str]
) -> None:
    assert set(ids(directory, Choices().toggled(facet, value))) == expected


def test_two_values_of_a_facet_widen_and_two_facets_narrow(directory: Directory) -> None:
    towns = Choices().toggled("town", "Safi").toggled("town", "Liège")

    assert set(ids(directory, towns)) == {"p-2", "p-3"}
    assert ids(directory, towns.toggled("country", "BE")) == ["p-3"]


def test_what_was_found_comes_best_first_and_is_narrowed_too(directory: Directory) -> None:
    assert ids(directory, Choices("eau"), ["p-3", "p-1"]) == ["p-3", "p-1"]
    assert ids(directory, Choices("eau").toggled("country", "MA"), ["p-3", "p-1"]) == ["p-1"]


def test_each_count_is_what_choosing_the_value_gives(directory: Directory) -> None:
    choices = Choices().toggled("country", "MA")

    counts = narrow(directory, choices).counts["town"]

    assert {town: len(ids(directory, choices.toggled("town", town))) for town in counts.index} == counts.to_dict()
    assert "Liège" not in counts.index


def test_a_facet_does_not_count_against_itself(directory: Directory) -> None:
    assert narrow(directory, Choices().toggled("country", "MA")).counts["country"].to_dict() == {"BE": 2, "MA": 2}


def test_no_result_says_what_to_give_up_and_what_that_brings(directory: Directory) -> None:
    choices = Choices().toggled("country", "MA").toggled("town", "Liège")

    assert narrow(directory, choices).ways_out == (("town", 2), ("country", 1))


def test_stated_fields_are_kept_and_silent_poles_get_those_of_their_words(directory: Directory) -> None:
    fields = directory.fields.set_index("id")

    assert fields.loc[["p-2"], "code"].tolist() == ["0421"]
    assert fields.loc[["p-2"], "stated"].all()
    assert not fields.loc[["p-1"], "stated"].any()
    assert "p-4" not in fields.index
