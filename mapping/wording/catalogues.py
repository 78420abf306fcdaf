"""Gettext catalogues, read from their `.po` text so that no compiled file has to be built or committed."""

import gettext
import io
from collections.abc import Callable
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from mapping.wording.message import Message, Name

LANGUAGES = {"fr": "Français", "en": "English"}
DEFAULT_LANGUAGE = "fr"
_LOCALE = Path(__file__).parent / "locale"


@cache
def _catalogue(language: str) -> gettext.GNUTranslations:
    """All the rooms' sentences in one language: `locale/<language>/<room>.po`."""
    whole = Catalog(locale=language)
    for path in sorted((_LOCALE / language).glob("*.po")):
        with path.open("rb") as source:
            for entry in read_po(source, locale=language, abort_invalid=True):
                if entry.id:
                    whole[entry.id] = entry
    compiled = io.BytesIO()
    write_mo(compiled, whole)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def translator(language: str) -> Callable[[str], str]:
    """The function that turns an English sentence of ours into `language`; unknown languages stay English."""
    return _catalogue(language).gettext


def render(message: Message, language: str = DEFAULT_LANGUAGE) -> str:
    """The sentence in `language`, its blanks filled."""
    said = {name: _said(value, language) for name, value in message.parameters.items()}
    return translator(language)(message.text).format(**said)


def _said(value: object, language: str) -> object:
    if isinstance(value, Message):
        return render(value, language)
    return value.said(language) if isinstance(value, Name) else value
