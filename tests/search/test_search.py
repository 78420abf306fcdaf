import pandas as pd
import pytest

from mapping.search import SearchIndex, build_index, search, search_reason
from mapping.vocabulary import load_concepts
from mapping.wording import render

_THESAURUS = load_concepts()
_POLES = pd.DataFrame(
    {
        "id": ["b1", "b2", "m1", "m2", "m3"],
        "institution": ["UGent", "ULB", "Université Cadi Ayyad", "UCA", "UM5"],
        "country": ["BE", "BE", "MA", "MA", "MA"],
        "name": [
            "Afvalwaterzuivering",
            "Waste water lab",
            "Laboratoire des eaux usées",
            "مختبر المياه العادمة",
            "Droit privé",
        ],
        "acronym": [None, None, "LEU", None, "LDP"],
        "city": ["Gent", "Bruxelles", "Marrakech", "Marrakech", "Rabat"],
        "keywords": [None, None, "assainissement;épuration", None, "contrats"],
    }
).astype("str")
_INDEX = build_index(_POLES, _THESAURUS)


def _ids(query: str, index: SearchIndex = _INDEX, **asked: str) -> list[str]:
    return search(index, query, **asked)["id"].tolist()  # type: ignore[arg-type]


def test_a_theme_is_found_in_every_language() -> None:
    assert set(_ids("eaux usées")) == {"b1", "b2", "m1", "m2"}


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("EAUX USEES", "m1"),
        ("épurat", "m1"),
        ("LEU", "m1"),
        ("droit", "m3"),
        ("Cadi Ayyad", "m1"),
        ("الرباط", "m3"),
        ("Rabat droit", "m3"),
        ("ugent", "b1"),
    ],
)
def test_accents_typing_errors_acronyms_and_places_are_forgiven(query: str, first: str) -> None:
    assert _ids(query)[0] == first


@pytest.mark.parametrize("query", ["", "   ", "de la", "zzzzqqq", "{}%'"])
def test_a_query_that_says_nothing_finds_nothing(query: str) -> None:
    assert _ids(query) == []


def test_a_country_keeps_only_its_poles() -> None:
    assert set(_ids("eaux usées", country="MA")) == {"m1", "m2"}


def test_only_as_many_as_asked_come_back_best_first() -> None:
    found = search(_INDEX, "eaux usées", top=3)
    assert found["score"].is_monotonic_decreasing
    assert len(found) == 3
    assert found["score"].between(0, 100).all()


def test_the_order_of_the_poles_changes_nothing() -> None:
    turned = build_index(_POLES[::-1], _THESAURUS)
    pd.testing.assert_frame_equal(search(turned, "eaux usées"), search(_INDEX, "eaux usées"))


@pytest.mark.parametrize(
    ("query", "pole", "reason"),
    [
        ("épuration", "m1", "Mentionne « épuration »."),
        ("contrat", "m3", "Mentionne « contrats », qui commence comme votre saisie."),
        ("asainissement", "m1", "Travaille sur ce thème : traitement des eaux (« eaux usées »)."),
        ("sanitation", "b1", "Travaille sur ce thème : traitement des eaux (« Afvalwaterzuivering »)."),
    ],
)
def test_a_result_says_why_it_was_found(query: str, pole: str, reason: str) -> None:
    found = search(_INDEX, query).set_index("id").to_dict("index")[pole]
    assert render(search_reason(found, _THESAURUS), "fr").replace("\u00a0", " ") == reason


def test_an_empty_directory_can_be_searched() -> None:
    assert _ids("eau", build_index(_POLES.head(0), _THESAURUS)) == []


def test_poles_that_hold_a_name_only_can_be_searched() -> None:
    assert _ids("droit", build_index(_POLES[["id", "name"]], _THESAURUS)) == ["m3"]
