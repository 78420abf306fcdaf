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


def show_sheets(desk: Desk, sheets: Sequence[SheetReport]) -> None:
    """Each sheet: its headings, its columns, and what became of its rows."""
    if not sheets:
        return
    st.header(desk.say("What was understood"), anchor=False)
    headings = {
        "sheet": "Sheet", "headings": "Heading row", "read": "Rows read", "poles": "Poles", "rejected": "Rows refused",
        "not_data": "Not data", "why": "Remark",
    }  # fmt: skip
    show_table(
        desk,
        sheets_table(sheets, desk.language),
        {name: desk.say(text) for name, text in headings.items()},
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
        headings = {"column": "Column", "heading": "Its heading", "field": "What it is for us"}
        show_table(desk, table, {name: desk.say(text) for name, text in headings.items()})


def show_problems(desk: Desk, problems: Sequence[Problem]) -> None:
    """Every problem with its place and what to do."""
    if not problems:
        return
    st.header(desk.say("To be looked at"), anchor=False)
    headings = {"level": "Level", "sheet": "Sheet", "cell": "Cell", "value": "Value", "message": "What to do"}
    show_table(
        desk,
        problems_table(problems, desk.language),
        {name: desk.say(text) for name, text in headings.items()},
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
        headings = {"name": "Pole", "column": "Information", "old": "Before", "new": "After"}
        table = changes_table(difference, poles, desk.language)
        show_table(desk, table, {name: desk.say(text) for name, text in headings.items()})
