import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapping.cleaning import clean_website, holds_email, is_email, is_telephone, without_contacts, without_emails

_CONTACTS = st.text(
    alphabet=st.one_of(st.sampled_from("ab.@-_+ (at)[]0123"), st.characters(codec="utf-8")), max_size=60
)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("www.example.org", "https://www.example.org"),
        (" https://Example.ORG/Labo ", "https://example.org/Labo"),
        ("http://example.org", "http://example.org"),
        ("example.org:8080/a?b=c", "https://example.org:8080/a?b=c"),
        ("HTTPS://EXAMPLE.ORG", "https://example.org"),
        ("en cours", None),
        ("néant", None),
        ("ftp://example.org", None),
        ("javascript:alert(1)", None),
        ("https://user:secret@example.org", None),
        ("contact@example.org", None),
        ("http://[::1", None),
        ("https://example.org:99999", None),
        ("", None),
        (None, None),
    ],
)
def test_a_web_address_has_a_scheme_and_what_is_none_is_left_out(written: str | None, address: str | None) -> None:
    assert clean_website(written) == address


@given(
    st.one_of(st.text(), st.from_regex(r"(https?://)?[A-Za-z0-9.-]{1,20}\.[a-z]{2,5}[/?#:]?\S{0,20}", fullmatch=True))
)
def test_cleaning_an_address_twice_changes_nothing(text: str) -> None:
    once = clean_website(text)
    assert clean_website(once) == once


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Contact: labo@example.org", "Contact: "),
        ("labo (at) example.org", ""),
        ("labo[at]example.org!", "!"),
        ("Labo.Eau+x@sub.example.ac.ma, merci", ", merci"),
        ("Tél +212 5 22 00 00 00", "Tél "),
        ("Tél +32 2 000 00 00", "Tél "),
        ("0032 2 000 00 00.", "."),
        ("06 00 00 00 00", ""),
        ("0522-00-00-00", ""),
    ],
)
def test_email_addresses_and_telephone_numbers_are_taken_out(written: str, left: str) -> None:
    assert without_contacts(written) == left


@pytest.mark.parametrize(
    "text",
    [
        "2015-2020, 2021-2025",
        "ISO 9001:2015 et ISO 14001:2015",
        "norme ISO/IEC 17025",
        "1 200 000 000 habitants",
        "@labo",
        "L'eau",
    ],
)
def test_years_standards_and_figures_stay(text: str) -> None:
    assert without_contacts(text) == text


@given(_CONTACTS)
def test_no_email_address_is_left_once_they_are_taken_out(text: str) -> None:
    assert not holds_email(without_emails(text))
    assert not holds_email(without_contacts(text))


@given(_CONTACTS)
def test_taking_contacts_out_twice_changes_nothing(text: str) -> None:
    once = without_contacts(text)
    assert without_contacts(once) == once


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("a@example.org", True),
        ("a@example.org; b@example.org", True),
        ("écrire à a@example.org", False),
        ("", False),
        (None, False),
    ],
)
def test_a_cell_of_addresses_only_is_told_from_a_text_that_holds_one(text: str | None, whole: bool) -> None:
    assert is_email(text) is whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("+212 5 22 00 00 00", True),
        ("Tél : 0522000000", True),
        ("2015", False),
        ("0711", False),
        ("poste 0522000000", False),
        (None, False),
    ],
)
def test_a_cell_that_is_a_telephone_number_is_known(text: str | None, whole: bool) -> None:
    assert is_telephone(text) is whole
