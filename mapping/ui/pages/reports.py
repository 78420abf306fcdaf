"""Rapports: the analysts' workbook, of everything or of a part."""

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from mapping.reports import report_bytes
from mapping.ui.desk import Desk
from mapping.ui.filters import ask_band, ask_field, ask_value
from mapping.ui.text import escaped
from mapping.views.report import ReportFilters, ReportMaterial, filters_in_words, report_view

_PAGE = "reports"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def reports_page(desk: Desk) -> None:
    """Choose what the report holds, then take it away."""
    st.title(desk.say("Reports"), anchor=False)
    st.markdown(desk.say("An Excel workbook: summary, poles, institutions, suggestions, quality, dictionary."))
    filters = _ask_filters(desk)
    material = _material(desk)
    for sentence in filters_in_words(material, filters, desk.language) or (desk.say("The report holds everything."),):
        st.markdown(f"- {escaped(sentence)}")
    st.download_button(
        desk.say("Download the Excel report"),
        data=partial(_report, material, filters, desk.language),
        file_name=f"passerelle-{datetime.now(UTC):%Y-%m-%d}.xlsx",
        mime=_XLSX,
        key="reports_download",
        type="primary",
        on_click="ignore",
    )


def _ask_filters(desk: Desk) -> ReportFilters:
    poles, labels = desk.directory.poles, desk.labels
    matched = poles.dropna(subset=["organisation_id"])
    first, second = st.columns(2), st.columns(2)
    with first[0]:
        country = _ask(desk, "country", sorted(poles["country"].dropna().unique()), desk.say("Country"))
    with first[1]:
        options = sorted(matched["organisation_id"].unique(), key=lambda key: labels.of("institution", key))
        organisation = _ask(desk, "institution", options, desk.say("Institution"))
    with second[0]:
        field = ask_field(desk, page=_PAGE)
    with second[1]:
        least = ask_band(desk, page=_PAGE, label=desk.say("Suggestions at least"))
    return ReportFilters(country, organisation, field, least)


def _ask(desk: Desk, facet: str, options: list[str], label: str) -> str | None:
    return ask_value(desk, facet, options, page=_PAGE, facet=facet, label=label)


def _report(material: ReportMaterial, filters: ReportFilters, language: str) -> bytes:
    """The workbook, made when it is asked for."""
    now = datetime.now(UTC)
    return report_bytes(report_view(material, generated_at=now, language=language, filters=filters))


def _material(desk: Desk) -> ReportMaterial:
    knowledge = desk.knowledge
    return ReportMaterial(
        desk.poles, desk.suggestions, desk.judgements, knowledge.thesaurus, knowledge.authority.organisations
    )
