import io
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from mapping.reports import report_bytes
from mapping.views.report import Column, Kind, Layout, Sheet
from tests.reports.conftest import COLUMNS, HOSTILE, as_shown, sheet_with, view_of


def _opened(sheet: Sheet, language: str = "fr") -> Worksheet:
    book = load_workbook(io.BytesIO(report_bytes(view_of(sheet, language=language))))
    return book[sheet.title]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_strangers_text_stays_text(text: str) -> None:
    cell = _opened(sheet_with([text]))["A2"]
    assert cell.data_type == "s"
    assert as_shown(cell.value) == text.replace("\r", "\n")


@pytest.mark.parametrize("text", [text for text in HOSTILE if text[0] in "=+-@\t\r＝"])
def test_text_that_looks_like_a_formula_carries_its_guard(text: str) -> None:
    assert _opened(sheet_with([text]))["A2"].quotePrefix


def test_numbers_and_dates_are_numbers_and_dates() -> None:
    page = _opened(sheet_with(["a"]))
    assert [page.cell(2, column).data_type for column in range(3, 6)] == ["n", "n", "d"]
    assert [page["C2"].value, page["D2"].value, page["E2"].value] == [12.5, 7, datetime(2026, 1, 31)]


def test_only_a_valid_https_address_is_a_link() -> None:
    sheet = sheet_with(["a", "b"])
    sheet.table.loc[1, "site"] = "javascript:alert(1)"
    page = _opened(sheet)
    assert page["F2"].hyperlink.target == "https://example.org/a"
    assert page["F3"].hyperlink is None


def test_a_missing_value_is_an_empty_cell() -> None:
    page = _opened(sheet_with([None, "b"]))
    assert [page["A2"].value, page["A3"].value] == [None, "b"]


def test_every_table_has_filters_and_headings_that_stay_in_sight() -> None:
    page = _opened(sheet_with(["a", "b"]))
    table = page.tables["Poles"]
    assert (table.ref, table.autoFilter.ref, page.freeze_panes) == ("A1:F3", "A1:F3", "A2")
    assert [column.name for column in table.tableColumns] == [column.heading for column in COLUMNS]


def test_a_table_without_rows_keeps_one_blank_row_as_excel_demands() -> None:
    assert _opened(sheet_with([])).tables["Poles"].ref == "A1:F2"


def test_headings_of_the_table_are_those_of_the_cells_even_when_hostile() -> None:
    headings = ["=1+1", "a\nb", "A B", "_x003D_", ""]
    sheet = sheet_with(["a"])
    columns = tuple(Column(str(name), heading) for name, heading in zip(sheet.table, headings, strict=False))
    page = _opened(Sheet("Poles", "Pôles", columns, sheet.table))
    shown = [as_shown(page.cell(1, position).value) for position in range(1, 6)]
    assert shown == ["=1+1", "a b", "A B (2)", "_x003D_", "5"]
    assert [page.cell(1, position).data_type for position in range(1, 6)] == ["s"] * 5


def test_paper_is_a4_landscape_one_page_wide_with_headings_and_page_numbers() -> None:
    page = _opened(sheet_with(["a"]))
    setup = page.page_setup
    assert (setup.orientation, int(setup.paperSize), setup.fitToWidth, setup.fitToHeight) == ("landscape", 9, 1, 0)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.print_title_rows == "$1:$1"
    assert page.oddFooter.center.text == "Page &P sur &N"


def test_only_the_first_columns_go_on_paper_when_the_sheet_says_so() -> None:
    sheet = sheet_with(["a", "b"])
    page = _opened(Sheet(sheet.name, sheet.title, sheet.columns, sheet.table, printed=2))
    assert page.print_area == "'Pôles'!$A$1:$B$3"


def test_a_long_text_is_wrapped_in_a_taller_row() -> None:
    page = _opened(sheet_with(["court", "mot " * 60]))
    assert page["A3"].alignment.wrap_text
    assert page.row_dimensions[3].height > 2 * page.row_dimensions[2].height


def test_a_grid_turns_its_headings() -> None:
    sheet = sheet_with(["a"])
    grid = Sheet(
        "Matrix", "Matrice", (COLUMNS[0], Column("staff", "Université", Kind.INTEGER)), sheet.table, Layout.GRID, 1
    )
    page = _opened(grid)
    assert [page["A1"].alignment.textRotation, page["B1"].alignment.textRotation] == [0, 90]
    assert page["B2"].value == 7


def test_a_text_too_long_for_excel_is_cut_and_says_so_in_the_readers_language() -> None:
    assert _opened(sheet_with(["é" * 40_000]))["A2"].value.endswith(" [texte coupé à 32\u202f767 caractères]")
    assert _opened(sheet_with(["é" * 40_000]), "en")["A2"].value.endswith(" [text cut at 32,767 characters]")


def test_control_characters_and_lone_surrogates_are_removed() -> None:
    sheet = sheet_with(["a"])
    sheet.table["name"] = sheet.table["name"].astype("object")
    sheet.table.loc[0, "name"] = "a\x00b\x1bc\ud800d"
    assert _opened(sheet)["A2"].value == "abcd"


def test_the_same_view_gives_the_same_bytes() -> None:
    assert report_bytes(view_of(sheet_with(list(HOSTILE)))) == report_bytes(view_of(sheet_with(list(HOSTILE))))


def test_the_only_moment_in_the_file_is_that_of_the_view() -> None:
    content = report_bytes(view_of(sheet_with(["a"])))
    book = load_workbook(io.BytesIO(content))
    moment = datetime(2026, 11, 23, 9, 30, tzinfo=UTC).replace(tzinfo=None)
    assert (book.properties.created, book.properties.modified) == (moment, moment)
    assert {entry.date_time for entry in ZipFile(io.BytesIO(content)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_scanner_of_exports_finds_nothing_alive(scan: Path, tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    path.write_bytes(report_bytes(view_of(sheet_with(list(HOSTILE)))))
    found = subprocess.run([sys.executable, scan, path], capture_output=True, text=True, check=False, timeout=60)
    assert found.returncode == 0, found.stdout
