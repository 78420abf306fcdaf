import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapping.cleaning import clean_year, last_year, years_in


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("1998", "1998", None),
        ("créé en 1998", "1998", None),
        ("2015-01-31", "2015", None),
        ("31/01/2015", "2015", None),
        ("2022-2025", "2022", "2025"),
        ("de 2019 à 2021, puis 2023", "2019", "2023"),
        ("٢٠١٥", "2015", None),
        ("۲۰۱۵", "2015", None),
        ("fondée en 1425", "1425", None),
        ("12015", None, None),
        ("98", None, None),
        ("2150", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_the_first_and_the_last_year_of_a_text_are_read(
    written: str | None, first: str | None, last: str | None
) -> None:
    assert (clean_year(written), last_year(written)) == (first, last)


@given(st.text())
def test_cleaning_a_year_twice_changes_nothing(text: str) -> None:
    once = clean_year(text)
    assert clean_year(once) == once


@given(st.lists(st.integers(1400, 2099).map(str)))
def test_years_are_read_in_their_order(years: list[str]) -> None:
    assert years_in(", ".join(years)) == years
