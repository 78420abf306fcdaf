"""The Streamlit application."""

from mapping.ui.application import main

__all__ = ["main"]
