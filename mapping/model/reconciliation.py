"""The answer to: which organisation is meant?"""

from dataclasses import dataclass
from enum import StrEnum

from mapping.wording import Message


class Status(StrEnum):
    """Matched: one organisation, sure enough to link. Review: a person must say. Unknown: none of ours."""

    MATCHED = "matched"
    REVIEW = "review"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Candidate:
    """An organisation that may be the one meant, and why."""

    organisation_id: str
    score: float
    reason: Message


@dataclass(frozen=True)
class Reconciliation:
    """The outcome for one name as written; `candidates` (three at most, best first) are filled for review only."""

    status: Status
    score: float
    reason: Message
    organisation_id: str | None = None
    candidates: tuple[Candidate, ...] = ()
