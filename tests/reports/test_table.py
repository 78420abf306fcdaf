from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from mapping.errors import WrongUse
from mapping.reports import write_table

FRAME = pd.DataFrame(
    {"name": ["=1+1", "007", None], "score": [1.25, float("nan"), 3.0], "rank": [1, 2, 3], "ok": [True, False, True]}
)


@pytest.mark.parametrize("name", ["out.csv", "OUT.CSV", "out.xlsx"])
def test_the_ending_of_the_file_chooses_the_format(tmp_path: Path, name: str) -> None:
    write_table(FRAME, tmp_path / name)
    is_workbook = (tmp_path / name).read_bytes().startswith(b"PK")
    assert is_workbook == name.endswith(".xlsx")


def test_a_workbook_keeps_types_and_text(tmp_path: Path) -> None:
    write_table(FRAME, tmp_path / "out.xlsx")
    page = load_workbook(tmp_path / "out.xlsx").active
    assert page is not None
    assert list(page.values) == [
        ("name", "score", "rank", "ok"),
        ("=1+1", 1.25, 1, "True"),
        ("007", None, 2, "False"),
        (None, 3, 3, "True"),
    ]
    assert page["A2"].data_type == "s"


def test_two_columns_of_one_name_are_both_kept(tmp_path: Path) -> None:
    write_table(pd.DataFrame([["a", "b"]], columns=["x", "x"]), tmp_path / "out.xlsx")
    page = load_workbook(tmp_path / "out.xlsx").active
    assert page is not None
    assert list(page.values) == [("x", "x (2)"), ("a", "b")]


@pytest.mark.parametrize("name", ["out.txt", "out", "out.xls"])
def test_another_ending_is_wrong_use(tmp_path: Path, name: str) -> None:
    with pytest.raises(WrongUse, match=r"\.csv or \.xlsx"):
        write_table(FRAME, tmp_path / name)


def test_a_table_too_large_for_a_workbook_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="too large"):
        write_table(pd.DataFrame({"a": range(1_048_576)}), tmp_path / "out.xlsx")


def test_a_place_that_cannot_be_written_is_wrong_use_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="cannot be written"):
        write_table(FRAME, tmp_path / "absent" / "out.csv")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx"])
def test_the_same_table_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    write_table(FRAME, tmp_path / name)
    first = (tmp_path / name).read_bytes()
    write_table(FRAME, tmp_path / name)
    assert (tmp_path / name).read_bytes() == first
