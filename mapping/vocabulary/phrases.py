"""Phrases found in running words, columnar: every position of every text is tried at once."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mapping.vocabulary.lexicon import UNKNOWN, Lexicon, Numbers

_PAIR_SPAN = 3


@dataclass(frozen=True, eq=False)
class Hits:
    """Where phrases stand: positions of the first and the last word, and the phrase."""

    first: Numbers
    last: Numbers
    phrase: Numbers

    def and_also(self, other: "Hits") -> "Hits":
        """These hits followed by the others."""
        return Hits(
            np.concatenate([self.first, other.first]),
            np.concatenate([self.last, other.last]),
            np.concatenate([self.phrase, other.phrase]),
        )


def find_phrases(words: Numbers, texts: Numbers, known: Lexicon) -> Hits:
    """The phrases in the words of all texts laid end to end: longest first, each word used once.

    After the phrases written in one piece come pairs of words in any order within three, then single words.
    """
    free = words != UNKNOWN
    states = _states(words, texts, known)
    hits = Hits(*(np.array([], dtype=np.int64) for _ in range(3)))
    for length in range(known.longest, 1, -1):
        hits = hits.and_also(_taken(known.accepted(states[length - 1]), length, free, _run(length)))
    for span in range(2, _PAIR_SPAN + 1):
        hits = hits.and_also(_taken(_pairs(words, texts, span, known), span, free, (0, span - 1)))
    return hits.and_also(_taken(known.single(words), 1, free, (0,)))


def _run(length: int) -> tuple[int, ...]:
    return tuple(range(length))


def _states(words: Numbers, texts: Numbers, known: Lexicon) -> list[Numbers]:
    """For each length, the state of the trie after that many words from each position; UNKNOWN when it left it."""
    state = np.zeros(len(words), dtype=np.int64)
    states = []
    for length in range(known.longest):
        word = _shifted(words, length)
        inside = (state != UNKNOWN) & (word != UNKNOWN) & (_shifted(texts, length) == texts)
        state = np.where(inside, known.step(state * known.width + word), UNKNOWN)
        states.append(state)
    return states


def _pairs(words: Numbers, texts: Numbers, span: int, known: Lexicon) -> Numbers:
    other = _shifted(words, span - 1)
    inside = (words != UNKNOWN) & (other != UNKNOWN) & (_shifted(texts, span - 1) == texts)
    key = np.minimum(words, other) * known.width + np.maximum(words, other)
    return np.where(inside, known.pairs(key), UNKNOWN)


def _shifted(values: Numbers, by: int) -> Numbers:
    """Each position's value `by` places later, UNKNOWN beyond the end."""
    return np.concatenate([values[by:], np.full(min(by, len(values)), UNKNOWN)])


def _taken(phrases: Numbers, span: int, free: npt.NDArray[np.bool_], used: tuple[int, ...]) -> Hits:
    """The hits of one length whose words are all free, leftmost first; marks the words they use as no longer free."""
    starts = np.flatnonzero(phrases != UNKNOWN)
    starts = starts[np.all([free[starts + offset] for offset in used], axis=0)]
    starts = starts[_leftmost(starts, span)]
    for offset in used:
        free[starts + offset] = False
    return Hits(starts, starts + span - 1, phrases[starts])


def _leftmost(starts: Numbers, span: int) -> Numbers:
    """Places of the starts kept when, from left to right, a kept one forbids those less than `span` after it."""
    kept: list[Numbers] = []
    alive = np.arange(len(starts))
    while alive.size:
        heads = np.concatenate([[True], np.diff(starts[alive]) >= span])
        kept.append(alive[heads])
        distance = starts[alive] - starts[alive[heads]][np.cumsum(heads) - 1]
        alive = alive[distance >= span]
    return np.sort(np.concatenate(kept)) if kept else np.array([], dtype=np.int64)
