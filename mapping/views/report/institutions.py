"""The sheet of institutions."""

import pandas as pd

from mapping.model import Status, Verdict
from mapping.views.bands import middle_band
from mapping.views.report.parts import ColumnWords, Kind, Sheet, sheet_of
from mapping.views.report.words import countries_said, in_reading_order
from mapping.wording import Message, translator

_LISTED = Message("list of organisations of Passerelle")
_COUNTED = Message("counted on the other sheets of this report")
_POLES, _PAIRS = Message("poles"), Message("pairs")

COLUMNS = (
    ColumnWords("institution", Kind.TEXT, Message("Institution"),
        Message("Preferred name, or the name as written."), _LISTED),
    ColumnWords("country_shown", Kind.TEXT, Message("Country"),
        Message("Country of the institution."), _LISTED),
    ColumnWords("kind", Kind.TEXT, Message("Kind of institution"),
        Message("Code of the kind of organisation."), _LISTED),
    ColumnWords("city", Kind.TEXT, Message("City"),
        Message("City of the head office."), _LISTED),
    ColumnWords("region", Kind.TEXT, Message("Region"),
        Message("Region or province."), _LISTED),
    ColumnWords("poles", Kind.INTEGER, Message("Poles"),
        Message("Poles of the institution in this report."), _COUNTED, _POLES),
    ColumnWords("review", Kind.INTEGER, Message("Poles to be confirmed"),
        Message("Poles whose institution a person must still confirm."), _COUNTED, _POLES),
    ColumnWords("pairs", Kind.INTEGER, Message("Pairs suggested"),
        Message("Pairs suggested for or to its poles; each pair counts once."), _COUNTED, _PAIRS),
    ColumnWords("supported", Kind.INTEGER, Message("Supported pairs"),
        Message("Of these pairs, those whose strength is “{band}” or better, or that a person accepted.",
            {"band": middle_band()}), _COUNTED, _PAIRS),
    ColumnWords("accepted", Kind.INTEGER, Message("Accepted pairs"),
        Message("Of these pairs, those a person accepted."), _COUNTED, _PAIRS),
    ColumnWords("ror_link", Kind.LINK, Message("ROR"),
        Message("Record in the Research Organization Registry."), _LISTED),
    ColumnWords("erasmus_code", Kind.LIST, Message("Erasmus code"),
        Message("Code of the institution in Erasmus+."), _LISTED),
    ColumnWords("organisation_id", Kind.TEXT, Message("Institution identifier"),
        Message("Key of the institution in our list."), _LISTED),
)  # fmt: skip
_KEY = "institution_key"
_KNOWN = ["kind", "city", "region", "ror", "erasmus_code"]


def _pole_counts(poles: pd.DataFrame) -> pd.DataFrame:
    """institution_key, institution, country, organisation_id, poles, review: one row for each institution."""
    marked = poles.sort_values("id").assign(is_review=poles["reconciliation"].eq(Status.REVIEW.value))
    return marked.groupby(_KEY, as_index=False, sort=True).agg(
        institution=("institution_shown", "first"),
        country=("country", "first"),
        organisation_id=("organisation_id", "first"),
        poles=("id", "size"),
        review=("is_review", "sum"),
    )


def _pair_counts(sides: pd.DataFrame) -> pd.DataFrame:
    """pairs, supported and accepted for each institution_key; `sides` has a row for each end of each pair."""
    marked = sides.assign(accepted=sides["verdict"].eq(Verdict.ACCEPTED.value))
    distinct = marked.groupby([_KEY, "pair"], as_index=False)[["supported", "accepted"]].max()
    return distinct.groupby(_KEY, as_index=False).agg(
        pairs=("pair", "size"), supported=("supported", "sum"), accepted=("accepted", "sum")
    )


def institutions_sheet(poles: pd.DataFrame, sides: pd.DataFrame, organisations: pd.DataFrame, language: str) -> Sheet:
    """One row for each institution that has one of `poles`; pairs are counted from `sides` (see `pair_sides`)."""
    known = organisations.reindex(columns=["id", *_KNOWN]).rename(columns={"id": "organisation_id"})
    counted = _pole_counts(poles).merge(_pair_counts(sides), on=_KEY, how="left")
    counts = {name: counted[name].fillna(0).astype("int64") for name in ("review", "pairs", "supported", "accepted")}
    rows = counted.assign(**counts).merge(known, on="organisation_id", how="left")
    shown = rows.assign(
        country_shown=countries_said(rows["country"], language), ror_link="https://ror.org/" + rows["ror"]
    )
    ordered = in_reading_order(shown, ["country_shown", "institution", _KEY])
    columns, table = sheet_of(COLUMNS, ordered, language)
    return Sheet("Institutions", translator(language)("Institutions"), columns, table, frozen=1)
