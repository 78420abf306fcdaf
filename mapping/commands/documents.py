"""One import as the JSON document of docs/commands.md, and as lines for a person."""

from collections.abc import Hashable, Iterator
from typing import Any

import pandas as pd

from mapping.intake import SheetReport
from mapping.model import LIST_COLUMNS, POLE_COLUMNS, Problem, split_list
from mapping.pipeline import Understanding
from mapping.wording import Message, render

_SHOWN_FIRST = ("sheet", "row", "institution", "organisation_id", "organisation_name", "reconciliation", "name")
_REST = tuple(column for column in POLE_COLUMNS if column not in _SHOWN_FIRST)


def import_document(understanding: Understanding, language: str) -> dict[str, Any]:
    """One element of `files`: sheets, poles, problems, rejected rows and duplicates of one workbook."""
    return {
        "file": understanding.file,
        "digest": understanding.digest,
        "status": understanding.status,
        "reason": render(understanding.reason, language) if understanding.reason else None,
        "sheets": [_sheet(sheet, language) for sheet in understanding.sheets],
        "poles": _poles(understanding.poles),
        "problems": [problem_document(problem, language) for problem in understanding.problems],
        "rejected": [
            {"sheet": row["sheet"], "row": int(row["row"]), "codes": split_list(row["codes"])}
            for row in understanding.rejected.to_dict("records")
        ],
        "duplicates": [_duplicate(pair) for pair in understanding.duplicates.to_dict("records")],
    }


def _sheet(sheet: SheetReport, language: str) -> dict[str, Any]:
    counts = ("read", "poles", "rejected", "not_data")
    return {
        "sheet": sheet.sheet,
        "used": sheet.used,
        "why": render(sheet.why, language) if sheet.why else None,
        "header_rows": list(sheet.header_rows),
        "language": sheet.language,
        "columns": [vars(column) for column in sheet.columns],
        "rows": {name: getattr(sheet.rows, name) for name in counts},
    }


def _duplicate(pair: dict[Hashable, Any]) -> dict[str, Any]:
    first = {"sheet": pair["of_sheet"], "row": int(pair["of_row"])}
    return {"sheet": pair["sheet"], "row": int(pair["row"]), "of": first, "score": pair["score"]}


def _poles(poles: pd.DataFrame) -> list[dict[Hashable, Any]]:
    shown = poles[[*_SHOWN_FIRST, *_REST, "extra"]].astype(object).where(poles.notna(), None)
    for column in LIST_COLUMNS:
        shown[column] = shown[column].map(split_list)
    return shown.assign(row=poles["row"].astype(int)).to_dict("records")


def problem_document(problem: Problem, language: str) -> dict[str, Any]:
    """One problem, its sentence in `language`."""
    return {
        "level": str(problem.level),
        "code": problem.code,
        "sheet": problem.sheet,
        "row": problem.row,
        "cell": problem.cell,
        "value": problem.value,
        "message": render(problem.message, language),
    }


_READ = Message("{file}: poles {poles}, rows refused {rejected}, remarks {problems}.")


def import_summary(understanding: Understanding, language: str) -> Iterator[str]:
    """What a person reads in a terminal: the counts, then each remark with its place."""
    if understanding.status == "refused":
        return
    counts = {
        "file": understanding.file,
        "poles": len(understanding.poles),
        "rejected": len(understanding.rejected),
        "problems": len(understanding.problems),
    }
    yield render(Message(_READ.text, counts), language)
    for problem in understanding.problems:
        place = " ".join(part for part in (problem.sheet, problem.cell) if part)
        yield f"  {place}: {render(problem.message, language)}"
