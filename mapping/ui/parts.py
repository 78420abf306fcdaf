"""Small parts that several pages are made of."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st
from babel.numbers import format_decimal

from mapping.ui.address import ask, asked, asked_one
from mapping.ui.desk import Desk
from mapping.ui.links import DIRECTORY, link_to
from mapping.ui.text import escaped_table
from mapping.views import BAND_COLOURS, date_said
from mapping.wording import Message

PAGE = "page"
_MOST_ROWS = 200
NOTHING = "—"
_TOWN_HEADINGS = {
    "city": Message("Town"),
    "country": Message("Country"),
    "institutions": Message("Institutions"),
    "poles": Message("Competence poles"),
}
_BATCH_HEADINGS = {
    "at": Message("Date"),
    "file": Message("Workbook"),
    "added": Message("Added"),
    "changed": Message("Changed"),
    "to_check": Message("To be checked"),
}


def show_table(desk: Desk, table: pd.DataFrame, headings: Mapping[str, Message], *, missing: str | None = None) -> None:
    """A table under the given headings, missing values in words; a very long one is cut, and says so."""
    shown = (
        table[list(headings)]
        .head(_MOST_ROWS)
        .rename(columns={name: desk.said(text) for name, text in headings.items()})
    )
    st.table(escaped_table(shown, missing or desk.say("not given")), hide_index=True, width="stretch")
    if len(table) > _MOST_ROWS:
        st.caption(desk.say("The first {shown} rows of {all}.", shown=_MOST_ROWS, all=len(table)))


def show_facts(desk: Desk, facts: Sequence[tuple[Message, str | None]]) -> None:
    """Names and values, one line each."""
    table = pd.DataFrame(
        [(desk.said(label), value) for label, value in facts], columns=["label", "value"], dtype=object
    )
    st.table(escaped_table(table, desk.say("not given")), hide_index=True, hide_header=True, width="stretch")


def show_towns(desk: Desk, located: pd.DataFrame) -> None:
    """The towns of a map as a table."""
    named = located.assign(country=[desk.labels.of("country", code) for code in located["country"]])
    show_table(desk, named, _TOWN_HEADINGS)


def show_batches(desk: Desk, batches: pd.DataFrame) -> None:
    """Imports (of the store's `batches`), with what remains to be checked in each."""
    show_table(desk, batches.assign(at=[date_said(at, desk.language) for at in batches["at"]]), _BATCH_HEADINGS)


def show_unknown(desk: Desk, sentence: str) -> None:
    """An address that leads nowhere: a sentence, and the way back."""
    st.title(desk.say("Not found"), anchor=False)
    st.warning(sentence)
    link_to(desk, DIRECTORY, desk.say("Back to the directory"))


def show_band(desk: Desk, score: float, words: Message) -> None:
    """A score in words and number."""
    st.badge(f"{desk.said(words)} · {number_said(score, desk.language)} / 100", color=BAND_COLOURS[words.text])


def number_said(value: float, language: str, digits: int = 0) -> str:
    """A number as a reader of `language` writes it."""
    return str(format_decimal(value, "0." + "0" * digits if digits else "0", locale=language))


def page_of(desk: Desk, table: pd.DataFrame, size: int, *, page: str) -> pd.DataFrame:
    """The rows of the page that the address asks for, with links to the one before and after."""
    pages = max(1, -(-len(table) // size))
    asked_page = asked_one(PAGE) or "1"
    number = min(max(int(asked_page), 1), pages) if asked_page.isdecimal() else 1
    if pages > 1:
        _show_pages(desk, number, pages, page)
    return table.iloc[(number - 1) * size : number * size]


def _show_pages(desk: Desk, number: int, pages: int, page: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"{page}_pages"):
        _page_button(desk.say("Previous"), number - 1, key=f"{page}_previous", disabled=number == 1)
        st.text(desk.say("Page {number} of {pages}", number=number, pages=pages), width="content")
        _page_button(desk.say("Next"), number + 1, key=f"{page}_next", disabled=number == pages)


def _page_button(label: str, number: int, *, key: str, disabled: bool) -> None:
    st.button(label, key=key, disabled=disabled, on_click=lambda: ask({**asked(), PAGE: [str(number)]}))


def number_grouped(value: int, language: str) -> str:
    """A whole number with the groups of its thousands."""
    return str(format_decimal(value, locale=language))
