import pytest

from mapping.vocabulary import match_heading


@pytest.mark.parametrize(
    ("heading", "levels"),
    [
        ("Laboratoire", (True, True, True, True)),
        ("Laboratoire (nom complet)", (False, True, True, True)),
        ("Laboratoire Eau", (False, False, False, True)),
        ("Laboratoire de chimie", (False, False, False, False)),
    ],
)
def test_a_heading_is_the_less_sure_the_more_it_says_besides(heading: str, levels: tuple[bool, ...]) -> None:
    match = match_heading(heading)
    assert match is not None
    assert (match.is_verbatim, match.is_exact, match.is_no_data, match.is_sure) == levels


def test_a_text_that_means_none_of_our_columns_has_no_match() -> None:
    assert match_heading("xyzzy") is None
