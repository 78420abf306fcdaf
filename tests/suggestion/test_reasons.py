import pandas as pd
import pytest

from mapping.suggestion import band, likelihood, reason, reasons
from mapping.vocabulary import load_concepts
from mapping.wording import render

_THESAURUS = load_concepts()


def _row(basis: str, shared: str | None = None, left: str | None = None, right: str | None = None) -> pd.Series:
    return pd.Series({"basis": basis, "shared_concepts": shared, "left_terms": left, "right_terms": right})


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            _row("shared", "water-treatment", "eaux usées", "afvalwater"),
            "Both work on this theme: water treatment (“eaux usées”; “afvalwater”).",
        ),
        (
            _row("shared", "water-treatment;cinema", "eaux usées;film", "afvalwater;Film"),
            "Both work on these themes: water treatment (“eaux usées”; “afvalwater”), cinema (“film”).",
        ),
        (
            _row("shared", "energy", "énergie", "energie"),
            "One theme in common only, and a broad one: energy (“énergie”; “energie”). Look closer first.",
        ),
        (_row("related", None, "Littoral", "biodiversité"), "Close themes: “Littoral”; “biodiversité”."),
        (
            _row("field", None, "hydrology", "karst"),
            "Different themes within one field of study: “hydrology”; “karst”.",
        ),
        (
            _row("words", None, "Systems;smart", "systems;smart"),
            "Some words in common, but no theme that we know: “Systems”, “smart”.",
        ),
        (_row("weak"), "Little in these descriptions supports this suggestion."),
    ],
)
def test_a_reason_names_the_words_of_each_side(row: pd.Series, sentence: str) -> None:
    assert str(reason(row, _THESAURUS)) == sentence


def test_braces_in_the_words_of_a_stranger_stay_as_they_are() -> None:
    row = _row("related", None, "{theme}", "{0}")
    assert "{theme}" in render(reason(row, _THESAURUS), "fr")


def test_a_column_of_reasons_says_what_each_row_alone_says_in_french() -> None:
    table = pd.DataFrame(
        [_row("weak"), _row("shared", "water-treatment", "eaux", "water"), _row("weak")], index=[7, 3, 5]
    )
    said = reasons(table, _THESAURUS)
    assert said.index.tolist() == [7, 3, 5]
    assert said.tolist() == [render(reason(row, _THESAURUS), "fr") for _, row in table.iterrows()]
    sentence = "Les deux travaillent sur ce thème : traitement des eaux (« eaux » ; « water »)."
    assert said[3].replace("\u00a0", " ") == sentence


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (0, "weak"),
        (15, "uncertain"),
        (25, "worth a look"),
        (40, "promising"),
        (60, "very promising"),
        (100, "very promising"),
    ],
)
def test_a_score_is_said_in_five_bands(score: float, words: str) -> None:
    assert str(band(score)) == words


def test_half_of_the_suggestions_scored_a_quarter_were_accepted() -> None:
    assert likelihood(25) == pytest.approx(0.5)
