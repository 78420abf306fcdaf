"""Passerelle: from spreadsheets of competence poles to a directory with partner suggestions.

The verbs for notebooks and other programs; each is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mapping.pipeline import (
        cross_border_suggestions,
        load_knowledge,
        load_sample,
        read_poles,
        store_upload,
        suggestion_table,
        understand,
    )
    from mapping.reading import read_workbook
    from mapping.reconciliation import reconcile
    from mapping.store import open_store
    from mapping.suggestion import evaluate, suggest

_ROOMS = {
    "cross_border_suggestions": "pipeline",
    "evaluate": "suggestion",
    "load_knowledge": "pipeline",
    "load_sample": "pipeline",
    "open_store": "store",
    "read_poles": "pipeline",
    "read_workbook": "reading",
    "reconcile": "reconciliation",
    "store_upload": "pipeline",
    "suggest": "suggestion",
    "suggestion_table": "pipeline",
    "understand": "pipeline",
}

__all__ = [
    "cross_border_suggestions",
    "evaluate",
    "load_knowledge",
    "load_sample",
    "open_store",
    "read_poles",
    "read_workbook",
    "reconcile",
    "store_upload",
    "suggest",
    "suggestion_table",
    "understand",
]


def __getattr__(name: str) -> object:
    """The verb `name`, from its room: a child process that only reads cells must not wait for the others."""
    if name not in _ROOMS:
        raise AttributeError(name)
    return getattr(import_module(f"mapping.{_ROOMS[name]}"), name)
