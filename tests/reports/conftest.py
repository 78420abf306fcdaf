from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

from mapping.views.report import Column, Kind, ReportView, Sheet

HOSTILE = (
    "=cmd|'/c calc'!A1",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    '=HYPERLINK("https://example.org")',
    "#N/A",
    "_x003D_1+1",
    "＝1+1",
    "<script>alert(1)</script>",
    "{=1+1}",
    "x" * 30_000,
)
COLUMNS = (
    Column("name", "Nom"),
    Column("words", "Mots", Kind.LIST),
    Column("score", "Score", Kind.NUMBER),
    Column("staff", "Effectif", Kind.INTEGER),
    Column("day", "Jour", Kind.DATE),
    Column("site", "Site", Kind.LINK),
)


def as_shown(value: object) -> object:
    """What a spreadsheet program shows for a text of the file; openpyxl leaves this mark as it stands."""
    return value.replace("_x005F_", "_") if isinstance(value, str) else value


def view_of(*sheets: Sheet, language: str = "fr") -> ReportView:
    return ReportView("Rapport", language, datetime(2026, 11, 23, 9, 30, tzinfo=UTC), (), sheets)


def sheet_with(names: Sequence[str | None]) -> Sheet:
    """Every name beside the same four values."""
    table = pd.DataFrame({"name": pd.Series(list(names), dtype="object")}).astype("str")
    table = table.assign(words="eau;sol", score=12.5, staff="7", day="2026-01-31", site="https://example.org/a")
    return Sheet("Poles", "Pôles", COLUMNS, table)


@pytest.fixture
def scan() -> Path:
    path = Path(__file__).parents[2].parent / "shared" / "tools" / "export_scan.py"
    if not path.exists():
        pytest.skip("the scanner of exports is not beside the project")
    return path
