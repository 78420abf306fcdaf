"""What cannot be done is said in the reader's language, wherever in a run it comes up."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from mapping.errors import PasserelleError
from mapping.ui.text import escaped


@contextmanager
def saying_errors(language: str) -> Iterator[None]:
    """Show an error of ours as its sentence; any other goes on."""
    try:
        yield
    except PasserelleError as error:
        st.error(escaped(error.said(language)))
