"""Suggestions: who could work with whom, why, and what we make of it."""

import pandas as pd
import streamlit as st

from mapping.ui.address import select_from_address
from mapping.ui.desk import Desk
from mapping.ui.filters import ask_band, ask_field, ask_value
from mapping.ui.pairs import show_pair
from mapping.ui.parts import page_of
from mapping.views import (
    SHOWN,
    PairFilters,
    Shown,
    capitalised,
    institutions_of,
    pair_card,
    pairs_shown,
)

_PAGE_SIZE = 10
_PAGE = "suggestions"


def suggestions_page(desk: Desk) -> None:
    """Filter, read, judge."""
    st.title(desk.say("Partner suggestions"), anchor=False)
    st.markdown(desk.say("Each pair is proposed from the words of both poles. A score is a hint: you decide."))
    pairs = desk.pairs
    shown = pairs_shown(pairs, _ask_filters(desk, pairs), desk.directory)
    st.subheader(desk.counted(len(shown), "{count} suggestion", "{count} suggestions"), anchor=False)
    if shown.empty:
        st.warning(desk.say("No suggestion answers all of this. Remove a filter."))
    for pair in page_of(desk, shown, _PAGE_SIZE, page=_PAGE).to_dict("records"):
        show_pair(desk, pair_card(pair, desk.knowledge.thesaurus))


def _ask_filters(desk: Desk, pairs: pd.DataFrame) -> PairFilters:
    first, second = st.columns(2), st.columns(3)
    with first[0]:
        left = _ask_institution(desk, pairs, "left", desk.say("Moroccan institution"))
    with first[1]:
        right = _ask_institution(desk, pairs, "right", desk.say("Belgian institution"))
    with second[0]:
        field = ask_field(desk, page=_PAGE)
    with second[1]:
        least = ask_band(desk, page=_PAGE, label=desk.say("At least"))
    with second[2]:
        shown = _ask_verdict(desk)
    return PairFilters(left, right, field, least or 0, shown)


def _ask_institution(desk: Desk, pairs: pd.DataFrame, side: str, label: str) -> str | None:
    options = institutions_of(pairs, side)
    return ask_value(desk, side, options, page=_PAGE, facet="institution", label=label)


def _ask_verdict(desk: Desk) -> Shown:
    options = [shown.value for shown in SHOWN if shown is not Shown.KEPT]
    chosen = select_from_address(
        _PAGE,
        "shown",
        options,
        label=desk.say("Judgement"),
        said=lambda shown: capitalised(desk.said(SHOWN[Shown(shown)])),
        everything=desk.said(SHOWN[Shown.KEPT]),
    )
    return Shown(chosen or Shown.KEPT)
