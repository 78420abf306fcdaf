import pytest

from mapping.vocabulary import language_codes


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("français", ["fr"]),
        ("Français, Anglais", ["fr", "en"]),
        ("FR/EN", ["fr", "en"]),
        ("fr-ar", ["fr", "ar"]),
        ("français et anglais", ["fr", "en"]),
        ("Nederlands en Engels", ["nl", "en"]),
        ("Vlaams", ["nl"]),
        ("العربية والفرنسية", ["ar", "fr"]),
        ("العربية و الفرنسية", ["ar", "fr"]),
        ("Tamazight; arabe classique", ["zgh", "ar"]),
        ("darija", ["ary"]),
        ("fra; nld; ara", ["fr", "nl", "ar"]),
        ("anglais ; english ; EN", ["en"]),
        ("", []),
        (None, []),
    ],
)
def test_each_language_of_a_cell_is_named_once_in_their_order(written: str | None, codes: list[str]) -> None:
    assert language_codes(written)[0] == codes


def test_words_that_name_no_language_are_given_back_as_written() -> None:
    assert language_codes("français, Klingon") == (["fr"], ["Klingon"])
