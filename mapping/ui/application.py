"""The application: opens what it needs once, asks the language, runs the page chosen."""

import gc
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import streamlit as st

from mapping.pipeline import Knowledge, load_knowledge, load_sample
from mapping.settings import read_settings
from mapping.store import PoleStore, open_store
from mapping.ui import links
from mapping.ui.desk import Desk
from mapping.ui.language import ask_language
from mapping.ui.pages import (
    directory_page,
    home_page,
    import_page,
    institution_page,
    pole_page,
    reports_page,
    suggestions_page,
)
from mapping.ui.saying import saying_errors
from mapping.wording import Message

_STYLE = Path(__file__).parent / "static" / "style.css"
_Page = tuple[Message, Callable[[Desk], None]]
_MENU: Mapping[str, _Page] = {
    links.HOME: (Message("Home"), home_page),
    links.DIRECTORY: (Message("Directory"), directory_page),
    links.SUGGESTIONS: (Message("Suggestions"), suggestions_page),
    links.IMPORT: (Message("Import poles"), import_page),
    links.REPORTS: (Message("Reports"), reports_page),
}
_HIDDEN: Mapping[str, _Page] = {
    links.POLE: (Message("Competence pole"), pole_page),
    links.INSTITUTION: (Message("Institution"), institution_page),
}

PAGES = {**_MENU, **_HIDDEN}
"""Every page by its address."""


def main() -> None:
    """One run of the application."""
    st.set_page_config(page_title="Passerelle", page_icon="🧭", layout="wide")
    st.html(_STYLE)
    language = ask_language()
    with saying_errors(language):
        address = read_settings().database_url
        desk = Desk(_opened_store(address), address, _knowledge(), language)
        _freeze_garbage_collection()
        run_page(desk)


def run_page(desk: Desk) -> None:
    """Draw the menu, then the page that the address names."""
    chosen = st.navigation(
        [
            *(_page(desk, address, *page) for address, page in _MENU.items()),
            *(_page(desk, address, *page, hidden=True) for address, page in _HIDDEN.items()),
        ]
    )
    with saying_errors(desk.language):
        chosen.run()


def _page(desk: Desk, address: str, title: Message, page: Callable[[Desk], None], *, hidden: bool = False) -> st.Page:
    return st.Page(
        partial(page, desk),
        title=desk.said(title),
        url_path=address,
        default=address == links.HOME,
        visibility="hidden" if hidden else "visible",
    )


@st.cache_resource(show_spinner=False)
def _opened_store(address: str) -> PoleStore:
    """The store; an empty one receives the sample."""
    store = open_store(address)
    if store.is_empty():
        load_sample(store, _knowledge())
    return store


@st.cache_resource(show_spinner=False)
def _knowledge() -> Knowledge:
    return load_knowledge()


@st.cache_resource(show_spinner=False)
def _freeze_garbage_collection() -> bool:
    """Streamlit collects garbage after every run: what was imported is set apart, or each run pays 0.2 s for it."""
    gc.collect()
    gc.freeze()
    return True
