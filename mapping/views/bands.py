"""The bands of scores, from the suggestion room's words."""

from functools import cache

from mapping.suggestion import band
from mapping.wording import Message


@cache
def _floors() -> tuple[tuple[float, Message], ...]:
    floors: dict[str, tuple[float, Message]] = {}
    for score in range(101):
        words = band(score)
        floors.setdefault(words.text, (float(score), words))
    return tuple(floors.values())


def band_floors() -> dict[float, Message]:
    """The least score (a whole number) of each band, best band last."""
    return dict(_floors())


def band_words() -> list[Message]:
    """The bands in words, weakest first."""
    return [words for _, words in _floors()]


def middle_band() -> Message:
    """The band from which a pair counts as supported."""
    words = band_words()
    return words[len(words) // 2]
