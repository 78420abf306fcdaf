"""The column map: each heading to one of our columns, corrected by what the cells below it hold."""

from collections import Counter
from dataclasses import dataclass, replace

import pandas as pd

from mapping.cleaning import clean_website, holds_email, is_email, is_telephone
from mapping.intake.headers import Header, Heading
from mapping.model import LIST_COLUMNS
from mapping.vocabulary import PERSONAL_FIELDS

_SAMPLE = 200
_MOST = 0.5
_SURE = 88.0
_SEVERAL_ALLOWED = {*LIST_COLUMNS, *PERSONAL_FIELDS, "extra", "number"}


@dataclass(frozen=True)
class Column:
    """One column of a table (from 0): its heading, our column for it (None: kept as it is), the score of that."""

    index: int
    heading: str
    field: str | None
    score: float


def map_columns(header: Header, body: pd.DataFrame) -> tuple[Column, ...]:
    """Which of our columns each column is; two that claim one place are settled by score, then by their values."""
    seen = [_by_values(heading, body[heading.column]) for heading in header.headings if heading.column in body]
    # Twice: a column that lost one place (a second institution) may meet a rival at its next.
    return tuple(_settle(_settle(seen, body), body))


def heading_language(header: Header) -> str | None:
    """The language in which most headings are written; None when they do not tell."""
    votes = Counter(language for h in header.headings if h.match for language in sorted(h.match.languages))
    ranked = sorted(votes.items(), key=lambda item: (-item[1], item[0] != "fr", item[0]))
    return ranked[0][0] if ranked else None


def _by_values(heading: Heading, cells: pd.Series) -> Column:
    """An e-mail column is an e-mail column whatever its title, and so are telephones and web addresses."""
    field, score = (heading.match.field, heading.match.score) if heading.match else (None, 0.0)
    values = cells.dropna().head(_SAMPLE)
    if len(values) and field not in PERSONAL_FIELDS:
        address = is_email if field else holds_email
        for told, test in (("email", address), ("telephone", is_telephone), ("website", _is_website)):
            if _may_be(field, told) and values.map(test).mean() > _MOST:
                return Column(heading.column, heading.text, told, 90.0)
    return Column(heading.column, heading.text, field, score)


def _may_be(field: str | None, told: str) -> bool:
    """Personal data is found under any title; a web address only under a title that says nothing of its own."""
    return field not in {told, "staff"} and (told != "website" or field in {None, "city"})


def _is_website(value: str) -> bool:
    return "." in value and ("/" in value or value.startswith("www.")) and clean_website(value) is not None


def _settle(columns: list[Column], body: pd.DataFrame) -> list[Column]:
    settled: dict[int, Column] = {}
    for field in dict.fromkeys(column.field for column in columns):
        rivals = [column for column in columns if column.field == field]
        settled.update({column.index: column for column in _share(field, rivals, body)})
    return [settled[column.index] for column in columns]


def _share(field: str | None, rivals: list[Column], body: pd.DataFrame) -> list[Column]:
    if field is None or len(rivals) == 1:
        return rivals
    if field in _SEVERAL_ALLOWED:
        top = max(column.score for column in rivals)
        return [c if c.score >= min(_SURE, top) or field in PERSONAL_FIELDS else _unplaced(c) for c in rivals]
    ranked = sorted(rivals, key=lambda column: (*_rank(column, body), column.index))
    return [ranked[0], *(_second(column, ranked[0], body) for column in ranked[1:])]


def _rank(column: Column, body: pd.DataFrame) -> tuple[float, float]:
    """The finest of several name columns (team before laboratory), the coarsest of several institutions (university
    before faculty): a finer one has more distinct values."""
    finer = {"name": -1, "institution": 1}.get(str(column.field), 0)
    return finer * body[column.index].nunique(), -column.score


def _second(column: Column, first: Column, body: pd.DataFrame) -> Column:
    """A second name as varied as the pole's is its other name, a coarser one the unit around it; a second institution
    is the faculty."""
    if column.field == "name":
        as_varied = body[column.index].nunique() >= 0.8 * body[first.index].nunique()
        return replace(column, field="other_names" if as_varied else "parent")
    return replace(column, field="unit") if column.field == "institution" else _unplaced(column)


def _unplaced(column: Column) -> Column:
    return replace(column, field=None, score=0.0)
