"""A report as an Excel workbook."""

from datetime import UTC, datetime

from openpyxl import Workbook

from mapping.reports.pack import packed
from mapping.reports.sheet import write_sheet
from mapping.views.report import ReportView


def _utc(moment: datetime) -> datetime:
    """The moment as a workbook notes it: universal time, without saying so; whole seconds."""
    aware = moment.astimezone(UTC) if moment.tzinfo else moment
    return aware.replace(tzinfo=None, microsecond=0)


def workbook(view: ReportView) -> Workbook:
    """The report, sheet by sheet: true numbers and dates, text that stays text; it can be saved once."""
    book = Workbook(write_only=True)
    book.properties.title = view.title
    book.properties.creator = "Passerelle"
    book.properties.language = view.language
    book.properties.created = book.properties.modified = _utc(view.generated_at)
    for sheet in view.sheets:
        write_sheet(book, sheet, view.language)
    return book


def report_bytes(view: ReportView) -> bytes:
    """The report as the bytes of an .xlsx file; the same view gives the same bytes."""
    return packed(workbook(view))
