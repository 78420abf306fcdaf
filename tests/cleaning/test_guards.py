import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapping.cleaning import guarded, unguarded

_LIVELY = st.text(
    alphabet=st.one_of(st.sampled_from("'=+-@|%\t\r\n\x00＝＋－＠ 0123456789.,"), st.characters(codec="utf-8")),
    max_size=12,
)


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "  =1", "|calc", "%0A", "＝1+1", "\u200b=1", "'=1"]
)
def test_what_a_spreadsheet_program_might_run_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "eau", "-12,5", "+3", "-5 %", "+212 5 22 00 00 00", "a=b", "'eau'", "2015-2020"])
def test_harmless_text_numbers_and_telephone_numbers_stay_bare(text: str) -> None:
    assert guarded(text) == text


@given(st.one_of(st.text(), _LIVELY))
def test_the_guard_comes_off_as_it_was_put(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(_LIVELY)
def test_no_text_stays_live(text: str) -> None:
    assert guarded(text).lstrip()[:1] not in tuple("=@|%＝＠")
