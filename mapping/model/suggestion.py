"""What the score of a suggestion is made of."""

from dataclasses import dataclass

# Order of the columns of points in tables of suggestions; the points of a pair add up to its score.
FEATURES = ("concepts", "related", "words", "spelling", "hub")


@dataclass(frozen=True)
class Feature:
    """One compared aspect and the points (of 100) that it gives or takes."""

    name: str
    points: float
