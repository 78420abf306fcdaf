"""Sentences for readers: a message is a value, and each language says it in its own words."""

from mapping.wording.catalogues import DEFAULT_LANGUAGE, LANGUAGES, render, translator
from mapping.wording.message import Message, Name

__all__ = ["DEFAULT_LANGUAGE", "LANGUAGES", "Message", "Name", "render", "translator"]
