from hypothesis import given
from hypothesis import strategies as st

from mapping.reports.headings import unique_headings


def test_a_heading_seen_before_is_numbered_whatever_its_case() -> None:
    assert unique_headings(["Nom", "nom", "NOM"]) == ["Nom", "nom (2)", "NOM (3)"]


def test_an_empty_heading_is_named_by_its_place() -> None:
    assert unique_headings(["Nom", " \n "]) == ["Nom", "2"]


@given(st.lists(st.text()))
def test_headings_are_never_alike_nor_empty(headings: list[str]) -> None:
    folded = [heading.casefold() for heading in unique_headings(headings)]
    assert len(set(folded)) == len(headings)
    assert all(folded)
