"""A sentence that has not chosen its language yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

_NO_PARAMETERS: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Name:
    """What reference data calls a thing, by language: a concept, a field; said in English where a language lacks it."""

    by_language: Mapping[str, str]

    def said(self, language: str) -> str:
        """The name in `language`."""
        return self.by_language.get(language) or str(self)

    def __str__(self) -> str:
        """The name in English."""
        return self.by_language["en"]


@dataclass(frozen=True)
class Message:
    """An English sentence with named blanks (`{file}`) and what fills them; a blank may hold a Message or a Name."""

    text: str
    parameters: Mapping[str, Any] = field(default_factory=lambda: _NO_PARAMETERS)

    def __str__(self) -> str:
        """The sentence in English, for logs and tests; readers get `render`."""
        return self.text.format(**{name: str(value) for name, value in self.parameters.items()})
