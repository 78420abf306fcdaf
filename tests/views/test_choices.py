import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapping.views import FACETS, QUERY, Choices, choices_of

values = st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=3, unique=True)
addresses = st.dictionaries(st.sampled_from(list(FACETS)), values)


@given(addresses, st.text(st.characters(categories=["L"]), max_size=20))
def test_an_address_read_and_written_again_is_the_same(address: dict[str, list[str]], query: str) -> None:
    asked = {**address, **({QUERY: [query]} if query else {})}

    assert choices_of(asked).address() == asked


def test_parameters_of_others_are_left_aside() -> None:
    assert choices_of({"lang": ["en"], "country": ["MA"], "page": ["2"]}).address() == {"country": ["MA"]}


def test_a_value_toggled_twice_is_as_before() -> None:
    choices = Choices("eau").toggled("country", "MA")

    assert choices.toggled("town", "Rabat").toggled("town", "Rabat").address() == choices.address()


@pytest.mark.parametrize(("given_up", "left"), [(QUERY, ("country",)), ("country", (QUERY,))])
def test_what_is_given_up_is_no_longer_used(given_up: str, left: tuple[str, ...]) -> None:
    assert Choices("eau").toggled("country", "MA").without(given_up).used == left
