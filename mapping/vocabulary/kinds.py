"""The kinds of poles and what they are called (data/reference/kinds.csv)."""

import csv
from functools import cache

from mapping.cleaning import comparison_key
from mapping.settings import REFERENCE


@cache
def _kinds() -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    by_term, labels = {}, {}
    with (REFERENCE / "kinds.csv").open(encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            kind = row.pop("kind")
            labels[kind] = {language: terms.split("|")[0] for language, terms in row.items()}
            by_term.update({comparison_key(term): kind for terms in row.values() for term in terms.split("|") if term})
    return by_term, labels


def kind_of(written: str) -> str | None:
    """The kind of pole that a word names in any of our languages (laboratory → laboratoire); None when it is none."""
    return _kinds()[0].get(comparison_key(written))


def kind_label(kind: str, language: str) -> str:
    """A kind of pole in the reader's language; one that the vocabulary does not know stays as it is."""
    return _kinds()[1].get(kind, {}).get(language) or kind


def kind_names() -> list[str]:
    """All kinds of poles."""
    return list(_kinds()[1])
