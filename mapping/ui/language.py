"""The reader's language: chosen at the top of the sidebar, kept in the address."""

from pathlib import Path

import streamlit as st

from mapping.ui.address import LANGUAGE
from mapping.wording import DEFAULT_LANGUAGE, LANGUAGES

# Streamlit says its pages are English, and names its own parts so: a screen reader must be told otherwise.
_SCRIPT = (Path(__file__).parent / "static" / "language.js").read_text(encoding="utf-8")
_SCRIPTS = {code: f"<script>{_SCRIPT}\nspeak('{code}');</script>" for code in LANGUAGES}
_LABELS = {"fr": "Langue", "en": "Language"}
_KEY = "app_language"


def ask_language() -> str:
    """The language to speak: the one just chosen, else that of the address, else French."""
    if _KEY not in st.session_state:
        asked = st.query_params.get(LANGUAGE, DEFAULT_LANGUAGE)
        st.session_state[_KEY] = asked if asked in LANGUAGES else DEFAULT_LANGUAGE
    st.sidebar.markdown("**Passerelle**")
    label = _LABELS[str(st.session_state[_KEY])]
    said = LANGUAGES.__getitem__
    chosen = st.sidebar.segmented_control(label, list(LANGUAGES), key=_KEY, format_func=said, required=True)
    language = chosen or DEFAULT_LANGUAGE
    st.query_params[LANGUAGE] = language
    st.html(_SCRIPTS[language], unsafe_allow_javascript=True)
    return language
