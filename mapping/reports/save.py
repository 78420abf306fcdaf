"""Files that are written whole or not at all."""

from pathlib import Path
from uuid import uuid4

from mapping.errors import WrongUse
from mapping.reports.workbook import report_bytes
from mapping.views.report import ReportView
from mapping.wording import Message


def _replace(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{uuid4().hex}{path.suffix}")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def write_file(path: Path, content: bytes) -> None:
    """Puts `content` at `path`, whole or not at all; raises WrongUse when the place cannot be written."""
    try:
        _replace(path, content)
    except OSError as cause:
        message = Message(
            "The file {file} cannot be written. Check that its folder exists and that no program has it open.",
            {"file": path.name},
        )
        raise WrongUse(message) from cause


def save_report(view: ReportView, path: Path) -> None:
    """Writes the report to an .xlsx file; raises WrongUse for another ending or a place that cannot be written."""
    if path.suffix.lower() != ".xlsx":
        raise WrongUse(Message("The report is an .xlsx workbook: give a name that ends in .xlsx."))
    write_file(path, report_bytes(view))
