"""Countries and towns named in a text: what speaks for an organisation, or against it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from mapping.cleaning import comparison_key, comparison_words

# Arabic writes "in" and "of" as one letter before the word; the article then joins it.
_ARABIC_PREFIXES = ("ب", "ل")
_ARABIC_ARTICLE = "ال"


@dataclass(frozen=True, order=True)
class Place:
    """A country (then `town` and `region` are empty) or a town."""

    country: str
    town: str
    region: str


@dataclass(frozen=True)
class PlaceMention:
    """The places that one passage of a text may mean, and the words (first, one past the last) it takes up."""

    meant: tuple[Place, ...]
    start: int
    stop: int


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """Spellings of places as compared words, the single words among them, and the longest spelling's word count."""

    places: Mapping[tuple[str, ...], tuple[Place, ...]]
    words: frozenset[str]
    longest: int

    def mentions(self, words: Sequence[str]) -> list[PlaceMention]:
        """Places from left to right, the longest spelling first, none overlapping."""
        found, at = [], 0
        while at < len(words):
            mention = self._longest_at(words, at)
            if mention:
                found.append(mention)
            at = mention.stop if mention else at + 1
        return found

    def _longest_at(self, words: Sequence[str], start: int) -> PlaceMention | None:
        if words[start] not in self.words:
            return None
        for stop in range(min(len(words), start + self.longest), start, -1):
            meant = self.places.get(tuple(words[start:stop]))
            if meant:
                return PlaceMention(meant, start, stop)
        return None


def gazetteer(places: pd.DataFrame) -> Gazetteer:
    """The places of `Authority.places`."""
    grouped: dict[tuple[str, ...], set[Place]] = defaultdict(set)
    for place, country, town, region in places.fillna("").itertuples(index=False):
        for words in _spellings(tuple(comparison_words(place))):
            grouped[words].add(Place(country, town, region))
    spelt = {words: tuple(sorted(meant)) for words, meant in grouped.items() if words}
    return Gazetteer(spelt, frozenset(word for words in spelt for word in words), max(map(len, spelt), default=0))


def town_spellings(places: pd.DataFrame, countries: frozenset[str]) -> dict[str, str]:
    """Each one-word spelling of a town of these countries, as compared, with the one-word name of that town."""
    ours = places[places["country"].isin(countries) & places["town"].notna()]
    pairs = zip(ours["place"].map(comparison_key), ours["town"].map(comparison_key), strict=True)
    return {spelt: town for spelt, town in pairs if spelt != town and " " not in spelt + town}


def _spellings(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield words
    if words and "\u0621" <= words[0][:1] <= "\u064a":
        first = words[0]
        yield from ((prefix + first, *words[1:]) for prefix in _ARABIC_PREFIXES)
        if first.startswith(_ARABIC_ARTICLE):
            yield ("ل" + first.removeprefix("ا"), *words[1:])
