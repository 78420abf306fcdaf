"""The sheet of poles."""

import pandas as pd

from mapping.model import LIST_SEPARATOR
from mapping.views.institution_keys import institution_keys
from mapping.views.report.material import ReportMaterial
from mapping.views.report.parts import ColumnWords, Kind, Sheet, sheet_of
from mapping.views.report.words import STATUSES, countries_said, in_reading_order, languages_said, said
from mapping.vocabulary import kind_label
from mapping.wording import Message, translator

_SENT = Message("the institution's workbook")
_OURS = Message("computed by Passerelle")
_LISTED = Message("list of organisations of Passerelle")
_PLACE = Message("provenance of the row")
_ISCED = Message("ISCED-F code")

COLUMNS = (
    ColumnWords("name", Kind.TEXT, Message("Pole"),
        Message("Name of the competence pole."), _SENT),
    ColumnWords("acronym", Kind.TEXT, Message("Acronym"),
        Message("Short name of the pole."), _SENT),
    ColumnWords("institution_shown", Kind.TEXT, Message("Institution"),
        Message("Preferred name of the institution when it is recognised, else its name as written."), _LISTED),
    ColumnWords("country_shown", Kind.TEXT, Message("Country"),
        Message("Country of the institution."), _LISTED),
    ColumnWords("city", Kind.TEXT, Message("City"),
        Message("City of the pole."), _SENT),
    ColumnWords("unit", Kind.TEXT, Message("Faculty or school"),
        Message("Part of the institution that the pole belongs to."), _SENT),
    ColumnWords("keywords", Kind.LIST, Message("Keywords"),
        Message("What the pole works on, as written."), _SENT),
    ColumnWords("description", Kind.TEXT, Message("Description"),
        Message("What the pole says of itself."), _SENT),
    ColumnWords("website", Kind.LINK, Message("Website"),
        Message("Address of the pole; a link when it is https."), _SENT),
    ColumnWords("kind_shown", Kind.TEXT, Message("Kind of pole"),
        Message("Laboratory, centre, team, chair, service…"), _SENT),
    ColumnWords("parent", Kind.TEXT, Message("Part of"),
        Message("Pole or structure that this one is part of."), _SENT),
    ColumnWords("other_names", Kind.LIST, Message("Other names"),
        Message("Other forms of the pole's name."), _SENT),
    ColumnWords("languages_shown", Kind.LIST, Message("Languages"),
        Message("Working languages."), _SENT),
    ColumnWords("fields", Kind.LIST, Message("Stated ISCED-F fields"),
        Message("Fields of education and training, ISCED-F 2013, as the institution gave them."), _SENT, _ISCED),
    ColumnWords("inferred_fields", Kind.LIST, Message("Inferred ISCED-F fields"),
        Message("Fields that the pole's own words point at; only where the institution gave none."), _OURS, _ISCED),
    ColumnWords("offers", Kind.LIST, Message("Offers"),
        Message("What the pole can give."), _SENT),
    ColumnWords("needs", Kind.LIST, Message("Needs"),
        Message("What the pole looks for."), _SENT),
    ColumnWords("founded", Kind.INTEGER, Message("Founded in"),
        Message("Year of creation."), _SENT, Message("year")),
    ColumnWords("accredited_from", Kind.DATE, Message("Accredited from"),
        Message("Start of the accreditation."), _SENT, Message("date or year")),
    ColumnWords("accredited_until", Kind.DATE, Message("Accredited until"),
        Message("End of the accreditation."), _SENT, Message("date or year")),
    ColumnWords("staff", Kind.INTEGER, Message("Staff"),
        Message("Size of the pole as stated."), _SENT, Message("persons")),
    ColumnWords("institution", Kind.TEXT, Message("Institution as written"),
        Message("The institution's name in the workbook."), _SENT),
    ColumnWords("status_shown", Kind.TEXT, Message("Recognition"),
        Message("Whether the institution is recognised, to be confirmed by a person, or not in our list."), _OURS),
    ColumnWords("organisation_id", Kind.TEXT, Message("Institution identifier"),
        Message("Key of the institution in our list."), _LISTED),
    ColumnWords("id", Kind.TEXT, Message("Pole identifier"),
        Message("Key of the pole, the same in every report."), _OURS),
    ColumnWords("file", Kind.TEXT, Message("Workbook"),
        Message("File in which the pole was read."), _PLACE),
    ColumnWords("sheet", Kind.TEXT, Message("Sheet"),
        Message("Sheet of that file."), _PLACE),
    ColumnWords("row", Kind.INTEGER, Message("Row"),
        Message("Row of that sheet, as the spreadsheet numbers it."), _PLACE),
)  # fmt: skip
_PRINTED = 8


def with_shown_columns(material: ReportMaterial, language: str) -> pd.DataFrame:
    """The poles with country, kind, languages, status and institution as shown (…_shown), institution_key and
    inferred_fields.
    """
    poles = material.poles
    return poles.assign(
        kind_shown=poles["kind"].map({kind: kind_label(kind, language) for kind in poles["kind"].dropna().unique()}),
        languages_shown=languages_said(poles["languages"], language),
        country_shown=countries_said(poles["country"], language),
        status_shown=said(poles["reconciliation"], STATUSES, language),
        institution_shown=poles["organisation_name"].fillna(poles["institution"]),
        institution_key=institution_keys(poles),
        inferred_fields=poles["id"].map(_inferred(material.fields)).astype("str"),
    )


def _inferred(fields: pd.DataFrame) -> "pd.Series[str]":
    """The codes of each pole that were inferred, as a list, by id of the pole."""
    ordered = fields[~fields["stated"]].drop_duplicates(["id", "code"]).sort_values(["id", "code"])
    return ordered.groupby("id")["code"].agg(LIST_SEPARATOR.join)


def poles_sheet(poles: pd.DataFrame, language: str) -> Sheet:
    """One row for each of `poles` (with their shown columns), by country, institution and name."""
    ordered = in_reading_order(poles, ["country_shown", "institution_shown", "name", "id"])
    columns, table = sheet_of(COLUMNS, ordered, language)
    title = translator(language)("Competence poles")
    return Sheet("Poles", title, columns, table, frozen=1, printed=_PRINTED)
