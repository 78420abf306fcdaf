"""The ways of naming an organisation, as the index holds them."""

from dataclasses import dataclass
from enum import IntEnum

SHORT_ACRONYM = 4
"""Acronyms of so few letters are words of many languages, and of many other bodies."""


class Use(IntEnum):
    """Where a form may be trusted: anywhere; alone, or beside a place; only beside a place."""

    ANYWHERE = 0
    ALONE = 1
    WITH_PLACE = 2


@dataclass(frozen=True)
class Organisation:
    """What reconciliation needs to know of one organisation."""

    id: str
    name: str
    country: str
    city: str | None
    region: str | None
    ror: str | None


@dataclass(frozen=True, order=True)
class Form:
    """One way of naming one organisation.

    kind: that of the alias, or `sub_unit`, or `bare` (a name without the word for its kind of body).
    city: where a sub-unit is. required: words that must stand there as spelt, for a form that holds in one language.
    """

    organisation_id: str
    written: str
    kind: str
    use: Use
    country: str
    city: str = ""
    required: tuple[str, ...] = ()

    @property
    def is_acronym(self) -> bool:
        """Whether another letter makes it another acronym, not a misspelt one."""
        return self.kind in {"acronym", "initials"} or self.is_short

    @property
    def is_short(self) -> bool:
        """Whether it must be written in capitals inside a longer text."""
        return len(self.written.replace(".", "")) <= SHORT_ACRONYM
