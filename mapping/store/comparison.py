"""What a table of poles would change in the store."""

from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from mapping.model import POLES, PROVENANCE_COLUMNS

# Where a pole was read is not what it is: a workbook saved again changes nothing.
CONTENT = [name for name in POLES.columns if name not in {"id", *PROVENANCE_COLUMNS}]


class ColumnChange(NamedTuple):
    """One cell of a known pole that would change; None is "non renseigné"."""

    id: str
    column: str
    old: str | None
    new: str | None


@dataclass(frozen=True)
class Difference:
    """What an import would do: ids of new poles and changed cells (both in order of id), and how many stay as is."""

    added: tuple[str, ...]
    changed: tuple[ColumnChange, ...]
    unchanged: int


@dataclass(frozen=True)
class Comparison:
    """Poles beside their stored form. `added`: new poles; `before` and `after`: the same changed poles, row by row.

    The three have the columns of POLES, in order of id.
    """

    added: pd.DataFrame
    before: pd.DataFrame
    after: pd.DataFrame
    unchanged: int

    @property
    def added_and_changed(self) -> pd.DataFrame:
        """The poles to write: the new ones, then the changed ones."""
        return pd.concat([self.added, self.after], ignore_index=True)

    @property
    def total(self) -> int:
        """How many poles were compared."""
        return len(self.added) + len(self.after) + self.unchanged

    @property
    def is_empty(self) -> bool:
        """Nothing would change."""
        return self.added.empty and self.after.empty


def compare(poles: pd.DataFrame, stored: pd.DataFrame) -> Comparison:
    """`poles` against those of the same ids in `stored`, cell by cell; two missing cells are the same."""
    poles = poles.sort_values("id", ignore_index=True)
    is_known = poles["id"].isin(stored["id"])
    after = poles[is_known].reset_index(drop=True)
    before = stored[stored["id"].isin(poles["id"])].sort_values("id", ignore_index=True)
    differs = _differing(before, after).any(axis="columns")
    added = poles[~is_known].reset_index(drop=True)
    return Comparison(added, before[differs], after[differs], unchanged=int((~differs).sum()))


def difference(comparison: Comparison) -> Difference:
    """The comparison said cell by cell."""
    ids = comparison.before["id"].tolist()
    rows, columns = _differing(comparison.before, comparison.after).to_numpy().nonzero()
    old = comparison.before[CONTENT].astype(object).where(comparison.before[CONTENT].notna(), None).to_numpy()
    new = comparison.after[CONTENT].astype(object).where(comparison.after[CONTENT].notna(), None).to_numpy()
    places = zip(rows.tolist(), columns.tolist(), strict=True)
    changed = tuple(ColumnChange(ids[row], CONTENT[at], old[row, at], new[row, at]) for row, at in places)
    return Difference(tuple(comparison.added["id"]), changed, comparison.unchanged)


def _differing(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """One boolean for each cell of content."""
    old, new = before[CONTENT], after[CONTENT]
    return (old != new) & ~(old.isna() & new.isna())
