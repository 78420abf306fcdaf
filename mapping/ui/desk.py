"""What every page is handed: the store, what the tool knows, and the reader's language."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import pandas as pd
import streamlit as st
from babel.numbers import format_decimal

from mapping.pipeline import Knowledge, cross_border_suggestions
from mapping.search import SearchIndex, build_index
from mapping.store import PoleStore
from mapping.views import Directory, Labels, build_directory, labels_in, pairs_of, with_judgements
from mapping.vocabulary import load_isced
from mapping.wording import Message, render, translator

# One person at one computer, until there are accounts; stored with each import and each judgement.
AUTHOR = "poste local"
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Desk:
    """What a page needs for one run: it sees the store as it was when first asked.

    What is computed from the poles is computed once for each state of the store.

    `address` is that of the database: it tells one store from another in the caches.
    """

    store: PoleStore
    address: str
    knowledge: Knowledge
    language: str

    def say(self, sentence: str, **blanks: Any) -> str:
        """An English sentence of ours in the reader's language, its blanks filled."""
        return translator(self.language)(sentence).format(**blanks)

    def counted(self, count: int, one: str, many: str) -> str:
        """`one` or `many`, as the reader's language asks, with `{count}` filled."""
        is_one = count < 2 if self.language == "fr" else count == 1
        return self.say(one if is_one else many, count=format_decimal(count, locale=self.language))

    def said(self, message: Message) -> str:
        """A message in the reader's language."""
        return render(message, self.language)

    @property
    def labels(self) -> Labels:
        """Codes in the reader's language."""
        return _labels(self.language, self.knowledge)

    @property
    def poles(self) -> pd.DataFrame:
        """The poles as stored; must not be changed."""
        return self._snapshot.poles

    @property
    def directory(self) -> Directory:
        """The directory of all poles."""
        return _computed(self._snapshot, "directory", lambda poles: build_directory(poles, self.knowledge.thesaurus))

    @property
    def suggestions(self) -> pd.DataFrame:
        """Suggestions in both directions (SUGGESTIONS)."""
        return _computed(self._snapshot, "suggestions", lambda poles: cross_border_suggestions(poles, self.knowledge))

    @property
    def search_index(self) -> SearchIndex:
        """What the search box asks."""
        return _computed(
            self._snapshot,
            "search",
            lambda poles: build_index(poles, self.knowledge.thesaurus, self.knowledge.authority),
        )

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """Each suggested pair once, with the newest judgement."""
        pairs = _computed(self._snapshot, "pairs", lambda _: pairs_of(self.suggestions, self.directory))
        return with_judgements(pairs, self.judgements)

    @cached_property
    def judgements(self) -> pd.DataFrame:
        """The newest judgement of each pair."""
        return self.store.judgements()

    @property
    def digest(self) -> str:
        """The same text for the same poles."""
        return self._snapshot.digest

    @cached_property
    def _snapshot(self) -> "_Snapshot":
        return _read_poles(self.store, self.address, self.store.version())


@dataclass(frozen=True, eq=False)
class _Snapshot:
    """The poles of one version of the store; `digest` is that of their content."""

    digest: str
    poles: pd.DataFrame


@st.cache_resource(max_entries=4, show_spinner=False)
def _read_poles(_store: PoleStore, address: str, version: int) -> _Snapshot:
    poles = _store.poles()
    content = pd.util.hash_pandas_object(poles, index=False).to_numpy().tobytes()
    return _Snapshot(hashlib.sha256(content).hexdigest(), poles)


def _computed(snapshot: _Snapshot, name: str, compute: Callable[[pd.DataFrame], T]) -> T:
    """`_cached`, with the type of what is computed."""
    computed: T = _cached(snapshot, name, compute)
    return computed


@st.cache_resource(max_entries=16, show_spinner=False, hash_funcs={_Snapshot: lambda snapshot: snapshot.digest})
def _cached(snapshot: _Snapshot, name: str, _compute: Callable[[pd.DataFrame], Any]) -> Any:
    """What is derived from the poles, once for each content: a judgement changes the store, not the poles."""
    return _compute(snapshot.poles)


@st.cache_resource(show_spinner=False)
def _labels(language: str, _knowledge: Knowledge) -> Labels:
    return labels_in(language, _knowledge.thesaurus, load_isced(), _knowledge.authority.organisations)
