import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from mapping.reports import save_report
from tests.reports.conftest import HOSTILE, as_shown, sheet_with, view_of

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
# The marks of line breaks and tabs are LibreOffice's own business; ours is that nothing else changes.
TEXTS = [text for text in HOSTILE if "\r" not in text]


def _converted(source: Path, ending: str) -> Path:
    """The file as LibreOffice saves it again."""
    target = source.parent / ending
    profile = f"-env:UserInstallation=file://{source.parent / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(target), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return target / f"{source.stem}.{ending}"


def test_libreoffice_reads_the_values_we_wrote(tmp_path: Path) -> None:
    source = tmp_path / "report.xlsx"
    save_report(view_of(sheet_with(TEXTS)), source)
    ours, theirs = load_workbook(source).active, load_workbook(_converted(source, "xlsx")).active
    assert ours is not None
    assert theirs is not None
    shown = [tuple(as_shown(value) for value in row) for row in ours.values]
    assert list(theirs.values) == shown
    assert {cell.data_type for cell in theirs["A"]} == {"s"}


def test_libreoffice_prints_the_report(tmp_path: Path) -> None:
    source = tmp_path / "report.xlsx"
    save_report(view_of(sheet_with(["Eau", "Énergie"])), source)
    assert _converted(source, "pdf").read_bytes().startswith(b"%PDF")
