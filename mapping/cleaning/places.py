"""Countries and languages to their ISO codes, from the names that CLDR gives them in our four languages."""

import re
from functools import cache

from babel import Locale

from mapping.cleaning.comparison import comparison_key
from mapping.cleaning.lists import split_items

_READERS = ("fr", "en", "nl", "ar")
# Written forms that CLDR does not list.
_COUNTRIES = {"royaume du maroc": "MA", "kingdom of morocco": "MA", "المملكه المغربيه": "MA", "maroc maroc": "MA"}
_LANGUAGES = {"fra": "fr", "fre": "fr", "eng": "en", "nld": "nl", "dut": "nl", "ara": "ar", "tamazight": "zgh"}
_LANGUAGES |= {"amazigh": "zgh", "vlaams": "nl", "flamand": "nl", "esp": "es", "ang": "en", "angl": "en", "frans": "fr"}
_PARTS = re.compile(r"\s+(?:et|and|en|و)\s+|[/,;\s+&-]+")


@cache
def _country_codes() -> dict[str, str]:
    named = {
        comparison_key(name): code
        for reader in _READERS
        for code, name in Locale(reader).territories.items()
        if len(code) == 2
    }
    return {**{code.lower(): code for code in named.values()}, **named, **_COUNTRIES, "mar": "MA", "bel": "BE"}


@cache
def _language_codes() -> dict[str, str]:
    named = {
        comparison_key(name): code
        for reader in _READERS
        for code, name in Locale(reader).languages.items()
        if "_" not in code
    }
    return {**{code: code for code in named.values()}, **named, **_LANGUAGES}


def country_code(value: str | None) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country written as a code or in fr, en, nl or ar; None when it is none."""
    return _country_codes().get(comparison_key(value))


def language_codes(value: str | None) -> tuple[list[str], list[str]]:
    """The ISO 639-1 codes of the languages named in a cell, and the words that name none."""
    codes, strangers = [], []
    for item in split_items(value):
        whole = _language_codes().get(comparison_key(item))
        for part in [item] if whole else _PARTS.split(item):
            code = whole or _language_codes().get(comparison_key(part))
            if code:
                codes.append(code)
            elif comparison_key(part):
                strangers.append(part)
    return list(dict.fromkeys(codes)), strangers
