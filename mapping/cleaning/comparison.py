"""Text as it is compared, never shown: case, accents, punctuation and Arabic spelling variants are lost on purpose."""

import re
import unicodedata

# Letters that Unicode does not decompose, and the Arabic letters that spelling habits exchange.
_EQUIVALENTS = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ﷲ": "الله"}
    | {"ى": "ي", "ة": "ه", "ٱ": "ا", "ی": "ي", "ک": "ك", "ـ": ""}
)
_NOT_WORD = re.compile(r"[\W_]+")


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())


def _digit(character: str) -> str:
    return str(unicodedata.digit(character)) if character.isdecimal() else character


def comparison_key(value: str | None) -> str:
    """Lower-case words without accents or punctuation, one space between; empty when nothing is left.

    Arabic: diacritics, hamza and tatweel off, alef, ya and ta marbuta unified; digits of any script become 0-9.
    """
    if not value:
        return ""
    if value.isascii():
        return _NOT_WORD.sub(" ", value.lower()).strip()
    # Folding twice reaches the letters that only appear once the first fold has decomposed their neighbours.
    text = _folded(_folded(value).translate(_EQUIVALENTS)).translate(_EQUIVALENTS)
    bare = "".join(_digit(c) for c in text if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    return _NOT_WORD.sub(" ", bare).strip()


def comparison_words(value: str | None) -> list[str]:
    """The words of `comparison_key`."""
    return comparison_key(value).split()
