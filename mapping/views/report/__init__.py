"""The analysts' report as a value: sheets, columns and sentences, decided before any file exists."""

from mapping.views.report.filters import ReportFilters, filters_in_words
from mapping.views.report.material import ReportMaterial
from mapping.views.report.parts import Column, Kind, Layout, ReportView, Sheet
from mapping.views.report.view import report_view

__all__ = [
    "Column",
    "Kind",
    "Layout",
    "ReportFilters",
    "ReportMaterial",
    "ReportView",
    "Sheet",
    "filters_in_words",
    "report_view",
]
