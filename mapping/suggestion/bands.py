"""Scores in words: how often suggestions with such a score were found useful."""

import math

from mapping.wording import Message

# Share of suggestions accepted by score, fitted on 696 real poles: 1 / (1 + exp(-(9.6 s - 2.4))), s from 0 to 1.
_SLOPE, _OFFSET = 9.6, 2.4
_BANDS = (
    (0.90, Message("very promising")),
    (0.70, Message("promising")),
    (0.45, Message("worth a look")),
    (0.25, Message("uncertain")),
    (0.00, Message("weak")),
)


def likelihood(score: float) -> float:
    """The share of suggestions with this score (0 to 100) that people accepted, between 0 and 1."""
    return 1 / (1 + math.exp(-(_SLOPE * score / 100 - _OFFSET)))


def band(score: float) -> Message:
    """The score (0 to 100) as one of five bands in words."""
    share = likelihood(score)
    return next(words for least, words in _BANDS if share >= least)
