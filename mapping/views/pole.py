"""The sheet of one pole."""

import re
from dataclasses import dataclass

import pandas as pd

from mapping.model import LIST_COLUMNS, split_list
from mapping.views.directory import Directory
from mapping.views.labels import Labels
from mapping.wording import Message

# What is told of a pole beside its name, in the order of the sheet; the key is the column of POLES.
FACTS = {
    "acronym": Message("Acronym"),
    "other_names": Message("Other names"),
    "kind": Message("Kind of pole"),
    "unit": Message("Faculty or school"),
    "parent": Message("Part of"),
    "website": Message("Website"),
    "city": Message("Town"),
    "country": Message("Country"),
    "languages": Message("Languages"),
    "offers": Message("Offers"),
    "needs": Message("Looks for"),
    "founded": Message("Founded"),
    "accredited_from": Message("Accredited from"),
    "accredited_until": Message("Accredited until"),
    "staff": Message("Staff"),
}
_LINK = re.compile(r"https://[\w-]+(\.[\w-]+)+(:\d+)?([/?#][^\s<>\"'`()\[\]\\]*)?")
_FACET_OF = {"kind": "kind", "country": "country", "languages": "language"}


@dataclass(frozen=True)
class FieldSaid:
    """A field of study in the reader's language; `stated` when the institution gave it, else its words point at it."""

    code: str
    title: str
    stated: bool


@dataclass(frozen=True)
class PoleSheet:
    """All that is known of one pole; None is "not given"."""

    id: str
    name: str
    institution: str | None
    institution_key: str | None
    facts: tuple[tuple[Message, str | None], ...]
    description: str | None
    keywords: tuple[str, ...]
    concepts: tuple[str, ...]
    fields: tuple[FieldSaid, ...]
    website: str | None
    recognition: str | None
    file: str | None
    sheet: str | None
    row: int | None


def pole_sheet(pole_id: str, directory: Directory, labels: Labels) -> PoleSheet | None:
    """The sheet of the pole with this id; None when there is no such pole."""
    rows = directory.poles[directory.poles["id"].eq(pole_id)]
    if rows.empty:
        return None
    pole = rows.iloc[0]
    return PoleSheet(
        pole["id"],
        pole["name"],
        _text(pole["institution"]),
        _text(pole["institution_key"]),
        tuple((label, _said(name, pole[name], labels)) for name, label in FACTS.items()),
        _text(pole["description"]),
        tuple(split_list(pole["keywords"])),
        _concepts(pole_id, directory, labels),
        _fields(pole_id, directory, labels),
        safe_address(pole["website"]),
        _text(pole["reconciliation_reason"]),
        _text(pole["file"]),
        _text(pole["sheet"]),
        None if pd.isna(pole["row"]) else int(pole["row"]),
    )


def safe_address(address: object) -> str | None:
    """A web address that may become a link: https, a host with a dot, no character that could end the link."""
    text = _text(address)
    return text if text and _LINK.fullmatch(text) else None


def _said(name: str, value: object, labels: Labels) -> str | None:
    if name not in LIST_COLUMNS and name not in _FACET_OF:
        return _text(value)
    words = [labels.of(_FACET_OF[name], code) if name in _FACET_OF else code for code in split_list(value)]
    return ", ".join(words) or None


def _concepts(pole_id: str, directory: Directory, labels: Labels) -> tuple[str, ...]:
    spoken = directory.concepts.loc[directory.concepts["id"].eq(pole_id), "concept"]
    return tuple(labels.concepts[concept] for concept in dict.fromkeys(spoken))


def _fields(pole_id: str, directory: Directory, labels: Labels) -> tuple[FieldSaid, ...]:
    rows = directory.fields[directory.fields["id"].eq(pole_id)]
    codes = zip(rows["code"], rows["stated"], strict=True)
    return tuple(FieldSaid(code, labels.of("field", code), bool(stated)) for code, stated in codes)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
