"""The apostrophe that keeps a stranger's text from being run by a spreadsheet program, put on and taken off."""

import re

# What spreadsheet programs may take for the start of a formula, full-width forms included.
LIVE_START = "[=+\\-@\t\r\n\x00＝＋－＠|%]"
# An apostrophe already there counts as text: one more is put before it, so that taking one off gives it back.
_LIVE = re.compile(f"'*[\\s\u200b\ufeff]*{LIVE_START}")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?\s?%?")
_TELEPHONE = re.compile(r"\+\d[\d\u00a0\u202f ().-]{5,18}\d")


def guarded(text: str) -> str:
    """The text, after a `'` when a spreadsheet program might run it; numbers and telephone numbers stay bare."""
    if not _LIVE.match(text) or _NUMBER.fullmatch(text) or _TELEPHONE.fullmatch(text):
        return text
    return f"'{text}"


def unguarded(text: str) -> str:
    """The text without the one apostrophe that `guarded` put; any other apostrophe stays."""
    return text[1:] if text.startswith("'") and guarded(text[1:]) == text else text
