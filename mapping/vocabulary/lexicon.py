"""The thesaurus made ready for reading texts: its terms as sequences of word numbers in a trie of sorted arrays."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from mapping.vocabulary.concepts import LANGUAGES, Thesaurus
from mapping.vocabulary.words import content_words

Numbers = npt.NDArray[np.int64]
UNKNOWN = -1


@dataclass(frozen=True, eq=False)
class Lookup:
    """A map from whole numbers to whole numbers, asked for many at once."""

    keys: Numbers
    values: Numbers

    def __call__(self, asked: Numbers) -> Numbers:
        """The value of each key asked for, UNKNOWN where there is none."""
        if not len(self.keys):
            return np.full(len(asked), UNKNOWN)
        place = np.searchsorted(self.keys, asked).clip(max=len(self.keys) - 1)
        return np.where(self.keys[place] == asked, self.values[place], UNKNOWN)


def lookup(pairs: dict[int, int]) -> Lookup:
    """The map made of the given pairs."""
    keys = np.array(sorted(pairs), dtype=np.int64)
    return Lookup(keys, np.array([pairs[int(key)] for key in keys], dtype=np.int64))


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Terms by the words they are made of.

    words: the known words, sorted; a word's number is its place. phrases[phrase, concept, language, term]: what each
    phrase means. `step` leads from state * width + word to the next state, `accepted` from a state to its phrase,
    `pairs` from two word numbers in rising order to a two-word phrase, `single` from a word to a one-word phrase.
    """

    words: pd.Index
    phrases: pd.DataFrame
    longest: int
    step: Lookup
    accepted: Lookup
    pairs: Lookup
    single: Lookup

    @property
    def width(self) -> int:
        """The factor that tells states apart."""
        return len(self.words) + 1


@lru_cache(maxsize=4)
def lexicon(thesaurus: Thesaurus) -> Lexicon:
    """The lexicon of a thesaurus, made once."""
    sequences, phrases = _sequences(thesaurus.terms)
    words = pd.Index(sorted({word for sequence in sequences for word in sequence}), dtype=object)
    number = {word: place for place, word in enumerate(words)}
    numbered = [[number[word] for word in sequence] for sequence in sequences]
    step, accepted = _trie(numbered, len(words) + 1)
    pairs = {min(s) * (len(words) + 1) + max(s): phrase for phrase, s in enumerate(numbered) if len(s) == 2}
    single = {s[0]: phrase for phrase, s in enumerate(numbered) if len(s) == 1}
    longest = max((len(sequence) for sequence in numbered), default=0)
    return Lexicon(words, phrases, longest, lookup(step), lookup(accepted), lookup(pairs), lookup(single))


def _sequences(terms: pd.DataFrame) -> tuple[list[tuple[str, ...]], pd.DataFrame]:
    """The distinct word sequences of the terms, and for each what it means, in the order of our languages."""
    words = content_words(terms["term"].tolist())
    sequence = words.groupby("text")["word"].agg(tuple)
    rank = terms["language"].map({language: place for place, language in enumerate(LANGUAGES)})
    known = terms.assign(sequence=sequence, rank=rank).dropna(subset="sequence").sort_values(["rank", "concept"])
    known = known.drop_duplicates(["sequence", "concept"])
    distinct = sorted(set(known["sequence"]))
    known["phrase"] = known["sequence"].map({found: number for number, found in enumerate(distinct)})
    return distinct, known[["phrase", "concept", "language", "term"]].reset_index(drop=True)


def _trie(sequences: list[list[int]], width: int) -> tuple[dict[int, int], dict[int, int]]:
    step: dict[int, int] = {}
    accepted: dict[int, int] = {}
    for phrase, sequence in enumerate(sequences):
        state = 0
        for word in sequence:
            state = step.setdefault(state * width + word, len(step) + 1)
        accepted[state] = phrase
    return step, accepted
