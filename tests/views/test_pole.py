import pandas as pd
import pytest

from mapping.views import Directory, Labels, build_directory, counterparts, pole_sheet, safe_address
from mapping.vocabulary import Thesaurus


def test_the_sheet_says_what_is_known_in_the_language_of_the_reader(directory: Directory, labels: Labels) -> None:
    sheet = pole_sheet("p-1", directory, labels)

    assert sheet is not None
    facts = {str(label): value for label, value in sheet.facts}
    assert (facts["Kind of pole"], facts["Country"], facts["Languages"]) == (
        "Laboratoire",
        "Maroc",
        "français, anglais",
    )
    assert sheet.keywords == ("eau potable", "énergie solaire")
    assert "énergie solaire" in sheet.concepts


def test_what_is_missing_is_none_and_never_nan(directory: Directory, labels: Labels) -> None:
    sheet = pole_sheet("p-4", directory, labels)

    assert sheet is not None
    assert sheet.description is None
    assert {str(label): value for label, value in sheet.facts}["Founded"] is None
    assert sheet.institution_key == "~Maison inconnue"


def test_an_address_that_is_no_link_is_still_told(poles: pd.DataFrame, thesaurus: Thesaurus, labels: Labels) -> None:
    sheet = pole_sheet("p-1", build_directory(poles.assign(website="http://uca.ma/a;b"), thesaurus), labels)

    assert sheet is not None
    assert {str(label): value for label, value in sheet.facts}["Website"] == "http://uca.ma/a;b"
    assert sheet.website is None


def test_an_unknown_pole_has_no_sheet(directory: Directory, labels: Labels) -> None:
    assert pole_sheet("p-0", directory, labels) is None


def test_counterparts_come_best_first(suggestions: pd.DataFrame, directory: Directory, thesaurus: Thesaurus) -> None:
    assert [other.pole_id for other in counterparts("p-1", suggestions, directory, thesaurus)] == ["p-3", "p-4"]
    assert counterparts("p-2", suggestions, directory, thesaurus) == ()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://uca.ma/labo", "https://uca.ma/labo"),
        ("https://uca.ma?id=1", "https://uca.ma?id=1"),
        ("http://uca.ma", None),
        ("https://", None),
        ("https://labo", None),
        ("javascript:alert(1)", None),
        ("https://uca.ma/)](x", None),
        (float("nan"), None),
        (None, None),
    ],
)
def test_only_a_clean_https_address_becomes_a_link(address: object, expected: str | None) -> None:
    assert safe_address(address) == expected
