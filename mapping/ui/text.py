"""The one way by which text that a stranger wrote reaches Markdown or a chart."""

import html
import re
from typing import Any

import pandas as pd

_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&@=\"'^])")
# A bare address would become a link by itself, and ":material/…:" an icon: an invisible joiner inside keeps them text.
_JOINER = "\u2060"
_LINK_MARKS = re.compile(r"(?i)(:(?=//)|www(?=\.)|@|:(?=material))")
_LONGEST = 300


def escaped(text: str) -> str:
    """The text as one line of Markdown that shows it as it is."""
    one_line = shortened(" ".join(text.split()))
    return _MARKS.sub(r"\\\1", _LINK_MARKS.sub(rf"\1{_JOINER}", one_line))


def shortened(text: str, longest: int = _LONGEST) -> str:
    """The text, or its beginning with "…" where it would fill screens."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def chart_text(text: str) -> str:
    """The text as a plotly label that shows it as it is."""
    return html.escape(text, quote=False)


def escaped_table(table: pd.DataFrame, missing: str) -> pd.DataFrame:
    """The table as Markdown cells; a missing value is said in words."""
    columns = {name: [_cell(value, missing) for value in table[name].astype(object)] for name in table.columns}
    return pd.DataFrame(columns)


def _cell(value: Any, missing: str) -> str:
    return missing if pd.isna(value) else escaped(str(value)) or missing
