"""From a workbook's bytes to reconciled poles with their problems."""

from functools import cache
from pathlib import Path

import pandas as pd

from mapping.errors import WorkbookRefused
from mapping.intake import Intake, Recognise, understand_workbook
from mapping.model import POLES, Status
from mapping.pipeline.findings import duplicate_problems, naming_problems
from mapping.pipeline.knowledge import Knowledge
from mapping.pipeline.understanding import Understanding
from mapping.reading import Workbook, read_workbook
from mapping.reconciliation import find_duplicates, reconcile, reconcile_name, with_ids
from mapping.settings import LIMITS, Limits
from mapping.wording import Message

_NO_POLES = Message(
    "No competence pole could be read in the file {file}. It needs a row of headings with at least the name of the "
    "pole and the institution; the template shows how."
)

_NO_INSTITUTION = Message(
    "Nothing in the file {file} says which institution its poles belong to. Add a column “Établissement”, or choose "
    "the institution when you import the file."
)
_NO_ROWS = Message("The table of the file {file} has headings but no row with a pole. Fill it in, then send it again.")


def understand(
    source: Path | bytes,
    *,
    name: str,
    knowledge: Knowledge,
    institution: str | None = None,
    country: str | None = None,
    limits: Limits = LIMITS,
) -> Understanding:
    """Read, clean and reconcile one workbook; a file that cannot be read comes back refused, with its reason.

    `institution` and `country` (ISO alpha-2) stand for rows that tell none.
    """
    try:
        workbook = read_workbook(source, name=name, limits=limits)
    except WorkbookRefused as refused:
        return Understanding(name, None, "refused", refused.message)
    intake = understand_workbook(workbook, _recogniser(knowledge), institution=institution)
    return _understanding(workbook, intake, knowledge, country)


def _recogniser(knowledge: Knowledge) -> Recognise:
    organisations = knowledge.authority.organisations
    names = dict(zip(organisations["id"], organisations["name"], strict=True))

    @cache
    def recognise(text: str) -> str | None:
        outcome = reconcile_name(text, knowledge.index)
        return names.get(outcome.organisation_id) if outcome.status is Status.MATCHED else None

    return recognise


def _understanding(workbook: Workbook, intake: Intake, knowledge: Knowledge, country: str | None) -> Understanding:
    found = _reconciled(intake.poles.assign(file=workbook.file, digest=workbook.digest), knowledge, country)
    poles = POLES.validate(with_ids(found)[list(POLES.columns)])
    duplicates = _duplicates(poles)
    notes = (*naming_problems(found, intake.sheets), *duplicate_problems(duplicates, intake.sheets))
    return Understanding(
        workbook.file,
        workbook.digest,
        status="refused" if poles.empty else "partial" if len(intake.rejected) else "ok",
        reason=_nothing_read(workbook.file, intake) if poles.empty else None,
        sheets=intake.sheets,
        poles=poles,
        problems=(*intake.problems, *notes),
        rejected=intake.rejected,
        duplicates=duplicates,
    )


def _nothing_read(file: str, intake: Intake) -> Message:
    """Why a workbook gave no pole at all: no table, an empty one, or no institution to be found."""
    said = _NO_POLES
    if "missing-institution" in set(intake.rejected["codes"]):
        said = _NO_INSTITUTION
    elif any(sheet.used for sheet in intake.sheets):
        said = _NO_ROWS
    return Message(said.text, {"file": file})


def _reconciled(poles: pd.DataFrame, knowledge: Knowledge, country: str | None) -> pd.DataFrame:
    """The poles with the columns of RECONCILIATION_COLUMNS, their country where it follows, and `candidates`."""
    told = poles.assign(country=poles["country"].fillna(country)) if country else poles
    found = reconcile(told, knowledge.index, country_column="country", unit_column="unit", city_column="city")
    columns = {"reconciliation": "status", "reconciliation_reason": "reason"}
    same = {name: name for name in ("organisation_id", "organisation_name", "candidates")}
    return told.assign(
        country=told["country"].fillna(found["country"]).astype("str"),
        **{ours: found[theirs].astype("str") for ours, theirs in {**same, **columns}.items()},
    )


def _duplicates(poles: pd.DataFrame) -> pd.DataFrame:
    pairs = find_duplicates(poles)
    later, earlier = poles.loc[pairs["right"]], poles.loc[pairs["left"]]
    return pd.DataFrame(
        {
            "sheet": later["sheet"].to_numpy(),
            "row": later["row"].to_numpy(),
            "of_sheet": earlier["sheet"].to_numpy(),
            "of_row": earlier["row"].to_numpy(),
            "score": pairs["score"].to_numpy(),
        }
    )
