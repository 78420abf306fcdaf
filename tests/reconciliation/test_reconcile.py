import dataclasses
import random
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapping.model import Status
from mapping.reconciliation import AuthorityIndex, build_index, reconcile_name
from mapping.vocabulary import Authority, load_organisations

SHARED = Path(__file__).parents[2].parent / "shared"
INDEX = build_index(load_organisations())
ALIASES = load_organisations().aliases
_BEARERS = ALIASES.groupby(ALIASES["alias"].map(INDEX.words.key))["organisation_id"].transform("nunique")
OWN = ALIASES[_BEARERS.eq(1) & ALIASES["use"].ne("with_place")]
OWN_PAIRS = list(zip(OWN["alias"], OWN["organisation_id"], strict=True))


@pytest.mark.parametrize(
    ("name", "country", "organisation"),
    [
        ("Université Cadi Ayyad", None, "uca"),
        ("UNIVERSITE CADI AYYAD", None, "uca"),
        ("UniversitÃ© Cadi Ayyad", None, "uca"),
        ("B  LOUVAIN01", None, "uclouvain"),
        ("B LOUVAIN01", None, "uclouvain"),
        ("https://ror.org/02495e989", None, "uclouvain"),
        ("999980664", None, "uclouvain"),
        ("E10209421", None, "uclouvain"),
        ("https://www.uca.ma/fr", None, "uca"),
        ("U.L.B.", None, "ulb"),
        ("UC Louvain", None, "uclouvain"),
        ("Gent Universiteit", None, "ugent"),
        ("Univ. Hassan II Casa", None, "uh2c"),
        ("جامعة ابن زهر أكادير", None, "uiz"),
        ("Department of Cardiology, University Hospital of Antwerp", None, "uza"),
        ("CHU Hassan II, Faculté de médecine, Fès", "MA", "chu-fes"),
        ("Cady Ayyad University", None, "uca"),
        ("Ibn Tofail", None, "uit"),
        ("FS Tétouan", None, "uae"),
        ("Faculty of Science, Rabat", None, "um5"),
        ("Faculté polydisciplinaire de Nador", None, "ump"),
        ("Free University of Brussels / Vrije Universiteit Brussel", "BE", "vub"),
        ("Katholieke Universiteit Leuven / Universiteit Hasselt", "BE", "kuleuven"),
        ("KHBO / Katholieke Universiteit Leuven", "BE", "vives"),
        ("Koninklijke Militaire School / École royale militaire", "BE", "erm"),
        ("Université Cadi Ayyad (France), Marrakech", None, "uca"),
        ("HERS Libramont", None, "hers"),
        ("IMM", None, None),
        ("IMM Marrakech", None, "imm-mines"),
        ("UIA", "MA", "universiapolis"),
        ("UIA", "BE", "uantwerpen"),
    ],
)
def test_a_name_leads_to_its_organisation(
    index: AuthorityIndex, name: str, country: str | None, organisation: str | None
) -> None:
    assert reconcile_name(name, index, country=country).organisation_id == organisation


@pytest.mark.parametrize(
    "name",
    [
        "UCL London",
        "Université de Lille",
        "Université Mohamed Boudiaf M'sila",
        "Université du Mans",
        "University of Bergen",
        "Saint Louis University, USA",
        "Institut Pasteur de Tunis",
        "ECAM Lyon",
        "UPM Madrid",
        "Lycée Mohammed V",
        "Boulevard Mohammed V, Rabat",
        "CNRS",
        "Université Cadi Ayyad, Tunisie",
        "Faculté de Médecine et de Pharmacie, Université Inconnue, Rabat",
    ],
)
def test_a_name_that_looks_like_ours_is_not_matched(index: AuthorityIndex, name: str) -> None:
    assert reconcile_name(name, index).status is not Status.MATCHED


@pytest.mark.parametrize(
    ("name", "candidates"),
    [
        ("Free University of Brussels", {"ulb", "vub"}),
        ("University of Louvain", {"kuleuven", "uclouvain"}),
        ("CHU Mohammed VI", {"chu-marrakech", "chu-oujda"}),
        ("Université Libre", {"ulb"}),
    ],
)
def test_a_name_that_several_bear_is_left_to_a_person(index: AuthorityIndex, name: str, candidates: set[str]) -> None:
    found = reconcile_name(name, index)
    assert found.status is Status.REVIEW
    assert {candidate.organisation_id for candidate in found.candidates} == candidates


@pytest.mark.parametrize(
    ("name", "unit", "city", "organisation"),
    [
        ("Faculté des Sciences", None, None, None),
        ("Faculté des Sciences", None, "Kénitra", "uit"),
        ("Centre Régional des Métiers de l'Éducation et de la Formation", None, None, None),
        ("Centre Régional des Métiers de l'Éducation et de la Formation", "CRMEF Errachidia", None, "crmef-dt"),
        ("Centre Régional des Métiers de l'Éducation et de la Formation", None, "Casablanca", "crmef-cs"),
        ("University of Louvain", "de Duve Institute", None, "uclouvain"),
        ("University of Louvain", None, "Leuven", "kuleuven"),
        ("CHU Mohammed VI", None, "Oujda", "chu-oujda"),
    ],
)
def test_unit_and_city_settle_a_name_that_says_too_little(
    index: AuthorityIndex, name: str, unit: str | None, city: str | None, organisation: str | None
) -> None:
    assert reconcile_name(name, index, country=None, unit=unit, city=city).organisation_id == organisation


def test_the_second_organisation_of_a_joint_name_is_said(index: AuthorityIndex) -> None:
    reason = reconcile_name("Katholieke Universiteit Leuven / Universiteit Hasselt", index).reason
    assert "Universiteit Hasselt" in str(reason)


@pytest.mark.parametrize("name", [None, "", "  ", "\u200b"])
def test_nothing_written_is_unknown_and_says_so(index: AuthorityIndex, name: str | None) -> None:
    found = reconcile_name(name, index)
    assert (found.status, found.score) == (Status.UNKNOWN, 0.0)
    assert str(found.reason) == "No institution is written here."


def test_a_right_name_beside_another_country_is_proposed_not_matched(index: AuthorityIndex) -> None:
    found = reconcile_name("Université Cadi Ayyad", index, country="Tunisie")
    assert found.status is Status.REVIEW
    assert [candidate.organisation_id for candidate in found.candidates] == ["uca"]


@given(st.sampled_from(OWN_PAIRS))
def test_an_alias_of_one_organisation_alone_is_always_matched(pair: tuple[str, str]) -> None:
    alias, organisation = pair
    assert reconcile_name(alias, INDEX).organisation_id == organisation


@given(st.sampled_from(OWN_PAIRS), st.randoms(use_true_random=False))
def test_case_spaces_and_punctuation_change_nothing(pair: tuple[str, str], chance: random.Random) -> None:
    alias, organisation = pair
    loud = chance.choice([str.upper, str.lower, str.title])(alias)
    spaced = loud.replace(" ", chance.choice(["  ", "\u00a0", " - ", ", "]))
    assert reconcile_name(f" {spaced}. ", INDEX).organisation_id == organisation


@given(st.sampled_from([pair for pair in OWN_PAIRS if pair[0].isascii() and " " in pair[0]]), st.data())
def test_little_words_change_nothing(pair: tuple[str, str], data: st.DataObject) -> None:
    alias, organisation = pair
    first, rest = alias.split(" ", 1)
    little = data.draw(st.sampled_from(["de", "du", "of", "des", "van"]))
    if len(INDEX.words.key(alias)) > 1:
        assert reconcile_name(f"{first} {little} {rest}", INDEX).organisation_id == organisation


@given(st.sampled_from(OWN_PAIRS), st.sampled_from(["Algeria", "Tunisie", "France", "Sénégal", "United Kingdom"]))
def test_a_name_in_a_foreign_country_without_a_town_of_ours_is_never_matched(
    pair: tuple[str, str], country: str
) -> None:
    assert reconcile_name(f"{pair[0]}, {country}", INDEX).status is not Status.MATCHED
    assert reconcile_name(pair[0], INDEX, country=country).status is not Status.MATCHED


@given(st.text(max_size=60))
def test_any_text_has_an_outcome(text: str) -> None:
    found = reconcile_name(text, INDEX)
    assert (found.status is Status.MATCHED) == (found.organisation_id is not None)
    assert 0 <= found.score <= 100
    assert len(found.candidates) <= 3


def test_the_order_of_the_authority_file_changes_nothing(authority: Authority, index: AuthorityIndex) -> None:
    frames = {
        name: getattr(authority, name).iloc[::-1].reset_index(drop=True)
        for name in ("organisations", "aliases", "sub_units", "places", "words")
    }
    turned = build_index(dataclasses.replace(authority, **frames))
    names = [*authority.aliases["alias"], "ENSA", "Faculté des Sciences", "Cady Ayad", "Univ de Liége", "Hassan II"]
    assert [reconcile_name(name, turned) for name in names] == [reconcile_name(name, index) for name in names]


@pytest.mark.parametrize(("file", "least"), [("affiliations_dev.csv", 0.975), ("hard_names_dev.csv", 0.965)])
def test_the_development_halves_are_read_well_and_nothing_foreign_is_matched(
    index: AuthorityIndex, file: str, least: float
) -> None:
    if not (SHARED / "gold" / file).exists():
        pytest.skip("the development halves are not beside the project")
    gold = pd.read_csv(SHARED / "gold" / file, dtype="str", keep_default_na=False)
    found = [
        reconcile_name(name, index, country=country).organisation_id or ""
        for name, country in zip(gold["name"], gold["country"], strict=True)
    ]
    right = sum(one != "" and one in keys.split("|") for one, keys in zip(found, gold["expected_key"], strict=True))
    matched, expected = sum(map(bool, found)), int(gold["expected_key"].ne("").sum())
    assert right / matched >= 0.99
    assert 2 * right / (matched + expected) >= least
    assert not any(one for one, keys in zip(found, gold["expected_key"], strict=True) if not keys)
