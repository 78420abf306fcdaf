"""Text as it is shown: encoding accidents mended, invisible characters gone, nothing else changed."""

import re
import unicodedata

import ftfy

# What ftfy may mend: bytes read in the wrong encoding, and HTML entities. Quotes, ligatures and width stay as written.
_FTFY = ftfy.TextFixerConfig(
    unescape_html="auto",
    fix_character_width=False,
    fix_latin_ligatures=False,
    uncurl_quotes=False,
    remove_terminal_escapes=True,
    normalization="NFC",
    explain=False,
)
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_SPACES = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(r"\s*\n\s*")


def mended(value: str) -> str:
    """The text with encoding accidents (UniversitÃ©, caf&eacute;) put right; otherwise as it came."""
    return ftfy.fix_text(value, _FTFY)


def clean_text(value: str | None) -> str | None:
    """The value to show: mended, NFC, no control or invisible character, single spaces, line breaks kept as `\n`."""
    text = value or ""
    # What one pass takes away can uncover an accident that the next pass mends.
    while (better := _cleaned(text)) != text:
        text = better
    return text or None


def _cleaned(text: str) -> str:
    text = text if text.isascii() and "&" not in text else mended(text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", _BREAKS.sub("\n", _SPACES.sub(" ", text)).strip())
