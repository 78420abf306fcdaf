"""A cell that holds several items: which character parts them, then the items without bullets, numbers or doubles."""

import re
from collections.abc import Iterable

from mapping.cleaning.comparison import comparison_key
from mapping.cleaning.text import clean_text

# Strongest first: a cell that shows one of these is parted by it, and the weaker ones belong to the items.
_SEPARATORS = (
    re.compile(r"[\n•●▪■◦‣·∙\uf0a7\uf0b7\uf076\uf0d8]|\s+(?=\(?\d{1,2}[.)]\s)|\s+(?=[a-h]\)\s)|\s+(?=#\w)"),
    re.compile(r"[;؛|¦]"),
    re.compile(r"[,،、]"),
    re.compile(r"\s+/\s+"),
    re.compile(r"(?<=\s)[-–—]\s+"),
)
_TIGHT_SLASH = re.compile(r"/")
_LEADING = re.compile(r"^(?:\(?\d{1,2}[.)°]\s*|[a-h]\)\s+|[-–—➢►✓>#]+\s*|\*+\s+)+")
_PARENTHESES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# In a text that opens with "(1)", such a number begins an item; elsewhere it belongs to its item.
_NUMBERED = re.compile(r"\(\d{1,2}\)\s")
# What would part the item once the items are joined again reads as a comma inside it.
_INSIDE = str.maketrans({"|": ",", "¦": ",", "؛": "،"})
_NO_ITEM = {"", "etc", "et al", "و غيرها"}


def split_items(value: str | None) -> list[str]:
    """The items of a list cell in their order, each once; separators inside parentheses part nothing."""
    text = clean_text(value)
    if text is None:
        return []
    items = _distinct(clean_item(text[start:end]) for start, end in _spans(_masked(text)))
    # A strong separator that parted nothing ("eau, sols;") leaves the cell to the weaker ones.
    return split_items(items[0]) if len(items) == 1 and items[0] != text else items


def _distinct(items: Iterable[str]) -> list[str]:
    once: dict[str, str] = {}
    for item in filter(None, items):
        once.setdefault(comparison_key(item), item)
    return list(once.values())


def _masked(text: str) -> str:
    """The text, of the same length, without the separators that stand in parentheses."""
    numbered = _NUMBERED.match(text) is not None
    return _PARENTHESES.sub(
        lambda found: found[0] if numbered and found[0][1:-1].isdecimal() else "\u00a4" * len(found[0]), text
    )


def _spans(masked: str) -> list[tuple[int, int]]:
    separator = next((s for s in _SEPARATORS if s.search(masked)), None)
    if separator is None:
        separator = _TIGHT_SLASH if _slash_parts(masked) else None
    if separator is None:
        return [(0, len(masked))]
    cuts = [found.span() for found in separator.finditer(masked)]
    return list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(masked)], strict=True))


def _slash_parts(masked: str) -> bool:
    """Whether "a/b/c" lists words; "TCP/IP" and "eau/énergie" are one term each."""
    parts = masked.split("/")
    return len(parts) > 2 and all(len(part.strip()) >= 3 for part in parts)


def clean_item(item: str) -> str:
    """One item without its bullet, number or final full stop; empty when nothing is left of it."""
    bare = _LEADING.sub("", item.replace("\n", " ").translate(_INSIDE).strip(" ,;،")).rstrip(" .,;:،")
    return "" if comparison_key(bare) in _NO_ITEM else bare
