import pytest

from mapping.vocabulary import kind_label, kind_names, kind_of


@pytest.mark.parametrize("written", ["Laboratoire", "laboratory", "LABO", "onderzoekslaboratorium", "مختبر"])
def test_a_kind_is_known_in_every_language(written: str) -> None:
    assert kind_of(written) == "laboratoire"


def test_a_word_that_is_no_kind_has_none() -> None:
    assert kind_of("poireau") is None


def test_every_kind_bears_a_name_in_every_language_that_leads_back_to_it() -> None:
    labels = [(kind, kind_label(kind, language)) for kind in kind_names() for language in ("fr", "en", "nl", "ar")]
    assert [(kind, label) for kind, label in labels if kind_of(label) != kind] == []


def test_an_unknown_kind_stays_as_it_is() -> None:
    assert kind_label("plateau", "en") == "plateau"
