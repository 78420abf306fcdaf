"""A stranger's text made safe to write: always text, never a formula, never a broken file."""

import re

from mapping.cleaning import LIVE_START

# The bound of one Excel cell, in UTF-16 units.
TEXT_LIMIT = 32_767
# What XML 1.0 cannot carry, and the other control characters; tab and line feed stay.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_RETURN = re.compile(r"\r\n?")
# Spreadsheet programs read _x003D_ in a file as "=": such text is written so that it is read as it was typed.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LIVE = re.compile(f"[\\s\u200b\ufeff]*{LIVE_START}")
_LINK = re.compile(r"https://(?:[A-Za-z0-9_-]+\.)+[A-Za-z]{2,}(?:/[!#-;=?-\[\]_a-z~]*)?")
_LINK_LIMIT = 2_000


def without_controls(text: str) -> str:
    """The text without control characters or lone surrogates; every line break is one line feed."""
    return _CONTROL.sub("", _RETURN.sub("\n", text))


def fitting(text: str, mark: str) -> str:
    """The text if an Excel cell can hold it, else its beginning followed by `mark`."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * TEXT_LIMIT:
        return text
    room = 2 * (TEXT_LIMIT - len(mark))
    return units[:room].decode("utf-16-le", "ignore") + mark


def writable(text: str, mark: str) -> str:
    """What to write so that a spreadsheet program shows `text`; too long a text is cut and ends with `mark`."""
    return fitting(_ESCAPE.sub("_x005F_", without_controls(text)), mark)


def looks_live(text: str) -> bool:
    """A spreadsheet program might run this text once somebody edits its cell."""
    return _LIVE.match(text) is not None


def is_link(text: str) -> bool:
    """A complete https address with a host name, without password, port or odd character."""
    return len(text) <= _LINK_LIMIT and _LINK.fullmatch(text) is not None
