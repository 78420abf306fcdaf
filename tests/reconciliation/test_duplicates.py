import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapping.reconciliation import DUPLICATE_COLUMNS, find_duplicates


def _poles(*names: str, **columns: object) -> pd.DataFrame:
    known = {"institution": "Université Cadi Ayyad", "organisation_id": "uca", "acronym": np.nan, "unit": np.nan}
    return pd.DataFrame({"name": list(names), **known, **columns}).astype({"acronym": "str", "unit": "str"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Laboratoire de Chimie Moléculaire", "LABORATOIRE DE CHIMIE MOLECULAIRE"),
        ("Laboratoire de Chimie Moléculaire", "Labo de Chimie Moléculaire"),
        ("Laboratoire de Chimie Moléculaire", "Chimie Moléculaire"),
        ("Laboratoire Eau, Biodiversité et Climat", "Laboratoire Biodiversité, Climat et Eau"),
        ("Laboratoire de Pharmacologie et Toxicologie", "Laboratoire de Pharmacolgie et Toxicologie"),
    ],
)
def test_two_spellings_of_one_name_are_proposed(one: str, other: str) -> None:
    found = find_duplicates(_poles(one, other))
    assert found[["left", "right", "right_source"]].to_numpy().tolist() == [[0, 1, "upload"]]
    assert found["score"].ge(90).all()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Laboratoire de chimie A", "Laboratoire de chimie B"),
        ("Équipe Mathématiques 1", "Équipe Mathématiques 2"),
        ("Laboratoire de Physique Nucléaire", "Laboratoire de Physique Moléculaire"),
        ("Laboratoire de Biologie", "Laboratoire de Géologie"),
        ("Génie civil, hydraulique, environnement et climat", "Génie civil, hydraulique et environnement"),
    ],
)
def test_names_that_differ_by_a_telling_word_are_two_poles(one: str, other: str) -> None:
    assert find_duplicates(_poles(one, other)).empty


def test_one_acronym_in_three_faculties_is_three_poles() -> None:
    poles = _poles("LISA", "LISA", "LISA", unit=["ENSA", "FST", "FSJES"], acronym="LISA")
    assert find_duplicates(poles).empty


def test_one_name_in_two_organisations_is_two_poles() -> None:
    poles = _poles("Laboratoire de Chimie", "Laboratoire de Chimie", organisation_id=["uca", "uae"])
    assert find_duplicates(poles).empty


def test_institutions_that_were_not_reconciled_are_compared_as_written() -> None:
    institution = ["Institut du Sud", "INSTITUT DU SUD"]
    poles = _poles("Laboratoire d'optique", "Laboratoire optique", organisation_id=np.nan, institution=institution)
    assert len(find_duplicates(poles)) == 1


def test_an_acronym_beside_the_name_is_no_difference() -> None:
    poles = _poles("Laboratoire Sciences des Matériaux", "Laboratoire Sciences des Matériaux (LSM)", acronym="LSM")
    assert len(find_duplicates(poles)) == 1


def test_a_stored_pole_is_named_by_its_id() -> None:
    stored = _poles("Laboratoire de Chimie Moléculaire", id=["p-1"])
    found = find_duplicates(_poles("Labo Chimie Moléculaire").set_axis([7]), stored)
    assert found[["left", "right", "right_source"]].to_numpy().tolist() == [[7, "p-1", "store"]]


def test_two_stored_poles_are_not_compared_again() -> None:
    stored = _poles("Laboratoire de Chimie", "Laboratoire de Chimie", id=["p-1", "p-2"])
    assert find_duplicates(_poles("Laboratoire de Géologie"), stored).empty


def test_without_poles_there_is_nothing_to_propose() -> None:
    found = find_duplicates(_poles())
    assert found.empty
    assert tuple(found.columns) == DUPLICATE_COLUMNS


@given(st.permutations(["Laboratoire de Chimie", "Labo de Chimie", "Labo Optique", "Optique", "Géologie"]))
def test_the_order_of_the_rows_changes_no_pair(names: list[str]) -> None:
    found = find_duplicates(_poles(*names).set_axis(names))
    pairs = {frozenset(pair) for pair in zip(found["left"], found["right"], strict=True)}
    assert pairs == {frozenset({"Laboratoire de Chimie", "Labo de Chimie"}), frozenset({"Labo Optique", "Optique"})}
