from pathlib import Path

import pytest

from mapping.errors import WrongUse
from mapping.reports import report_bytes, save_report
from tests.reports.conftest import sheet_with, view_of


def test_a_saved_report_is_the_bytes_of_the_report(tmp_path: Path) -> None:
    view = view_of(sheet_with(["a"]))
    save_report(view, tmp_path / "report.xlsx")
    assert (tmp_path / "report.xlsx").read_bytes() == report_bytes(view)


def test_a_report_that_cannot_be_saved_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "report.xlsx"
    target.mkdir()
    with pytest.raises(WrongUse, match=r"report\.xlsx"):
        save_report(view_of(sheet_with(["a"])), target)
    assert [path.name for path in tmp_path.iterdir()] == ["report.xlsx"]
