"""Links between our pages."""

import streamlit as st

from mapping.ui.address import with_language
from mapping.ui.desk import Desk
from mapping.ui.text import escaped

HOME, DIRECTORY, SUGGESTIONS, IMPORT, REPORTS = "accueil", "annuaire", "suggestions", "importer", "rapports"
POLE, INSTITUTION = "pole", "etablissement"


def link_to(desk: Desk, page: str, label: str, **parameters: str) -> None:
    """A link to one of our pages; the label is shown as it is."""
    st.page_link(
        st.Page(_elsewhere, url_path=page, title=page),
        label=escaped(label),
        icon="",
        query_params=with_language(parameters, desk.language),
        width="content",
    )


def link_to_pole(desk: Desk, pole_id: str, name: str) -> None:
    """A link to the sheet of a pole."""
    link_to(desk, POLE, name, id=pole_id)


def link_to_institution(desk: Desk, key: str) -> None:
    """A link to the sheet of an institution."""
    link_to(desk, INSTITUTION, desk.labels.of("institution", key), id=key)


def _elsewhere() -> None:
    """Stands for a page in a link: Streamlit knows pages by their address."""
