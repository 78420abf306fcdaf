"""Real files of every kind, written by the libraries that write them, come back cell by cell."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from mapping.errors import WorkbookRefused
from mapping.reading import cell_address, column_letter, read_workbook
from mapping.settings import Limits


def xlsx(*rows: list[object], title: str = "Labos") -> bytes:
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def refusal(data: bytes, name: str = "envoi.xlsx", limits: Limits | None = None) -> WorkbookRefused:
    with pytest.raises(WorkbookRefused) as caught:
        read_workbook(data, name=name, limits=limits or Limits())
    return caught.value


def test_cells_come_back_as_exact_text() -> None:
    row = ["NA", "007", 7, 7.5, 0.1, True, None, date(2024, 3, 1), datetime(2024, 3, 1, 14, 30)]
    sheet = read_workbook(xlsx(row), name="a.xlsx").sheets[0]
    assert sheet.rows == [["NA", "007", "7", "7.5", "0.1", "TRUE", None, "2024-03-01", "2024-03-01T14:30:00"]]


def test_empty_rows_above_a_table_keep_their_numbers() -> None:
    book = Workbook()
    book.active["C4"] = "ici"
    out = io.BytesIO()
    book.save(out)
    rows = read_workbook(out.getvalue(), name="a.xlsx").sheets[0].rows
    assert rows[3][2] == "ici"
    assert not any(any(row) for row in rows[:3])


def test_merged_and_hidden_sheets_are_told() -> None:
    book = Workbook()
    book.active["A1"] = "Université"
    book.active.merge_cells("A1:B3")
    book.create_sheet("Secret").sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    first, second = read_workbook(out.getvalue(), name="a.xlsx").sheets
    assert [(m.first_row, m.first_column, m.last_row, m.last_column) for m in first.merges] == [(0, 0, 2, 1)]
    assert (first.state, second.state) == ("visible", "hidden")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_a_text_file_is_read_whatever_its_encoding_and_separator(encoding: str, separator: str) -> None:
    rows = [
        ["Établissement", "Pôle"],
        ["Université Cadi Ayyad", "Génie des procédés, énergie"],
        ["ULiège", 'L"eau\nà boire'],
    ]
    text = "\r\n".join(separator.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    assert read_workbook(text.encode(encoding), name="liste.csv").sheets[0].rows == rows


def test_arabic_windows_text_is_read() -> None:
    rows = [["المؤسسة", "المختبر"], ["جامعة القاضي عياض", "مختبر الماء والتنوع البيولوجي"]]
    text = "\n".join(";".join(row) for row in rows)
    assert read_workbook(text.encode("cp1256"), name="liste.csv").sheets[0].rows == rows


def test_the_kind_is_told_by_content_and_not_by_name() -> None:
    assert read_workbook(xlsx(["a"]), name="liste.csv").kind == "xlsx"
    assert read_workbook(b"a;b\n1;2\n", name="liste.xlsx").kind == "text"


def _archive(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"\xef\xbb\xbf\r\n ", "empty-file"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, "picture"),
        (b"%PDF-1.7\n", "pdf"),
        (b"<html><table><tr><td>a</td></tr></table></html>", "web-page"),
        (b"PK\x03\x04" + b"\x00" * 40, "damaged"),
        (xlsx(["a"])[:-200], "damaged"),
        (_archive(**{"word/document.xml": b"<a/>"}), "not-a-spreadsheet"),
        (_archive(**{"xl/workbook.xml": b"<a/>", "../../evil": b"x"}), "unsafe-archive"),
        (_archive(**{"xl/workbook.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'}), "unsafe-archive"),
        (_archive(**{"xl/workbook.xml": b"not xml at all"}), "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password-protected"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "not-a-spreadsheet"),
        (bytes(range(256)) * 8, "not-a-spreadsheet"),
    ],
)
def test_what_is_no_workbook_is_refused_in_one_french_sentence(data: bytes, code: str) -> None:
    refused = refusal(data)
    assert refused.code == code
    sentence = refused.said("fr")
    assert "envoi.xlsx" in sentence
    assert sentence != refused.said("en")


def test_a_file_over_the_limit_is_refused_before_it_is_read() -> None:
    assert refusal(b"a;b\n" * 100, limits=Limits(file_bytes=100)).code == "too-large"


def test_an_archive_that_unpacks_to_too_much_is_refused() -> None:
    bomb = _archive(**{"xl/workbook.xml": b"0" * 3_000_000})
    assert refusal(bomb, limits=Limits(unpacked_bytes=1_000_000)).code == "too-large-unpacked"


def test_too_many_entries_or_cells_are_refused() -> None:
    many = _archive(**{f"xl/workbook{n}.xml": b"" for n in range(30)})
    assert refusal(many, limits=Limits(archive_entries=20)).code == "unsafe-archive"
    assert refusal(xlsx(["a"], ["b"], ["c"]), limits=Limits(rows=2)).code == "too-many-cells"
    assert refusal(b"a;b;c;d\n", limits=Limits(columns=3)).code == "too-many-cells"


def test_a_lone_cell_in_the_last_corner_costs_a_sentence_and_not_the_machine() -> None:
    book = Workbook()
    book.active["A1"] = "a"
    book.active["XFD1048576"] = "z"
    out = io.BytesIO()
    book.save(out)
    assert refusal(out.getvalue()).code in {"too-costly", "too-many-cells"}


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkbookRefused) as caught:
        read_workbook(tmp_path / "absent.xlsx")
    assert caught.value.code == "unreadable"


@pytest.mark.parametrize(
    ("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")]
)
def test_columns_are_lettered_as_spreadsheets_do(index: int, letters: str) -> None:
    assert column_letter(index) == letters
    assert cell_address(8, index) == f"{letters}9"
