import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapping.vocabulary import Thesaurus, annotate, load_concepts


def _thesaurus(terms: dict[str, dict[str, list[str]]]) -> Thesaurus:
    rows = [
        (concept, language, term)
        for concept, of_language in terms.items()
        for language, said in of_language.items()
        for term in said
    ]
    concepts = pd.DataFrame({"id": list(terms), "isced": "0712"}, dtype="str")
    labels = {f"label_{language}": concepts["id"] for language in ("fr", "en", "nl", "ar")}
    related = pd.DataFrame({"concept": [], "related": [], "weight": []}).astype({"weight": float})
    return Thesaurus(concepts.assign(**labels), pd.DataFrame(rows, columns=["concept", "language", "term"]), related)


_WATER = _thesaurus(
    {
        "water": {"fr": ["eau"], "en": ["water"], "nl": ["afvalwater"], "ar": ["المياه العادمة"]},
        "treatment": {"fr": ["traitement de l'eau"]},
        "nano": {"fr": ["nanotechnologie"]},
        "energy": {"fr": ["énergie solaire"], "nl": ["energie"]},
    }
)


def _found(text: str) -> list[tuple[str, str]]:
    table = annotate(pd.Series([text], dtype="str"), _WATER)
    return list(zip(table["concept"], table["found"], strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Traitement de l’EAU", [("treatment", "Traitement de l’EAU")]),
        ("L'eau et son traitement", [("treatment", "eau et son traitement")]),
        ("eau", [("water", "eau")]),
        ("énergie", [("energy", "énergie")]),
        ("Énergie thermique solaire", [("energy", "Énergie thermique solaire")]),
        ("nanotechnolgie", [("nano", "nanotechnolgie")]),
        ("Nanotechnologies", [("nano", "Nanotechnologies")]),
        ("afvalwaterzuivering", [("water", "afvalwaterzuivering")]),
        ("zonne-energie, kernenergie", [("energy", "energie"), ("energy", "kernenergie")]),
        ("معالجة المياه العادمة", [("water", "المياه العادمة")]),
        ("والمياه العادمة", [("water", "والمياه العادمة")]),
        ("bateau, beau", []),
        ("", []),
    ],
)
def test_concepts_are_found_in_all_languages_as_written(text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text) == expected


def test_each_place_gives_back_the_words_found() -> None:
    texts = {"a": "Centre de l'eau", "b": "Énergie solaire et eau"}
    table = annotate(pd.Series(texts), _WATER)
    places = zip(table["text"], table["start"], table["end"], strict=True)
    cut = [texts[text][start:end] for text, start, end in places]
    assert cut == table["found"].tolist()


def test_annotations_follow_the_labels_of_the_texts_and_missing_texts_have_none() -> None:
    table = annotate(pd.Series(["eau", None, "eau"], index=["x", "y", "z"]), _WATER)
    assert table["text"].tolist() == ["x", "z"]


def test_a_phrase_that_two_concepts_share_gives_both() -> None:
    shared = _thesaurus({"one": {"fr": ["climat"]}, "two": {"en": ["climat"]}})
    assert annotate(pd.Series(["climat"]), shared)["concept"].tolist() == ["one", "two"]


def test_words_of_two_texts_never_form_a_phrase() -> None:
    assert annotate(pd.Series(["énergie", "solaire"]), _WATER)["concept"].tolist() == ["energy"]


@settings(deadline=None)
@given(st.lists(st.text(max_size=30), max_size=5))
def test_a_text_is_annotated_the_same_alone_and_among_others(texts: list[str]) -> None:
    thesaurus = load_concepts()
    together = annotate(pd.Series(texts, dtype="object"), thesaurus)
    alone = [annotate(pd.Series([text], dtype="object"), thesaurus)["found"].tolist() for text in texts]
    assert [together.loc[together["text"] == number, "found"].tolist() for number in range(len(texts))] == alone
