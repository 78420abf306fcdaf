"""Small parts that several pages are made of."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st
from babel.numbers import format_decimal

from mapping.ui.address import ask, asked, asked_one
from mapping.ui.desk import Desk
from mapping.ui.text import escaped_table
from mapping.views import BAND_COLOURS
from mapping.wording import Message

PAGE = "page"
_MOST_ROWS = 200
NOTHING = "—"


def show_table(desk: Desk, table: pd.DataFrame, headings: Mapping[str, str], *, missing: str | None = None) -> None:
    """A table under the given headings, missing values in words; a very long one is cut, and says so."""
    shown = table[list(headings)].head(_MOST_ROWS).rename(columns=headings)
    st.table(escaped_table(shown, missing or desk.say("not given")), hide_index=True, width="stretch")
    if len(table) > _MOST_ROWS:
        st.caption(desk.say("The first {shown} rows of {all}.", shown=_MOST_ROWS, all=len(table)))


def show_facts(desk: Desk, facts: Sequence[tuple[Message, str | None]]) -> None:
    """Names and values, one line each."""
    table = pd.DataFrame(
        [(desk.said(label), value) for label, value in facts], columns=["label", "value"], dtype=object
    )
    st.table(escaped_table(table, desk.say("not given")), hide_index=True, hide_header=True, width="stretch")


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
