"""Excel workbooks and plain tables; the one place that writes a cell."""

from mapping.reports.pack import packed
from mapping.reports.save import save_report
from mapping.reports.table import write_table
from mapping.reports.workbook import report_bytes, workbook

__all__ = ["packed", "report_bytes", "save_report", "workbook", "write_table"]
