from datetime import date

import pandas as pd
import pytest

from mapping.reports.values import Value, values_of
from mapping.views.report import Kind


@pytest.mark.parametrize(
    ("kind", "given", "held"),
    [
        (Kind.INTEGER, "12", 12),
        (Kind.INTEGER, "007", "007"),
        (Kind.INTEGER, "environ 30", "environ 30"),
        (Kind.INTEGER, "1234567890123456", "1234567890123456"),
        (Kind.NUMBER, "12.5", 12.5),
        (Kind.NUMBER, 3.25, 3.25),
        (Kind.NUMBER, float("inf"), "inf"),
        (Kind.DATE, "2026-01-31", date(2026, 1, 31)),
        (Kind.DATE, pd.Timestamp("2026-01-31 10:00", tz="UTC"), date(2026, 1, 31)),
        (Kind.DATE, "2026", 2026),
        (Kind.DATE, "2026-02-31", "2026-02-31"),
        (Kind.DATE, "1850-01-01", "1850-01-01"),
        (Kind.LIST, "eau;sol", "eau ; sol"),
        (Kind.TEXT, "12", "12"),
        (Kind.TEXT, "NA", "NA"),
    ],
)
def test_a_value_is_held_as_its_kind_or_stays_text(kind: Kind, given: object, held: Value) -> None:
    (value,) = values_of(pd.Series([given]), kind)
    assert (value, type(value)) == (held, type(held))


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA, pd.NaT])
def test_a_missing_value_is_held_as_nothing(kind: Kind, missing: object) -> None:
    assert values_of(pd.Series([missing], dtype="object"), kind) == [None]


def test_whole_numbers_stay_whole_beside_a_missing_one() -> None:
    assert values_of(pd.Series([1, None], dtype="Int64"), Kind.INTEGER) == [1, None]
