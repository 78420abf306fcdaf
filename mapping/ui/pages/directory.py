"""Annuaire: search, filters that count, the same result as a list and on a map."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import streamlit as st

from mapping.model import split_list
from mapping.ui.address import ask, asked
from mapping.ui.desk import Desk
from mapping.ui.facets import show_chips, show_facets
from mapping.ui.land import show_maps
from mapping.ui.links import link_to_institution, link_to_pole
from mapping.ui.parts import page_of, show_towns
from mapping.ui.searching import found_poles, reasons_found
from mapping.views import FACETS, QUERY, Choices, Narrowed, choices_of, narrow, places, towns

_PAGE_SIZE = 15
_LIST, _MAP = "list", "map"
_MOST_KEYWORDS = 8


def directory_page(desk: Desk) -> None:
    """Search, narrow, read."""
    st.title(desk.say("Directory"), anchor=False)
    choices = choices_of(asked())
    _ask_words(desk, choices)
    found = found_poles(desk, choices.query)
    narrowed = narrow(desk.directory, choices, found)
    show_facets(desk, choices, narrowed.counts)
    show_chips(desk, choices)
    if narrowed.poles.empty:
        _show_ways_out(desk, choices, narrowed)
    else:
        _show_result(desk, narrowed.poles, found)


def _ask_words(desk: Desk, choices: Choices) -> None:
    st.session_state["directory_q"] = choices.query
    st.text_input(
        desk.say("Search"),
        key="directory_q",
        placeholder=desk.say("A theme, a name, a town: water treatment, solar energy, Rabat…"),
        on_change=lambda: ask({**choices.without(QUERY).address(), QUERY: [st.session_state["directory_q"]]}),
    )


def _show_ways_out(desk: Desk, choices: Choices, narrowed: Narrowed) -> None:
    st.warning(desk.say("No pole answers all of this."))
    for name, count in narrowed.ways_out:
        dropped = desk.say("the words searched") if name == QUERY else desk.said(FACETS[name]).lower()
        left = desk.counted(count, "{count} pole", "{count} poles")
        label = desk.say("Remove “{filter}” ({left})", filter=dropped, left=left)
        st.button(
            label, key=f"directory_without_{name}", on_click=lambda name=name: ask(choices.without(name).address())
        )
    if not narrowed.ways_out:
        st.text(desk.say("Remove several filters, or search with other words."))


def _show_result(desk: Desk, poles: pd.DataFrame, found: pd.DataFrame | None) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(desk.counted(len(poles), "{count} pole", "{count} poles"), width="content", anchor=False)
        shape = _ask_shape(desk)
    if shape == _MAP:
        _show_map(desk, poles)
    else:
        shown = page_of(desk, poles, _PAGE_SIZE, page="directory")
        reasons = reasons_found(desk, found, shown)
        for pole in shown.to_dict("records"):
            _show_pole(desk, pole, reasons.get(pole["id"]))


def _ask_shape(desk: Desk) -> str | None:
    said = {_LIST: desk.say("List"), _MAP: desk.say("Map")}
    return st.segmented_control(
        desk.say("Show as"), [_LIST, _MAP], key="directory_shape", default=_LIST, required=True,
        format_func=said.__getitem__, label_visibility="collapsed", width="content",
    )  # fmt: skip


def _show_map(desk: Desk, poles: pd.DataFrame) -> None:
    table = places(poles, desk.knowledge.authority.organisations)
    located = towns(table)
    on_map = int(located["poles"].sum())
    st.text(
        desk.say("{shown} of {all} poles are on the map; the others have no known place.", shown=on_map, all=len(poles))
        if on_map < len(poles)
        else desk.say("All {all} poles are on the map.", all=len(poles))
    )
    show_maps(desk, located, page="directory")
    show_towns(desk, located)


def _show_pole(desk: Desk, pole: dict[Hashable, Any], reason: str | None) -> None:
    with st.container(border=True, key=f"directory_card_{pole['id']}", gap="xsmall"):
        link_to_pole(desk, pole["id"], pole["name"])
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            if isinstance(pole["institution_key"], str):
                link_to_institution(desk, pole["institution_key"])
            st.text(_place(desk, pole), width="content")
        keywords = split_list(pole["keywords"])[:_MOST_KEYWORDS]
        if keywords:
            st.text(" · ".join(keywords))
        if reason:
            st.caption(reason)


def _place(desk: Desk, pole: dict[Hashable, Any]) -> str:
    country = desk.labels.of("country", pole["country"]) if isinstance(pole["country"], str) else None
    town = pole["city"] if isinstance(pole["city"], str) else None
    return ", ".join(part for part in (town, country) if part) or desk.say("place not given")
