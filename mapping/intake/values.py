"""The cells of each of our columns, cleaned: distinct values once, and a problem for each that had to be left out."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from mapping.cleaning import clean_text, clean_website, clean_year, last_year, split_items
from mapping.model import join_list
from mapping.vocabulary import country_code, is_filler, isced_codes, kind_of, language_codes
from mapping.wording import Message


@dataclass(frozen=True)
class Cleaned:
    """What a cell became (None: nothing usable), and what to tell when something of it was left out."""

    value: str | None
    code: str | None = None
    message: Message | None = None


def _line(text: str) -> Cleaned:
    return Cleaned(" ".join(text.split()))


def _name(text: str) -> Cleaned:
    """A name has a letter; a figure in its place names nothing."""
    return _line(text) if any(c.isalpha() for c in text) else Cleaned(None)


def _items(text: str) -> Cleaned:
    return Cleaned(join_list(split_items(text)))


def _kind(text: str) -> Cleaned:
    return Cleaned(kind_of(text) or " ".join(text.split()).lower())


def _country(text: str) -> Cleaned:
    code = country_code(text)
    if code:
        return Cleaned(code)
    said = Message(
        "“{value}” is not a country we know. Write its name or its two-letter code (MA, BE).", {"value": text}
    )
    return Cleaned(None, "unknown-country", said)


def _languages(text: str) -> Cleaned:
    codes, strangers = language_codes(text)
    if not strangers:
        return Cleaned(join_list(codes))
    said = Message("“{value}” is not a language we know. Write its name in full (français, anglais, arabe…).")
    return Cleaned(join_list(codes), "unknown-language", Message(said.text, {"value": ", ".join(strangers)}))


def _website(text: str) -> Cleaned:
    address = clean_website(text)
    if address:
        return Cleaned(address)
    said = Message("“{value}” is not a web address. Write it like www.example.org.", {"value": text})
    return Cleaned(None, "bad-website", said)


def _year(text: str) -> Cleaned:
    year = clean_year(text)
    return Cleaned(year) if year else _no_year(text)


def _last_year(text: str) -> Cleaned:
    year = last_year(text) or clean_year(text)
    return Cleaned(year) if year else _no_year(text)


def _no_year(text: str) -> Cleaned:
    said = Message("No year can be read in “{value}”. Write it in four figures, such as 2015.", {"value": text})
    return Cleaned(None, "bad-year", said)


def _fields(text: str) -> Cleaned:
    items = split_items(text)
    codes = isced_codes()
    known = [code for item in items if (code := item.split(" ")[0]) in codes]
    strangers = [item for item in items if item.split(" ")[0] not in codes]
    if not strangers:
        return Cleaned(join_list(known))
    said = Message("“{value}” is not an ISCED-F 2013 code. Write two to four figures, such as 0711.")
    return Cleaned(join_list(known), "unknown-field", Message(said.text, {"value": ", ".join(strangers)}))


def _number(text: str) -> Cleaned:
    digits = text.replace(" ", "").replace("\u202f", "").removesuffix(".0")
    if digits.isascii() and digits.isdigit():
        return Cleaned(digits)
    return Cleaned(None, "bad-number", Message("“{value}” is not a whole number. Write figures only.", {"value": text}))


CLEANERS: dict[str, Callable[[str], Cleaned]] = {
    **dict.fromkeys(("institution", "unit", "parent", "acronym", "city", "id"), _line),
    "name": _name,
    **dict.fromkeys(("other_names", "keywords", "offers", "needs"), _items),
    "description": Cleaned,
    "kind": _kind,
    "country": _country,
    "languages": _languages,
    "fields": _fields,
    "website": _website,
    "staff": _number,
    "founded": _year,
    "accredited_from": _year,
    "accredited_until": _last_year,
}
"""How a cell of each of our columns is cleaned; lists come out joined with `;`."""


def clean_cells(field: str, cells: pd.Series) -> pd.Series:
    """Each cell as a Cleaned value; marks for "nothing" (n/a, néant, —) and blanks become a Cleaned None."""
    # Two-letter marks for "nothing" are countries too: NA is Namibia, NC New Caledonia.
    keep = {"NA", "NC"} if field == "country" else set()

    def clean(cell: str) -> Cleaned:
        text = clean_text(cell)
        if text is None or (is_filler(text, "missing") and text.upper() not in keep):
            return Cleaned(None)
        return CLEANERS[field](text)

    distinct = {cell: clean(cell) for cell in cells.dropna().unique()}
    return cells.map(distinct)
