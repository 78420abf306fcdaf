"""Two poles that may work together, with the score and what it is made of."""

from dataclasses import dataclass

from mapping.wording import Message

# Order of the columns of points in tables of suggestions; the points of a pair add up to its score.
FEATURES = ("concepts", "related", "words", "spelling", "hub")


@dataclass(frozen=True)
class Feature:
    """One compared aspect and the points (of 100) that it gives or takes."""

    name: str
    points: float


@dataclass(frozen=True)
class Suggestion:
    """A counterpart for a pole: the features add up to `score` (0-100); `reason` is what a person reads."""

    left_id: str
    right_id: str
    rank: int
    score: float
    features: tuple[Feature, ...]
    shared_concepts: tuple[str, ...]
    reason: Message
