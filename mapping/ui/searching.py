"""The search box's question, asked of the search room."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from mapping.search import search, search_reason
from mapping.ui.desk import Desk
from mapping.ui.text import escaped

_MOST_FOUND = 500


@dataclass(frozen=True, eq=False)
class Found:
    """The poles a search gave (None: nothing was asked), and why each is there, as Markdown."""

    poles: pd.DataFrame | None = None
    reasons: Mapping[str, str] = field(default_factory=dict)


def found_poles(desk: Desk, query: str) -> Found:
    """The poles that answer the words, best first."""
    if not query:
        return Found()
    poles = search(desk.search_index, query, top=_MOST_FOUND)
    reasons = {
        row["id"]: escaped(desk.said(search_reason(row, desk.knowledge.thesaurus))) for _, row in poles.iterrows()
    }
    return Found(poles, reasons)
