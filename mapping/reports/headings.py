"""Headings that an Excel table accepts."""

from collections.abc import Iterable

from mapping.reports.text import without_controls

_LIMIT = 200


def _numbered(heading: str, taken: set[str]) -> str:
    """The heading, with the first number that makes it unlike those taken (whatever the case)."""
    candidate, number = heading, 1
    while candidate.casefold() in taken:
        number += 1
        candidate = f"{heading} ({number})"
    return candidate


def unique_headings(headings: Iterable[str]) -> list[str]:
    """The headings on one line each, none empty, shortened to 200 characters, no two alike."""
    taken: set[str] = set()
    unique = []
    for position, heading in enumerate(headings, start=1):
        line = " ".join(without_controls(heading).split())[:_LIMIT] or str(position)
        unique.append(_numbered(line, taken))
        taken.add(unique[-1].casefold())
    return unique
