"""What a person said of a suggestion."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Verdict(StrEnum):
    """Retenir, écarter, à discuter."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    DISCUSS = "discuss"


@dataclass(frozen=True)
class Judgement:
    """One verdict on one pair; a newer judgement of the pair replaces it, and it stays readable."""

    left_id: str
    right_id: str
    verdict: Verdict
    note: str
    author: str
    at: datetime
    score: float | None
