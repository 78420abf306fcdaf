"""Filters with counts, and the chips that take them off again."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from mapping.ui.address import ask
from mapping.ui.desk import Desk
from mapping.ui.text import escaped
from mapping.views import FACETS, QUERY, Choices

_MOST_VALUES = 40


def show_facets(desk: Desk, choices: Choices, counts: "Mapping[str, pd.Series[int]]") -> None:
    """One menu for each facet; its values with the number of poles each would leave."""
    with st.container(horizontal=True, gap="small", key="directory_facets"):
        for facet, label in FACETS.items():
            chosen = choices.values(facet)
            title = f"{desk.said(label)} ({len(chosen)})" if chosen else desk.said(label)
            with st.popover(title, key=f"directory_menu_{facet}", width="content"):
                _show_values(desk, facet, choices, counts[facet])


def _show_values(desk: Desk, facet: str, choices: Choices, counts: "pd.Series[int]") -> None:
    absent = [value for value in choices.values(facet) if value not in counts.index]
    for value in [*absent, *counts.index[:_MOST_VALUES]]:
        key = f"directory_{facet}_{value}"
        st.session_state[key] = value in choices.values(facet)
        label = f"{escaped(desk.labels.of(facet, value))} ({counts.get(value, 0)})"
        st.checkbox(label, key=key, on_change=_toggle, args=(choices, facet, value))
    if len(counts) > _MOST_VALUES:
        st.caption(desk.say("Only the most frequent are listed; use the search box for the others."))


def show_chips(desk: Desk, choices: Choices) -> None:
    """What is asked, each with a cross that takes it off, and one button that clears everything."""
    if not choices.used:
        return
    with st.container(horizontal=True, gap="xsmall", key="directory_chips"):
        if choices.query:
            _chip(desk, f"« {choices.query} »", choices.without(QUERY), key="directory_chip_q")
        for facet in FACETS:
            for value in choices.values(facet):
                label = desk.labels.of(facet, value)
                _chip(desk, label, choices.toggled(facet, value), key=f"directory_chip_{facet}_{value}")
        st.button(desk.say("Clear all"), key="directory_clear", type="tertiary", on_click=lambda: ask({}))


def _chip(desk: Desk, label: str, without: Choices, *, key: str) -> None:
    said = desk.say("Remove this filter")
    st.button(f"{escaped(label)} ✕", key=key, help=said, on_click=lambda: ask(without.address()))


def _toggle(choices: Choices, facet: str, value: str) -> None:
    ask(choices.toggled(facet, value).address())
