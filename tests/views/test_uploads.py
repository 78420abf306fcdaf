import pandas as pd

from mapping.intake import ColumnReport, RowCounts, SheetReport
from mapping.model import Level, Problem
from mapping.store import ColumnChange, Difference
from mapping.views import changed_count, changes_table, columns_table, problems_table, sheets_table
from mapping.wording import Message

COLUMNS = (ColumnReport("A", "Intitulé", "name", 100.0), ColumnReport("B", "Budget", None, 0.0))
SHEET = SheetReport("Labos", True, RowCounts(10, 7, 1), header_rows=(3, 4), columns=COLUMNS)


def test_the_rows_read_are_all_accounted_for() -> None:
    row = sheets_table([SHEET], "fr").iloc[0]

    assert row["read"] == row["poles"] + row["rejected"] + row["not_data"]
    assert row["headings"] == "3, 4"


def test_a_column_is_named_as_the_reader_calls_it_and_one_without_use_is_missing() -> None:
    table = columns_table(SHEET, "fr")

    assert table["field"].iloc[0] == "Nom du pôle"
    assert pd.isna(table["field"].iloc[1])


def test_errors_come_before_warnings_and_notes() -> None:
    levels = (Level.NOTE, Level.ERROR, Level.WARNING)
    problems = [Problem(level, "code", Message("{what}.", {"what": level.value}), "Labos", 9) for level in levels]

    table = problems_table(problems, "en")

    assert table["message"].tolist() == ["error.", "warning.", "note."]
    assert table["cell"].tolist() == ["9", "9", "9"]


def test_a_pole_changed_in_two_cells_is_one_change(poles: pd.DataFrame) -> None:
    cells = (ColumnChange("p-1", "city", None, "Rabat"), ColumnChange("p-1", "kind", "laboratoire", "centre"))
    difference = Difference((), cells, 0)

    assert changed_count(difference) == 1
    assert changes_table(difference, poles, "fr")["name"].tolist() == ["Laboratoire de l'eau"] * 2
