"""What the tool knows, loaded once and handed along."""

from dataclasses import dataclass
from functools import cache

from mapping.reconciliation import AuthorityIndex, build_index
from mapping.vocabulary import Authority, Thesaurus, load_concepts, load_organisations


@dataclass(frozen=True)
class Knowledge:
    """Concepts, organisations, and the index of their names."""

    thesaurus: Thesaurus
    authority: Authority
    index: AuthorityIndex


@cache
def load_knowledge() -> Knowledge:
    """Everything in data/reference that the road needs."""
    authority = load_organisations()
    return Knowledge(load_concepts(), authority, build_index(authority))
