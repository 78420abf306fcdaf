"""Spreadsheets in: from the cells of a workbook to a table of poles as written, with every row accounted for."""

from mapping.intake.institution import Recognise
from mapping.intake.plain import read_table
from mapping.intake.result import ColumnReport, Intake, RowCounts, SheetReport
from mapping.intake.template import save_template
from mapping.intake.understand import understand_workbook

__all__ = [
    "ColumnReport",
    "Intake",
    "Recognise",
    "RowCounts",
    "SheetReport",
    "read_table",
    "save_template",
    "understand_workbook",
]
