"""Importer: a workbook in, what was understood, what would change, then yes or no."""

import hashlib

import streamlit as st

from mapping.pipeline import Understanding, store_upload, understand
from mapping.settings import Limits
from mapping.ui.address import ask, asked_one
from mapping.ui.desk import AUTHOR, Desk
from mapping.ui.links import DIRECTORY, SUGGESTIONS, link_to
from mapping.ui.parts import show_batches
from mapping.ui.saying import saying_errors
from mapping.ui.text import escaped
from mapping.ui.understood import show_difference, show_problems, show_sheets
from mapping.views import changed_count

_ENDINGS = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv"]
_BATCH = "batch"


def import_page(desk: Desk) -> None:
    """Upload, check, confirm."""
    st.title(desk.say("Import a workbook"), anchor=False)
    if batch := asked_one(_BATCH):
        _show_done(desk, batch)
        return
    understanding = _ask_workbook(desk)
    if understanding is None:
        return
    if understanding.status == "refused":
        _show_refused(desk, understanding)
        return
    show_sheets(desk, understanding.sheets)
    show_problems(desk, understanding.problems)
    _show_and_confirm(desk, understanding)


def _ask_workbook(desk: Desk) -> Understanding | None:
    st.markdown(desk.say("Excel, OpenDocument or CSV, 20 MB at most. Nothing is stored before you confirm."))
    upload = st.file_uploader(desk.say("Workbook"), type=_ENDINGS, key="import_file")
    institution = st.text_input(
        desk.say("Institution, if the workbook does not name it"),
        key="import_institution",
        placeholder=desk.say("Name of the institution (optional)"),
    )
    if upload is None:
        return None
    content = upload.getvalue()
    with st.spinner(desk.say("Reading the workbook…")):
        return _understood(upload.name, hashlib.sha256(content).hexdigest(), institution.strip(), content, desk)


@st.cache_resource(max_entries=4, show_spinner=False)
def _understood(name: str, digest: str, institution: str, _content: bytes, _desk: Desk) -> Understanding:
    """The workbook understood once, however often the page is drawn."""
    return understand(_content, name=name, knowledge=_desk.knowledge, institution=institution or None, limits=Limits())


def _show_refused(desk: Desk, understanding: Understanding) -> None:
    if understanding.reason is not None:
        st.error(escaped(desk.said(understanding.reason)))
    st.text(desk.say("Nothing was stored."))
    show_sheets(desk, understanding.sheets)
    show_problems(desk, understanding.problems)


def _show_and_confirm(desk: Desk, understanding: Understanding) -> None:
    difference = desk.store.difference(understanding.poles)
    show_difference(desk, difference, understanding.poles)
    if not difference.added and not changed_count(difference):
        st.info(desk.say("This workbook brings nothing new: there is nothing to store."))
        return
    st.button(
        desk.say("Confirm the import"),
        key="import_confirm",
        type="primary",
        on_click=_store,
        args=(desk, understanding),
    )


def _store(desk: Desk, understanding: Understanding) -> None:
    with saying_errors(desk.language):
        stored = store_upload(understanding, desk.store, author=AUTHOR)
        ask({_BATCH: [str(stored.batch_id)]})


def _show_done(desk: Desk, batch: str) -> None:
    batches = desk.store.batches()
    stored = batches[batches["batch"].astype("str").eq(batch)]
    if stored.empty:
        st.warning(desk.say("There is no import at this address."))
    else:
        st.success(desk.say("The import is stored."))
        show_batches(desk, stored)
        link_to(desk, DIRECTORY, desk.say("See the poles in the directory"))
        link_to(desk, SUGGESTIONS, desk.say("See the suggestions"))
    st.button(desk.say("Import another workbook"), key="import_again", on_click=lambda: ask({}))
