"""The authority file made ready for looking names up: built once per version of the file."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

import pandas as pd

from mapping.cleaning import comparison_words
from mapping.reconciliation.forms import Form, Organisation, Use
from mapping.reconciliation.identifiers import identifiers_of
from mapping.reconciliation.places import Gazetteer, gazetteer, town_spellings
from mapping.reconciliation.spelling import speller
from mapping.reconciliation.sub_units import sub_unit_forms
from mapping.reconciliation.words import NameWords, name_words
from mapping.vocabulary import Authority

Key = TypeVar("Key", bound=Hashable)
Forms = Mapping[tuple[str, ...], tuple[Form, ...]]
UNIVERSITY = "universite"
"""What every language's word for a university stands for in data/reference/name_words.csv."""
# A single word so long is hardly another word misspelt.
_LONG_NAME = 7


@dataclass(frozen=True, eq=False)
class AuthorityIndex:
    """Look-up tables of one version of the authority file.

    forms: the words of a form (sorted, without particles) to the forms that say them.
    run_together: the letters of a form without spaces, for names spelt with dots, hyphens or spaces of their own.
    bare: the telling words of a university's name, for names that leave "université" out.
    respelt: a word to the nearest word of our names, None when none is near.
    vocabulary: all words of `forms`; longest: the word count of the longest.
    """

    version: str
    organisations: Mapping[str, Organisation]
    identifiers: dict[str, str]
    forms: Forms
    run_together: Mapping[str, tuple[Form, ...]]
    bare: Forms
    words: NameWords
    places: Gazetteer
    respelt: Callable[[str], str | None]
    vocabulary: frozenset[str]
    longest: int


def build_index(authority: Authority) -> AuthorityIndex:
    """The index of an authority file; the order of its rows changes nothing."""
    organisations = {found.id: found for found in _organisations(authority.organisations)}
    ours = frozenset(found.country for found in organisations.values())
    words = name_words(authority.words, town_spellings(authority.places, ours))
    named = list(_alias_forms(authority.aliases, organisations))
    forms = _forms([*named, *sub_unit_forms(authority.sub_units)], words)
    places = gazetteer(authority.places)
    return AuthorityIndex(
        version=authority.version,
        organisations=organisations,
        identifiers=identifiers_of(authority.organisations),
        forms=forms,
        run_together=_grouped(("".join(comparison_words(form.written)), form) for form in named),
        bare=_bare(named, words),
        words=words,
        places=places,
        respelt=speller(_spelt(forms, words), places.words),
        vocabulary=frozenset(word for key in forms for word in key),
        longest=max(map(len, forms), default=0),
    )


def _organisations(table: pd.DataFrame) -> Iterator[Organisation]:
    columns = table[["id", "name", "country", "city", "region", "ror"]].astype(object)
    for row in columns.where(columns.notna(), None).itertuples(index=False):
        yield Organisation(*row)


def _alias_forms(aliases: pd.DataFrame, organisations: Mapping[str, Organisation]) -> Iterator[Form]:
    columns = ["organisation_id", "alias", "kind", "language", "use"]
    for organisation_id, alias, kind, language, use in aliases[columns].fillna("").itertuples(index=False):
        form = Form(organisation_id, alias, kind, Use[use.upper()], organisations[organisation_id].country)
        bound = language and language != "ar"
        yield replace(form, required=tuple(comparison_words(alias))) if bound else form


def _grouped(pairs: Iterable[tuple[Key, Form]]) -> dict[Key, tuple[Form, ...]]:
    groups: dict[Key, set[Form]] = defaultdict(set)
    for key, form in pairs:
        groups[key].add(form)
    return {key: tuple(sorted(forms)) for key, forms in groups.items() if key}


def _forms(forms: Iterable[Form], words: NameWords) -> dict[tuple[str, ...], tuple[Form, ...]]:
    """By their words; a form left with one word for its particles ("Le 75") is found run together only."""
    keyed = ((words.key(form.written), form) for form in forms)
    return _grouped((key, form) for key, form in keyed if len(key) > 1 or len(comparison_words(form.written)) == 1)


def _bare(named: Iterable[Form], words: NameWords) -> dict[tuple[str, ...], tuple[Form, ...]]:
    keyed = ((words.key(form.written), form) for form in named if not form.required)
    pairs = ((words.telling(key), replace(form, kind="bare")) for key, form in keyed if UNIVERSITY in key)
    return _grouped((telling, form) for telling, form in pairs if len(telling) > 1)


def _spelt(forms: Forms, words: NameWords) -> set[str]:
    """The words that a misspelt word may have meant: those of names, not acronyms."""
    names = (key for key in forms if len(key) > 1 or len(key[0]) >= _LONG_NAME)
    return {word for key in names for word in key} | set(words.variants)
