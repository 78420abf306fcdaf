"""One pair of poles, or the best counterparts of one pole, as a reader sees them."""

from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from mapping.model import FEATURES, Feature
from mapping.suggestion import band, reason
from mapping.views.bands import band_words
from mapping.views.directory import Directory
from mapping.vocabulary import Thesaurus
from mapping.wording import Message

FEATURE_WORDS = {
    "concepts": Message("Themes in common"),
    "related": Message("Close themes"),
    "words": Message("Words in common"),
    "spelling": Message("Parts of words in common"),
    "hub": Message("Correction for poles close to everything"),
}
BandColour = Literal["green", "blue", "violet", "orange", "gray"]
# Colour goes with the words of the band, never instead of them.
_WEAKEST_FIRST: tuple[BandColour, ...] = ("gray", "orange", "violet", "blue", "green")
BAND_COLOURS = {words.text: colour for words, colour in zip(band_words(), _WEAKEST_FIRST, strict=True)}


@dataclass(frozen=True)
class Counterpart:
    """A suggestion seen from one of its poles."""

    pole_id: str
    name: str
    institution_key: str
    score: float
    band: Message
    reason: Message


@dataclass(frozen=True)
class PairCard:
    """A pair to judge: both sides, the score with the points that make it, the reason, and what was said of it."""

    left_id: str
    right_id: str
    score: float
    band: Message
    points: tuple[Feature, ...]
    reason: Message
    verdict: str | None
    note: str | None


def pair_card(pair: Any, thesaurus: Thesaurus) -> PairCard:
    """The card of one row of `with_judgements`."""
    return PairCard(
        pair["left_id"],
        pair["right_id"],
        float(pair["score"]),
        band(pair["score"]),
        tuple(Feature(name, float(pair[name])) for name in FEATURES),
        reason(pair, thesaurus),
        _told(pair["verdict"]),
        _told(pair["note"]),
    )


def counterparts(
    pole_id: str, suggestions: pd.DataFrame, directory: Directory, thesaurus: Thesaurus
) -> tuple[Counterpart, ...]:
    """The best counterparts of a pole, best first."""
    rows = suggestions[suggestions["left_id"].eq(pole_id)].sort_values("rank")
    return tuple(_counterpart(row, directory, thesaurus) for row in rows.to_dict("records"))


def _counterpart(row: Any, directory: Directory, thesaurus: Thesaurus) -> Counterpart:
    other, score = directory.by_id.loc[row["right_id"]], float(row["score"])
    return Counterpart(other["id"], other["name"], other["institution_key"], score, band(score), reason(row, thesaurus))


def _told(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
