"""A name as written, cut into what can be looked up."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from mapping.cleaning import comparison_words
from mapping.reconciliation.index import AuthorityIndex
from mapping.reconciliation.places import PlaceMention
from mapping.reconciliation.words import capitals

# Two names side by side; a hyphen joins one.
_SIDE_BY_SIDE = re.compile(r"[/;|]")


@dataclass(frozen=True)
class Reading:
    """The words of a text.

    words: as compared; meanings: what each stands for, empty for a particle; parts: the (first, one past the last)
    word of each side of a slash or semicolon; capitals: words written in capitals; places: countries and towns named;
    mended: where a word was misspelt, and how it was written.
    """

    text: str
    words: tuple[str, ...]
    meanings: tuple[str, ...]
    parts: tuple[tuple[int, int], ...]
    capitals: frozenset[str]
    places: tuple[PlaceMention, ...]
    mended: tuple[tuple[int, str], ...] = ()

    @cached_property
    def telling(self) -> tuple[int, ...]:
        """Where the words that are no particles stand."""
        return tuple(at for at, meaning in enumerate(self.meanings) if meaning)

    def is_whole(self, start: int, stop: int) -> bool:
        """Whether these words are all that is said, at least on their side of a slash."""
        return any(
            first <= start and stop <= last and all(start <= at < stop for at in self.telling if first <= at < last)
            for first, last in self.parts
        )


def read_name(text: str, index: AuthorityIndex) -> Reading:
    """The reading of a clean text."""
    cut = [comparison_words(part) for part in _SIDE_BY_SIDE.split(text)]
    words = tuple(word for part in cut for word in part)
    parts, start = [(0, len(words))], 0
    for part in cut:
        parts.append((start, start + len(part)))
        start += len(part)
    meanings = tuple(index.words.meanings(words))
    return Reading(text, words, meanings, tuple(parts), capitals(text), tuple(index.places.mentions(words)))


def respelt(reading: Reading, index: AuthorityIndex) -> Reading | None:
    """The reading with its misspelt words mended; None when none is."""
    strangers = {at: index.respelt(reading.words[at]) for at in _strangers(reading, index)}
    mended = {at: word for at, word in strangers.items() if word}
    if not mended:
        return None
    words = tuple(mended.get(at, word) for at, word in enumerate(reading.words))
    written = tuple((at, reading.words[at]) for at in sorted(mended))
    return replace(reading, words=words, meanings=tuple(index.words.meanings(words)), mended=written)


def _strangers(reading: Reading, index: AuthorityIndex) -> list[int]:
    """Where words stand that neither our names nor places hold."""
    placed = {at for place in reading.places for at in range(place.start, place.stop)}
    return [at for at in reading.telling if at not in placed and reading.meanings[at] not in index.vocabulary]
