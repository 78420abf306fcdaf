"""What a report leaves out, and how it says so."""

from dataclasses import dataclass

import pandas as pd

from mapping.views.report.material import ReportMaterial
from mapping.views.report.words import country_name
from mapping.wording import Message, render


@dataclass(frozen=True)
class ReportFilters:
    """ISO code of a country, id of an organisation, start of an ISCED-F code, least score; None (or 0): everything.

    A pole has the fields that its institution stated or, where it stated none, those inferred from its words.
    """

    country: str | None = None
    organisation: str | None = None
    field: str | None = None
    min_score: float | None = None


def _kept(material: ReportMaterial, filters: ReportFilters) -> "pd.Series[bool]":
    poles = material.poles
    kept = pd.Series(True, index=poles.index)
    if filters.country:
        kept &= poles["country"].eq(filters.country)
    if filters.organisation:
        kept &= poles["organisation_id"].eq(filters.organisation)
    if filters.field:
        fields = material.fields
        kept &= poles["id"].isin(fields.loc[fields["code"].str.startswith(filters.field), "id"])
    return kept


def poles_kept(material: ReportMaterial, filters: ReportFilters) -> pd.DataFrame:
    """The poles that pass the filters on poles."""
    return material.poles[_kept(material, filters).astype(bool)]


def pairs_kept(pairs: pd.DataFrame, poles: pd.DataFrame, filters: ReportFilters) -> pd.DataFrame:
    """The pairs made for one of `poles` (the left one) that reach the least score; without a score they do not."""
    kept = pairs["left_id"].isin(poles["id"])
    if filters.min_score:
        kept &= pairs["score"].ge(filters.min_score)
    return pairs[kept]


def _organisation_name(material: ReportMaterial, organisation: str) -> str:
    names = material.organisations.loc[material.organisations["id"].eq(organisation), "name"]
    return str(names.iloc[0]) if len(names) else organisation


def filters_in_words(material: ReportMaterial, filters: ReportFilters, language: str) -> tuple[str, ...]:
    """One sentence for each filter in use; none when the report holds everything."""
    messages = []
    if filters.country:
        country = country_name(filters.country, language)
        messages.append(Message("Poles of this country only: {country}.", {"country": country}))
    if filters.organisation:
        name = _organisation_name(material, filters.organisation)
        messages.append(Message("Poles of this institution only: {institution}.", {"institution": name}))
    if filters.field:
        messages.append(Message("Poles of the ISCED-F fields starting with {code} only.", {"code": filters.field}))
    if filters.min_score:
        least = f"{filters.min_score:g}".replace(".", "," if language == "fr" else ".")
        messages.append(Message("Suggestions with a score of at least {score} out of 100 only.", {"score": least}))
    return tuple(render(message, language) for message in messages)
