"""The declared columns of our tables. Text columns are pandas `str` (missing is NaN); lists are joined with `;`."""

import pandas as pd
import pandera.pandas as pa

from mapping.model.suggestion import FEATURES

# The columns outside programs know, in the order in which tables are written.
POLE_COLUMNS = (
    "id", "institution", "country", "unit", "parent", "name", "other_names", "acronym", "kind", "city", "keywords",
    "description", "languages", "fields", "offers", "needs", "website", "founded", "accredited_from",
    "accredited_until", "staff",
)  # fmt: skip
LIST_COLUMNS = ("other_names", "keywords", "languages", "fields", "offers", "needs")
# Added by reconciliation: who the institution is.
RECONCILIATION_COLUMNS = ("organisation_id", "organisation_name", "reconciliation", "reconciliation_reason")
# Where a pole was read: the workbook's base name, its sheet, its row as numbered there, the digest of its bytes.
PROVENANCE_COLUMNS = ("file", "sheet", "row", "digest")
LIST_SEPARATOR = ";"


def _text(*, nullable: bool = True) -> pa.Column:
    return pa.Column("str", nullable=nullable, required=True)


POLES = pa.DataFrameSchema(
    {
        **{name: _text() for name in POLE_COLUMNS},
        "id": pa.Column("str", unique=True),
        "name": _text(nullable=False),
        **{name: _text() for name in (*RECONCILIATION_COLUMNS, "extra", "file", "sheet", "digest")},
        "row": pa.Column("Int64", nullable=True),
    },
    strict=True,
)
"""Poles as every room after reconciliation knows them; `extra`: a JSON object of the columns we have no place for."""

SUGGESTIONS = pa.DataFrameSchema(
    {
        "left_id": _text(nullable=False),
        "right_id": _text(nullable=False),
        "rank": pa.Column("int64", pa.Check.ge(1)),
        "score": pa.Column("float64", pa.Check.in_range(0, 100)),
        **{name: pa.Column("float64") for name in FEATURES},
        "shared_concepts": _text(),
        "basis": pa.Column("str", pa.Check.isin(["shared", "related", "field", "words", "weak"])),
        "left_terms": _text(),
        "right_terms": _text(),
    },
    strict=True,
)
"""Ranked counterparts. `basis` says what the reason rests on; `left_terms` and `right_terms` (lists joined with `;`)
are the words that carry it, as each side wrote them; `shared_concepts` are concept ids, strongest first."""


def empty_poles() -> pd.DataFrame:
    """A table of poles without a row."""
    columns = [*POLE_COLUMNS, *RECONCILIATION_COLUMNS, "extra", "file", "sheet", "digest"]
    table = pd.DataFrame({name: pd.Series(dtype="str") for name in columns})
    return table.assign(row=pd.Series(dtype="Int64"))


def split_list(joined: object) -> list[str]:
    """The items of a list cell; an empty or missing cell has none."""
    return joined.split(LIST_SEPARATOR) if isinstance(joined, str) and joined else []


def join_list(items: list[str]) -> str | None:
    """A list as one cell; None when it is empty. An item's own `;` becomes a comma, so that splitting gives it back."""
    return LIST_SEPARATOR.join(item.replace(LIST_SEPARATOR, ",") for item in items) or None
