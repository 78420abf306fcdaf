"""A whole column of names reconciled, each distinct row of evidence once."""

import pandas as pd

from mapping.errors import WrongUse
from mapping.model import Candidate, Reconciliation
from mapping.reconciliation.index import AuthorityIndex
from mapping.reconciliation.reconcile import reconcile_name
from mapping.wording import DEFAULT_LANGUAGE, Message, render

RESULT_COLUMNS = ("organisation_id", "organisation_name", "country", "ror", "score", "status", "reason", "candidates")
_TEXT_COLUMNS = tuple(column for column in RESULT_COLUMNS if column != "score")
_USUAL_COUNTRY = "country"
_EVIDENCE = ("name", "country", "unit", "city")


def reconcile(  # noqa: PLR0913 - each column beside the name is its own piece of evidence
    table: pd.DataFrame,
    index: AuthorityIndex,
    *,
    column: str = "institution",
    country_column: str | None = "country",
    unit_column: str | None = None,
    city_column: str | None = None,
    language: str = DEFAULT_LANGUAGE,
) -> pd.DataFrame:
    """Who each row means: a frame with the index of `table` and the columns of `RESULT_COLUMNS`.

    The columns beside the name are evidence; `country` may be missing from the table, any other raises WrongUse.
    status is matched, review or unknown; score 0-100; reason is said in `language`; candidates (for review: up to
    three, `id (name)`, joined with `; `) and the other texts are NaN where there is nothing to say.
    """
    if country_column == _USUAL_COUNTRY and _USUAL_COUNTRY not in table.columns:
        country_column = None
    used = dict(zip(_EVIDENCE, (column, country_column, unit_column, city_column), strict=True))
    evidence = pd.DataFrame({part: _cells(table, used[part]) for part in _EVIDENCE}, index=table.index)
    distinct = evidence.drop_duplicates()
    rows = [_row(name, beside, index, language) for name, *beside in distinct.itertuples(index=False)]
    found = pd.DataFrame(rows, columns=list(RESULT_COLUMNS)).astype(dict.fromkeys(_TEXT_COLUMNS, "str"))
    keys = pd.MultiIndex.from_frame(evidence)
    at = pd.MultiIndex.from_frame(distinct).get_indexer(keys)
    return found.astype({"score": "float64"}).iloc[at].set_axis(table.index)


def _cells(table: pd.DataFrame, column: str | None) -> pd.Series:
    """The cells as text, empty when missing or when nothing is asked."""
    if column is None:
        return pd.Series("", index=table.index, dtype="str")
    if column not in table.columns:
        raise WrongUse(Message("The table has no column “{column}”.", {"column": column}))
    return table[column].astype("str").fillna("")


def _row(name: str, beside: list[str], index: AuthorityIndex, language: str) -> tuple[object, ...]:
    country, unit, city = beside
    found = reconcile_name(name, index, country=country, unit=unit, city=city)
    organisation = index.organisations[found.organisation_id] if found.organisation_id else None
    known = (organisation.id, organisation.name, organisation.country, organisation.ror) if organisation else [None] * 4
    reason = render(found.reason, language)
    return (*known, found.score, found.status.value, reason, _candidates(found, index))


def _candidates(found: Reconciliation, index: AuthorityIndex) -> str | None:
    return "; ".join(_named(candidate, index) for candidate in found.candidates) or None


def _named(candidate: Candidate, index: AuthorityIndex) -> str:
    return f"{candidate.organisation_id} ({index.organisations[candidate.organisation_id].name})"
