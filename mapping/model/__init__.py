"""The words: frozen values for things shown or decided alone, schemas for tables."""

from mapping.model.judgement import Judgement, Verdict
from mapping.model.problem import Level, Problem
from mapping.model.reconciliation import Candidate, Reconciliation, Status
from mapping.model.suggestion import FEATURES, Feature
from mapping.model.tables import (
    LIST_COLUMNS,
    LIST_SEPARATOR,
    POLE_COLUMNS,
    POLES,
    PROVENANCE_COLUMNS,
    RECONCILIATION_COLUMNS,
    SUGGESTIONS,
    empty_poles,
    join_list,
    split_list,
)

__all__ = [
    "FEATURES",
    "LIST_COLUMNS",
    "LIST_SEPARATOR",
    "POLES",
    "POLE_COLUMNS",
    "PROVENANCE_COLUMNS",
    "RECONCILIATION_COLUMNS",
    "SUGGESTIONS",
    "Candidate",
    "Feature",
    "Judgement",
    "Level",
    "Problem",
    "Reconciliation",
    "Status",
    "Verdict",
    "empty_poles",
    "join_list",
    "split_list",
]
