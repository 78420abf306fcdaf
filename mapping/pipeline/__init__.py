"""The road from a workbook to suggestions: each step is one room's verb, and what a step needs is handed to it."""

from mapping.pipeline.knowledge import Knowledge, load_knowledge
from mapping.pipeline.material import report_material
from mapping.pipeline.suggestions import cross_border_suggestions
from mapping.pipeline.tables import classified, read_poles, reconciled_table, suggestion_table
from mapping.pipeline.understand import understand
from mapping.pipeline.understanding import Understanding
from mapping.pipeline.uploads import load_sample, store_upload

__all__ = [
    "Knowledge",
    "Understanding",
    "classified",
    "cross_border_suggestions",
    "load_knowledge",
    "load_sample",
    "read_poles",
    "reconciled_table",
    "report_material",
    "store_upload",
    "suggestion_table",
    "understand",
]
