import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapping.cleaning import clean_text, mended


@pytest.mark.parametrize(
    ("received", "shown"),
    [
        ("UniversitÃ© de LiÃ¨ge", "Université de Liège"),
        ("caf&eacute; &amp; th&eacute;", "café & thé"),
        ("lâ€™eau", "l’eau"),
        ("Ã‰nergie", "Énergie"),
    ],
)
def test_encoding_accidents_are_mended(received: str, shown: str) -> None:
    assert mended(received) == shown


@pytest.mark.parametrize(
    "text", ["Université « Hassan II »", "l’eau", "œuvre", "ﬁn", "ＡＢ", "المغرب", "België", "a < b & c"]
)
def test_right_text_stays_as_it_came(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize(
    ("received", "shown"),
    [
        ("  eau \u00a0 potable\t", "eau potable"),
        ("eau\r\nsols\u2028air", "eau\nsols\nair"),
        ("eau \n\n  sols", "eau\nsols"),
        ("e\u0301nergie", "énergie"),
        ("\ufeffeau\u200b\u00ad", "eau"),
        ("\u202beau\u202c", "eau"),
        ("ea\x00u\x07", "eau"),
        (" \n\u200b ", None),
        ("", None),
        (None, None),
    ],
)
def test_spaces_are_single_and_invisible_characters_gone(received: str | None, shown: str | None) -> None:
    assert clean_text(received) == shown


@given(st.text(alphabet=st.one_of(st.sampled_from("Ã©&amp;# \u200b\u0301\r\n\u0085"), st.characters(codec="utf-8"))))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
