"""Accueil: what the directory holds."""

import pandas as pd
import streamlit as st

from mapping.ui.desk import Desk
from mapping.ui.land import show_maps
from mapping.ui.links import DIRECTORY, IMPORT, SUGGESTIONS, link_to
from mapping.ui.parts import number_grouped, show_batches, show_table, show_towns
from mapping.views import HomeView, home_view, places, towns
from mapping.wording import Message

_COUNTRY_HEADINGS = {
    "country": Message("Country"),
    "institutions": Message("Institutions"),
    "poles": Message("Competence poles"),
}


def home_page(desk: Desk) -> None:
    """What there is, where, and what is new."""
    st.title(desk.say("Competence poles of Morocco and Belgium"), anchor=False)
    st.markdown(desk.say("Find a competence pole, see who could work with whom, add your own poles."))
    view = home_view(desk.directory.poles, desk.pairs, desk.store.batches(), desk.labels)
    _show_figures(desk, view)
    _show_ways(desk)
    _show_places(desk)
    _show_latest(desk, view.latest)


def _show_figures(desk: Desk, view: HomeView) -> None:
    figures = {
        desk.say("Competence poles"): view.poles,
        desk.say("Institutions"): view.institutions,
        desk.say("Partner suggestions"): view.pairs,
        desk.say("Suggestions judged"): view.judged,
    }
    for column, (label, value) in zip(st.columns(len(figures)), figures.items(), strict=True):
        column.metric(label, number_grouped(value, desk.language), border=True)
    show_table(desk, view.countries, _COUNTRY_HEADINGS)


def _show_ways(desk: Desk) -> None:
    with st.container(horizontal=True, key="home_ways"):
        link_to(desk, DIRECTORY, desk.say("Search the directory"))
        link_to(desk, SUGGESTIONS, desk.say("See the suggestions"))
        link_to(desk, IMPORT, desk.say("Import a workbook"))


def _show_places(desk: Desk) -> None:
    st.header(desk.say("Where they are"), anchor=False)
    located = towns(places(desk.directory.poles, desk.knowledge.authority.organisations))
    show_maps(desk, located, page="home")
    with st.expander(desk.say("The same as a table"), key="home_towns"):
        show_towns(desk, located)


def _show_latest(desk: Desk, latest: pd.DataFrame) -> None:
    st.header(desk.say("Latest imports"), anchor=False)
    if latest.empty:
        st.text(desk.say("Nothing has been imported yet."))
        return
    show_batches(desk, latest)
