"""Laws that the files of knowledge keep, whoever edits them."""

from collections import defaultdict

import pandas as pd

from mapping.settings import REFERENCE
from mapping.vocabulary import load_concepts, load_isced
from mapping.vocabulary.words import content_words

_LANGUAGES = ["fr", "en", "nl", "ar"]


def _table(name: str) -> pd.DataFrame:
    return pd.read_csv(REFERENCE / name, dtype="str", keep_default_na=False)


def test_every_concept_has_an_id_of_its_own_and_a_term_in_every_language() -> None:
    concepts = _table("concepts.csv")
    assert concepts["id"].is_unique
    assert (concepts[_LANGUAGES] != "").all(axis=None)


def test_no_term_is_blank_or_has_stray_spaces() -> None:
    terms = load_concepts().terms["term"]
    assert terms[(terms != terms.str.strip()) | (terms == "")].tolist() == []


def test_every_concept_lies_in_a_detailed_field_of_isced() -> None:
    detailed = load_isced().query("level == 'detailed'")["code"]
    assert sorted(set(_table("concepts.csv")["isced"]) - set(detailed)) == []


def test_no_two_concepts_claim_the_same_phrase() -> None:
    terms = load_concepts().terms
    sequences = content_words(terms["term"].tolist()).groupby("text")["word"].agg(" ".join)
    claims = defaultdict(set)
    for phrase, concept in zip(sequences, terms.loc[sequences.index, "concept"], strict=True):
        claims[phrase].add(concept)
    assert {phrase: owners for phrase, owners in claims.items() if len(owners) > 1} == {}


def test_every_term_has_a_word_that_can_be_found() -> None:
    terms = load_concepts().terms
    found = content_words(terms["term"].tolist())["text"].unique()
    assert terms.drop(found)["term"].tolist() == []


def test_relations_join_two_different_known_concepts_once_with_a_weight_between_0_and_1() -> None:
    related = _table("related.csv")
    ids = set(_table("concepts.csv")["id"])
    pairs = [tuple(sorted(pair)) for pair in zip(related["concept"], related["related"], strict=True)]
    assert set(related["concept"]) | set(related["related"]) <= ids
    assert all(one != other for one, other in pairs)
    assert len(set(pairs)) == len(pairs)
    assert related["weight"].astype(float).between(0, 1, inclusive="right").all()


def test_broad_concepts_are_concepts() -> None:
    broad = _table("broad_concepts.csv")["concept"]
    assert sorted(set(broad) - set(_table("concepts.csv")["id"])) == []
    assert broad.is_unique


def test_every_field_of_isced_lies_in_a_wider_one_and_its_level_tells_its_digits() -> None:
    fields = load_isced()
    codes = set(fields["code"])
    assert [code for code in codes if len(code) > 2 and code[:-1] not in codes] == []
    assert (fields["level"].map({"broad": 2, "narrow": 3, "detailed": 4}) == fields["code"].str.len()).all()
    assert fields["code"].is_unique


def test_lists_of_words_name_no_word_twice_in_a_language() -> None:
    for name in ("stop_words.csv", "unit_words.csv"):
        assert not _table(name).duplicated().any()


def test_a_concept_is_named_in_each_language() -> None:
    name = load_concepts().names()["didactics"]
    assert [name.said(language) for language in ("fr", "en", "nl", "xx")] == [
        "didactique",
        "didactics",
        "didactiek",
        "didactics",
    ]
