"""Rapports: the analysts' workbook, of everything or of a part."""

from collections.abc import Callable
from datetime import UTC, datetime

import streamlit as st

from mapping.reports import report_bytes
from mapping.ui.address import select_from_address
from mapping.ui.desk import Desk
from mapping.ui.text import escaped
from mapping.views import band_floors
from mapping.views.report import ReportFilters, ReportMaterial, report_view

_PAGE = "reports"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def reports_page(desk: Desk) -> None:
    """Choose what the report holds, then take it away."""
    st.title(desk.say("Reports"), anchor=False)
    st.markdown(desk.say("An Excel workbook: summary, poles, institutions, suggestions, quality, dictionary."))
    filters = _ask_filters(desk)
    view = report_view(_material(desk), generated_at=datetime.now(UTC), language=desk.language, filters=filters)
    for sentence in view.filters or (desk.say("The report holds everything."),):
        st.markdown(f"- {escaped(sentence)}")
    st.download_button(
        desk.say("Download the Excel report"),
        data=lambda: report_bytes(view),
        file_name=f"passerelle-{datetime.now(UTC):%Y-%m-%d}.xlsx",
        mime=_XLSX,
        key="reports_download",
        type="primary",
        on_click="ignore",
    )


def _ask_filters(desk: Desk) -> ReportFilters:
    poles, labels = desk.directory.poles, desk.labels
    matched = poles.dropna(subset=["organisation_id"])
    codes = desk.directory.fields["code"].str[:2].unique()
    first, second = st.columns(2), st.columns(2)
    with first[0]:
        country = _ask(desk, "country", sorted(poles["country"].dropna().unique()), desk.say("Country"))
    with first[1]:
        options = sorted(matched["organisation_id"].unique(), key=lambda key: labels.of("institution", key))
        organisation = _ask(desk, "institution", options, desk.say("Institution"))
    with second[0]:
        field = _ask(desk, "field", sorted(codes), desk.say("Field"))
    with second[1]:
        least = _ask_band(desk)
    return ReportFilters(country, organisation, field, least)


def _ask(desk: Desk, facet: str, options: list[str], label: str) -> str | None:
    said: Callable[[str], str] = lambda code: desk.labels.of(facet, code)  # noqa: E731
    return select_from_address(_PAGE, facet, options, label=label, said=said, everything=desk.say("All"))


def _ask_band(desk: Desk) -> float | None:
    floors = {f"{floor:g}": words for floor, words in band_floors().items() if floor}
    chosen = select_from_address(
        _PAGE,
        "least",
        list(floors),
        label=desk.say("Suggestions at least"),
        said=lambda floor: f"{desk.said(floors[floor])} (≥ {floor})",
        everything=desk.say("All scores"),
    )
    return float(chosen) if chosen else None


def _material(desk: Desk) -> ReportMaterial:
    knowledge = desk.knowledge
    return ReportMaterial(
        desk.poles, desk.suggestions, desk.store.judgements(), knowledge.thesaurus, knowledge.authority.organisations
    )
