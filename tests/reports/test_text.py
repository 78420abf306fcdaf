import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapping.reports.text import TEXT_LIMIT, is_link, looks_live, without_controls, writable


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@A", "\t=1", "\n=1", "  =1", "\u00a0=1", "＝1", "|x", "%x"])
def test_text_that_a_spreadsheet_may_run_looks_live(text: str) -> None:
    assert looks_live(text)


@pytest.mark.parametrize("text", ["eau", "a=1", "(=1)", "'=1", "<script>", "2026-01-01"])
def test_other_text_does_not(text: str) -> None:
    assert not looks_live(text)


@pytest.mark.parametrize("text", ["https://example.org", "https://www.um5.ac.ma/labo?x=1#a", "https://a-b.be/~x/%20"])
def test_a_complete_https_address_is_a_link(text: str) -> None:
    assert is_link(text)


@pytest.mark.parametrize(
    "text",
    [
        "http://example.org",
        "javascript:alert(1)",
        "https://user:pass@example.org/",
        "https://localhost/",
        "https://example.org:8080/",
        "https://example.org/a b",
        'https://example.org/"><x',
        "example.org",
        "https://example.org/" + "a" * 2_000,
        " https://example.org/",
    ],
)
def test_anything_else_is_no_link(text: str) -> None:
    assert not is_link(text)


@given(st.text())
def test_removing_control_characters_twice_changes_nothing(text: str) -> None:
    once = without_controls(text)
    assert without_controls(once) == once


@given(st.text(alphabet=st.sampled_from("a=_x003D\x00\U0001f600"), min_size=0, max_size=50), st.integers(1, 3_000))
def test_what_is_written_always_fits_in_a_cell(text: str, times: int) -> None:
    assert len(writable(text * times, "[cut]").encode("utf-16-le")) <= 2 * TEXT_LIMIT


def test_a_text_that_is_cut_says_so_at_its_end() -> None:
    assert writable("é" * 40_000, " [cut]").endswith("é [cut]")


def test_a_text_that_fits_exactly_is_not_cut() -> None:
    assert writable("é" * TEXT_LIMIT, " [cut]") == "é" * TEXT_LIMIT
