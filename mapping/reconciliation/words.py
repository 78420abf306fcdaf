"""The words of a name, reduced to what two spellings or languages of it have in common."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from mapping.cleaning import comparison_key, comparison_words

_WRITTEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class NameWords:
    """Words of names with a known part: particles, variants (word to what it stands for), words for kinds of bodies."""

    particles: frozenset[str]
    variants: Mapping[str, str]
    kinds: frozenset[str]

    def meanings(self, words: Iterable[str]) -> list[str]:
        """What each word stands for; an empty string for a particle."""
        return ["" if word in self.particles else self.variants.get(word, word) for word in words]

    def key(self, name: str) -> tuple[str, ...]:
        """What a name says whatever its particles and word order; empty when it says nothing."""
        return tuple(sorted(filter(None, self.meanings(comparison_words(name)))))

    def telling(self, key: Iterable[str]) -> tuple[str, ...]:
        """The words of a key that tell one body from another of its kind."""
        return tuple(word for word in key if word not in self.kinds)


def name_words(table: pd.DataFrame, towns: Mapping[str, str]) -> NameWords:
    """The words of `Authority.words`, with the spellings of our towns (spelling to town) among the variants."""
    particles, variants, kinds = (table[table["role"].eq(role)] for role in ("particle", "variant", "kind"))
    return NameWords(
        particles=frozenset(particles["word"]),
        variants={**towns, **dict(zip(variants["word"], variants["stands_for"], strict=True))},
        kinds=frozenset(kinds["word"]),
    )


def capitals(text: str) -> frozenset[str]:
    """The words (as compared) that the text writes in capitals, or with two capitals at least."""
    words = _WRITTEN.findall(text)
    return frozenset(comparison_key(word) for word in words if word.isupper() or sum(map(str.isupper, word)) > 1)
