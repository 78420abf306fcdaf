"""A workbook understood: its tables found, their columns mapped, every row accounted for."""

from dataclasses import dataclass

import pandas as pd

from mapping.intake.banners import find_banners
from mapping.intake.columns import Column, heading_language, map_columns
from mapping.intake.headers import Header, find_header, is_form
from mapping.intake.institution import Recognise, place_institution, told_institution
from mapping.intake.records import Around, Records, read_records
from mapping.intake.result import ColumnReport, Intake, RowCounts, SheetReport
from mapping.intake.rows import body_of, carry_down, data_rows, without_personal_text
from mapping.model import POLE_COLUMNS, Level, Problem
from mapping.reading import Sheet, Workbook, column_letter
from mapping.vocabulary import PERSONAL_FIELDS, is_filler
from mapping.wording import Message

_HIDDEN = Message(
    "The sheet “{sheet}” is hidden, so it was left out. Show it in your spreadsheet program to import it."
)
_NO_TABLE = Message("No table of competence poles was found in this sheet.")
_EMPTY = Message("This sheet is empty.")
_FORM = Message("This sheet is a form that describes one thing. Only tables, one row per pole, are read.")
_EXAMPLE = Message("By its name, this sheet explains or shows an example. It was left out.")
_PERSONS = Message(
    "The columns {headings} of the sheet “{sheet}” are about persons. They were not read: such data is stored only "
    "with the consent of the person."
)
_CONTACTS = Message(
    "E-mail addresses or telephone numbers were taken out of the columns {headings} of the sheet “{sheet}”: such data "
    "is stored only with the consent of the person."
)
_UNPLACED = Message(
    "The columns {headings} of the sheet “{sheet}” have no place of ours. They are kept with each pole."
)


@dataclass(frozen=True)
class _SheetIntake:
    report: SheetReport
    poles: pd.DataFrame
    problems: tuple[Problem, ...] = ()
    rejected: tuple[tuple[str, int, str], ...] = ()


@dataclass(frozen=True)
class _Setting:
    """What is known around a sheet: the file, its sheets without a table, who recognises names, what was chosen."""

    file: str
    covers: list[Sheet]
    recognise: Recognise
    institution: str | None


def understand_workbook(workbook: Workbook, recognise: Recognise, *, institution: str | None = None) -> Intake:
    """The poles of every visible sheet; `institution`, when given, stands for rows that name none.

    `recognise` tells whether a text surely names an organisation, so that titles can be understood.
    """
    headers = [find_header(sheet) if sheet.state == "visible" else None for sheet in workbook.sheets]
    both = list(zip(workbook.sheets, headers, strict=True))
    covers = [sheet for sheet, header in both if header is None and sheet.state == "visible"]
    setting = _Setting(workbook.file, covers, recognise, institution)
    parts = [_sheet(sheet, header, setting, is_alone=len(both) == 1) for sheet, header in both]
    rejected = [row for part in parts for row in part.rejected]
    return Intake(
        tuple(part.report for part in parts),
        pd.concat([part.poles for part in parts], ignore_index=True) if parts else _no_poles(),
        tuple(problem for part in parts for problem in part.problems),
        pd.DataFrame(rejected, columns=["sheet", "row", "codes"]),
    )


def _sheet(sheet: Sheet, header: Header | None, setting: _Setting, *, is_alone: bool) -> _SheetIntake:
    if sheet.state == "hidden":
        note = Message(_HIDDEN.text, {"sheet": sheet.name})
        return _unused(sheet, note, Problem(Level.NOTE, "hidden-sheet", note, sheet.name))
    if header is None:
        return _unused(sheet, _NO_TABLE if any(any(row) for row in sheet.rows) else _EMPTY)
    if is_form(sheet, header):
        return _unused(sheet, _FORM, Problem(Level.WARNING, "form", _FORM, sheet.name))
    if not is_alone and is_filler(sheet.name, "example"):
        return _unused(sheet, _EXAMPLE)
    return _table(sheet, header, setting)


def _unused(sheet: Sheet, why: Message, *problems: Problem) -> _SheetIntake:
    report = SheetReport(sheet.name, used=False, rows=RowCounts(len(sheet.rows)), why=why)
    return _SheetIntake(report, _no_poles(), problems)


def _table(sheet: Sheet, header: Header, setting: _Setting) -> _SheetIntake:
    told = told_institution(sheet, header.rows[0], setting.covers, setting.file, setting.recognise)
    body = body_of(sheet, header)
    columns = place_institution(map_columns(header, body), body, told, setting.recognise)
    cleared = without_personal_text(body, columns)
    emptied = [column for column in columns if not cleared[column.index].equals(body[column.index])]
    body = cleared
    banners = find_banners(body, setting.recognise)
    data = data_rows(body, header, columns, sheet) & ~banners.is_banner
    name = next(column.index for column in columns if column.field == "name")
    filled = carry_down(body, columns, sheet, data & body[name].notna())[data]
    institution = setting.institution or _only_one(filled, columns, told)
    around = Around(banners.institution[data].fillna(institution), banners.unit[data])
    records = read_records(filled, columns, sheet.name, around)
    numbers = pd.Series(records.poles.index + 1, index=records.poles.index, dtype="Int64")
    return _SheetIntake(
        _report(sheet, header, columns, records),
        records.poles.assign(sheet=sheet.name, row=numbers),
        (*_notes(sheet, columns, emptied), *records.problems),
        tuple((sheet.name, row + 1, code) for row, code in sorted(records.rejected.items())),
    )


def _only_one(body: pd.DataFrame, columns: tuple[Column, ...], told: str | None) -> str | None:
    """What a title tells holds for rows that name none, unless the sheet is a list of several institutions."""
    own = [body[column.index].nunique() for column in columns if column.field == "institution"]
    return told if max(own, default=0) <= 1 else None


def _report(sheet: Sheet, header: Header, columns: tuple[Column, ...], records: Records) -> SheetReport:
    return SheetReport(
        sheet.name,
        used=True,
        rows=RowCounts(len(sheet.rows), len(records.poles), len(records.rejected)),
        header_rows=tuple(row + 1 for row in header.rows),
        language=heading_language(header),
        columns=tuple(ColumnReport(column_letter(c.index), c.heading, c.field, c.score) for c in columns),
    )


def _notes(sheet: Sheet, columns: tuple[Column, ...], emptied: list[Column]) -> list[Problem]:
    persons = [column.heading for column in columns if column.field in PERSONAL_FIELDS]
    placeless = {*POLE_COLUMNS, *PERSONAL_FIELDS, "number"}
    unplaced = [column.heading for column in columns if column.field not in placeless]
    contacts = [column.heading for column in emptied if column.field not in PERSONAL_FIELDS]
    notes = (
        ("personal-columns", _PERSONS, persons),
        ("contacts-removed", _CONTACTS, contacts),
        ("kept-columns", _UNPLACED, unplaced),
    )
    return [
        Problem(Level.NOTE, code, Message(said.text, {"headings": _quoted(headings), "sheet": sheet.name}), sheet.name)
        for code, said, headings in notes
        if headings
    ]


def _quoted(headings: list[str]) -> str:
    return ", ".join(f"« {heading} »" for heading in headings)


def _no_poles() -> pd.DataFrame:
    columns = [*POLE_COLUMNS, "extra", "sheet"]
    return pd.DataFrame({c: pd.Series(dtype="str") for c in columns}).assign(row=pd.Series(dtype="Int64"))
