"""Fiche pôle: all that is known of one pole, and its best counterparts."""

import streamlit as st

from mapping.ui.address import asked_one
from mapping.ui.desk import Desk
from mapping.ui.links import DIRECTORY, link_to, link_to_institution, link_to_pole
from mapping.ui.parts import show_band, show_facts, show_table, show_unknown
from mapping.ui.text import escaped
from mapping.views import PoleSheet, counterparts, date_said, history_steps, pole_sheet
from mapping.wording import Message

_MOST_COUNTERPARTS = 5


def pole_page(desk: Desk) -> None:
    """The pole that the address names."""
    sheet = pole_sheet(asked_one("id") or "", desk.directory, desk.labels)
    if sheet is None:
        show_unknown(desk, desk.say("There is no competence pole at this address. It may have been withdrawn."))
        return
    _show_title(desk, sheet)
    known, partners = st.columns([3, 2], gap="large")
    with known:
        _show_known(desk, sheet)
    with partners:
        _show_counterparts(desk, sheet.id)
    _show_origin(desk, sheet)


def _show_title(desk: Desk, sheet: PoleSheet) -> None:
    link_to(desk, DIRECTORY, desk.say("Back to the directory"))
    st.title(escaped(sheet.name), anchor=False)
    if sheet.institution_key:
        link_to_institution(desk, sheet.institution_key)
    else:
        st.text(desk.say("Institution: not given"))


def _show_known(desk: Desk, sheet: PoleSheet) -> None:
    st.header(desk.say("Description"), anchor=False)
    st.text(sheet.description or desk.say("not given"))
    lists = (
        (Message("Keywords"), ", ".join(sheet.keywords) or None),
        (Message("Themes recognised"), ", ".join(sheet.concepts) or None),
        (Message("Fields of study"), ", ".join(field.title for field in sheet.fields) or None),
    )
    show_facts(desk, (*lists, *sheet.facts))
    if sheet.fields and not sheet.fields[0].stated:
        st.caption(desk.say("The fields of study are inferred from the pole's own words."))
    if sheet.website:
        st.link_button(desk.say("Website of the pole"), sheet.website, key="pole_website")


def _show_counterparts(desk: Desk, pole_id: str) -> None:
    st.header(desk.say("Best counterparts"), anchor=False)
    best = counterparts(pole_id, desk.suggestions, desk.directory, desk.knowledge.thesaurus)[:_MOST_COUNTERPARTS]
    if not best:
        st.text(desk.say("No counterpart is suggested for this pole."))
    for other in best:
        with st.container(border=True, gap="xsmall"):
            link_to_pole(desk, other.pole_id, other.name)
            st.text(desk.labels.of("institution", other.institution_key))
            show_band(desk, other.score, other.band)
            st.text(desk.said(other.reason))


def _show_origin(desk: Desk, sheet: PoleSheet) -> None:
    st.header(desk.say("Where this comes from"), anchor=False)
    steps = history_steps(desk.store.pole_history(sheet.id), desk.language)
    facts = (
        (Message("Workbook"), sheet.file),
        (Message("Sheet"), sheet.sheet),
        (Message("Row"), None if sheet.row is None else str(sheet.row)),
        (Message("Date"), date_said(steps[0].at, desk.language) if steps else None),
        (Message("Institution as written"), sheet.institution),
        (Message("Recognition of the institution"), sheet.recognition),
    )
    show_facts(desk, facts)
    with st.expander(desk.say("History"), key="pole_history"):
        headings = {"column": Message("Information"), "old": Message("Before"), "new": Message("After")}
        for step in steps:
            at = date_said(step.at, desk.language)
            st.markdown(f"**{escaped(at)}** — {escaped(step.file)}, {escaped(step.author)}")
            show_table(desk, step.changes, headings if not step.is_first else _without_before(headings))


def _without_before(headings: dict[str, Message]) -> dict[str, Message]:
    return {name: heading for name, heading in headings.items() if name != "old"}
