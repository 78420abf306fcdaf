"""What was understood of a workbook, its problems, and what storing it would change."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from mapping.intake import SheetReport
from mapping.model import Problem
from mapping.store import Difference
from mapping.ui.desk import Desk
from mapping.ui.parts import NOTHING, show_table
from mapping.ui.text import escaped
from mapping.views import changed_count, changes_table, columns_table, problems_table, sheets_table
from mapping.wording import Message


def show_sheets(desk: Desk, sheets: Sequence[SheetReport]) -> None:
    """Each sheet: its headings, its columns, and what became of its rows."""
    if not sheets:
        return
    st.header(desk.say("What was understood"), anchor=False)
    headings = {
        "sheet": Message("Sheet"),
        "headings": Message("Heading row"),
        "read": Message("Rows read"),
        "poles": Message("Poles"),
        "rejected": Message("Rows refused"),
        "not_data": Message("Not data"),
        "why": Message("Remark"),
    }
    show_table(
        desk,
        sheets_table(sheets, desk.language),
        headings,
        missing=NOTHING,
    )
    st.caption(desk.say("Rows read = poles + rows refused + rows that are not data (titles, headings, empty rows)."))
    for number, sheet in enumerate(sheets):
        if sheet.used:
            _show_columns(desk, sheet, number)


def _show_columns(desk: Desk, sheet: SheetReport, number: int) -> None:
    label = desk.say("Columns of the sheet “{sheet}”", sheet=escaped(sheet.sheet))
    with st.expander(label, key=f"import_columns_{number}"):
        table = columns_table(sheet, desk.language)
        table = table.assign(field=table["field"].fillna(desk.say("kept beside the pole, not used")))
        headings = {
            "column": Message("Column"),
            "heading": Message("Its heading"),
            "field": Message("What it is for us"),
        }
        show_table(desk, table, headings)


def show_problems(desk: Desk, problems: Sequence[Problem]) -> None:
    """Every problem with its place and what to do."""
    if not problems:
        return
    st.header(desk.say("To be looked at"), anchor=False)
    # What to do comes early: a phone shows the first columns only.
    headings = {
        "level": Message("Level"),
        "cell": Message("Cell"),
        "message": Message("What to do"),
        "value": Message("Value"),
        "sheet": Message("Sheet"),
    }
    show_table(
        desk,
        problems_table(problems, desk.language),
        headings,
        missing=NOTHING,
    )


def show_difference(desk: Desk, difference: Difference, poles: pd.DataFrame) -> None:
    """What storing the workbook would change."""
    st.header(desk.say("What would change"), anchor=False)
    figures = {
        desk.say("Added"): len(difference.added),
        desk.say("Changed"): changed_count(difference),
        desk.say("Unchanged"): difference.unchanged,
    }
    for column, (label, value) in zip(st.columns(len(figures)), figures.items(), strict=True):
        column.metric(label, value, border=True)
    if difference.changed:
        headings = {
            "name": Message("Pole"),
            "column": Message("Information"),
            "old": Message("Before"),
            "new": Message("After"),
        }
        table = changes_table(difference, poles, desk.language)
        show_table(desk, table, headings)
