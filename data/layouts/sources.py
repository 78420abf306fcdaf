"""The real poles of data/sources."""

import csv
from functools import cache
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[1] / "sources"
Pole = dict[str, str]
LANGUAGE_NAMES = {"fr": "Français", "en": "Anglais", "ar": "Arabe", "nl": "Néerlandais"}


@cache
def poles() -> tuple[Pole, ...]:
    """All of them, Moroccan then Belgian, in the order of their identifiers."""
    rows: list[Pole] = []
    for name in ("poles_ma.csv", "poles_be.csv"):
        with (SOURCES / name).open(encoding="utf-8", newline="") as source:
            rows += csv.DictReader(source)
    return tuple(rows)


def of(*acronyms: str) -> list[Pole]:
    """The poles of some institutions, grouped by institution."""
    return [pole for acronym in acronyms for pole in poles() if pole["institution_acronym"] == acronym]


def belgian(language: str) -> list[Pole]:
    """The Belgian poles that present themselves in one language, grouped by institution."""
    rows = [pole for pole in poles() if pole["id"].startswith("BE") and pole["languages"] == language]
    return sorted(rows, key=lambda pole: (pole["institution"], pole["id"]))


def cells(pole: Pole, fields: str, separator: str) -> list[str]:
    """The values of some fields of a pole, its keywords parted as one office parts them."""
    values = {
        **pole,
        "unit": pole["faculty_or_school"],
        "name": pole["pole_name"],
        "keywords": listed(pole["keywords"], separator),
    }
    return [values[field] for field in fields.split()]


def listed(keywords: str, separator: str) -> str:
    """Keywords with another separator; `•` stands for one bulleted line each."""
    items = keywords.split(";")
    return "\n".join(f"• {item}" for item in items) if separator == "•" else separator.join(items)


def once(institution: str, above: list[Pole]) -> str | None:
    """The institution, unless the pole above is of the same one."""
    return None if above and above[-1]["institution"] == institution else institution
