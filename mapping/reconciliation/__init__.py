"""Who is this organisation?  Is this pole one we already have?"""

from mapping.reconciliation.duplicates import DUPLICATE_COLUMNS, find_duplicates
from mapping.reconciliation.identity import with_ids
from mapping.reconciliation.index import AuthorityIndex, build_index
from mapping.reconciliation.reconcile import reconcile_name
from mapping.reconciliation.table import RESULT_COLUMNS, reconcile

__all__ = [
    "DUPLICATE_COLUMNS",
    "RESULT_COLUMNS",
    "AuthorityIndex",
    "build_index",
    "find_duplicates",
    "reconcile",
    "reconcile_name",
    "with_ids",
]
