"""Workbook → cells: a stranger's bytes become text in rows, in a child process that may die without harm.

A room of its own below `intake` because the child must start in a tenth of a second: nothing here imports pandas.
"""

from mapping.reading.read import read_workbook
from mapping.reading.workbook import Merge, Sheet, Workbook, cell_address, column_letter

__all__ = ["Merge", "Sheet", "Workbook", "cell_address", "column_letter", "read_workbook"]
