"""Workbooks as values, so that a layout is a table in a test."""

from collections.abc import Callable

import pytest

from mapping.intake import Intake, understand_workbook
from mapping.reading import Merge, Sheet, Workbook

Rows = list[list[str | None]]


def recognise(text: str) -> str | None:
    """A reader who knows two universities."""
    known = {"cadi ayyad": "Université Cadi Ayyad", "mons": "Université de Mons"}
    return next((name for key, name in known.items() if key in text.lower()), None)


@pytest.fixture
def understood() -> Callable[..., Intake]:
    """Understand sheets given as {name: rows}, with merges by sheet as (first row, first column, last row, last column)."""

    def understand(
        sheets: dict[str, Rows],
        merges: dict[str, list[tuple[int, int, int, int]]] | None = None,
        *,
        file: str = "envoi.xlsx",
        hidden: tuple[str, ...] = (),
        institution: str | None = None,
    ) -> Intake:
        made = tuple(
            Sheet(
                name,
                "hidden" if name in hidden else "visible",
                [list(row) for row in rows],
                tuple(Merge(*merge) for merge in (merges or {}).get(name, [])),
            )
            for name, rows in sheets.items()
        )
        return understand_workbook(Workbook(file, "sha256:0", "xlsx", made), recognise, institution=institution)

    return understand
