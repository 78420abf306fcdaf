"""Fiche établissement: an institution, its poles, and whom they are suggested to."""

import pandas as pd
import streamlit as st

from mapping.ui.address import asked_one
from mapping.ui.desk import Desk
from mapping.ui.land import PANELS, show_map
from mapping.ui.links import DIRECTORY, link_to, link_to_institution, link_to_pole
from mapping.ui.parts import page_of, show_facts, show_table, show_unknown
from mapping.ui.text import escaped
from mapping.views import InstitutionSheet, institution_sheet, places, towns
from mapping.wording import Message

_PAGE_SIZE = 20
_MOST_PARTNERS = 8


def institution_page(desk: Desk) -> None:
    """The institution that the address names."""
    key = asked_one("id") or ""
    sheet = institution_sheet(key, desk.directory, desk.pairs, desk.knowledge.authority, desk.labels)
    if sheet is None:
        show_unknown(desk, desk.say("There is no institution at this address."))
        return
    link_to(desk, DIRECTORY, desk.say("Back to the directory"))
    st.title(escaped(sheet.name), anchor=False)
    about, poles = st.columns([2, 3], gap="large")
    with about:
        _show_about(desk, sheet)
        _show_partners(desk, sheet.partners)
    with poles:
        _show_poles(desk, sheet.poles)


def _show_about(desk: Desk, sheet: InstitutionSheet) -> None:
    st.header(desk.say("About"), anchor=False)
    if sheet.is_known:
        show_facts(desk, sheet.facts)
    else:
        st.text(desk.say("This institution is not in our list; its name is shown as written in the workbook."))
    _show_place(desk, sheet.poles)
    st.header(desk.say("Fields of study"), anchor=False)
    show_table(desk, sheet.fields, {"title": Message("Field"), "poles": Message("Competence poles")})


def _show_place(desk: Desk, poles: pd.DataFrame) -> None:
    located = towns(places(poles, desk.knowledge.authority.organisations))
    for panel in PANELS:
        if located["country"].eq(panel.country).any():
            show_map(desk, located, panel, key="institution_map")


def _show_poles(desk: Desk, poles: pd.DataFrame) -> None:
    st.header(desk.counted(len(poles), "{count} competence pole", "{count} competence poles"), anchor=False)
    for pole in page_of(desk, poles, _PAGE_SIZE, page="institution").to_dict("records"):
        with st.container(border=True, gap="xsmall"):
            link_to_pole(desk, pole["id"], pole["name"])
            if isinstance(pole["unit"], str):
                st.text(pole["unit"])


def _show_partners(desk: Desk, partners: pd.DataFrame) -> None:
    st.header(desk.say("Institutions most often suggested"), anchor=False)
    if partners.empty:
        st.text(desk.say("No suggestion yet."))
    for row in partners.head(_MOST_PARTNERS).to_dict("records"):
        with st.container(horizontal=True, vertical_alignment="center"):
            link_to_institution(desk, row["institution_key"])
            st.text(desk.counted(row["pairs"], "{count} suggestion", "{count} suggestions"), width="content")
