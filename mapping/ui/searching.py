"""The search box's question, asked of the search room."""

import pandas as pd
import streamlit as st

from mapping.search import SearchIndex, search, search_reason
from mapping.ui.desk import Desk
from mapping.ui.text import escaped

_MOST_FOUND = 500


def found_poles(desk: Desk, query: str) -> pd.DataFrame | None:
    """The poles that answer the words, best first (see `mapping.search.search`); None when nothing was asked."""
    return _found(desk.digest, query, desk.search_index) if query else None


def reasons_found(desk: Desk, found: pd.DataFrame | None, poles: pd.DataFrame) -> dict[str, str]:
    """Why each of `poles` was found, as Markdown, by id; nothing when nothing was asked."""
    if found is None:
        return {}
    rows = found[found["id"].isin(poles["id"])]
    return {row["id"]: escaped(desk.said(search_reason(row, desk.knowledge.thesaurus))) for _, row in rows.iterrows()}


@st.cache_resource(max_entries=64, show_spinner=False)
def _found(digest: str, query: str, _index: SearchIndex) -> pd.DataFrame:
    """The answer, once for each content of the directory; must not be changed."""
    return search(_index, query, top=_MOST_FOUND)
