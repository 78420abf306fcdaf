import numpy as np
import pandas as pd
import pytest

from mapping.errors import WrongUse
from mapping.reconciliation import RESULT_COLUMNS, AuthorityIndex, reconcile

NAMES = ["Université Cadi Ayyad", np.nan, "ENSA", "University of Nowhere", "Université Cadi Ayyad"]


def test_each_row_keeps_its_label_and_gets_every_column(index: AuthorityIndex) -> None:
    found = reconcile(pd.DataFrame({"institution": NAMES}, index=list("abcde")), index)
    assert tuple(found.columns) == RESULT_COLUMNS
    assert found.index.tolist() == list("abcde")
    assert found["status"].tolist() == ["matched", "unknown", "review", "unknown", "matched"]
    assert found["organisation_id"].dropna().to_dict() == {"a": "uca", "e": "uca"}
    assert found.loc["a", "ror"] == "04xf6nm78"


def test_candidates_are_listed_for_review_only(index: AuthorityIndex) -> None:
    found = reconcile(pd.DataFrame({"institution": NAMES}), index)
    assert found["candidates"].notna().tolist() == [False, False, True, False, False]
    assert found["candidates"].str.count("; ").loc[2] == 2


@pytest.mark.parametrize(("language", "reason"), [("fr", "Nom « Université Cadi Ayyad »."), ("en", None)])
def test_the_reason_is_said_in_the_language_asked(index: AuthorityIndex, language: str, reason: str | None) -> None:
    found = reconcile(pd.DataFrame({"institution": NAMES[:1]}), index, language=language)
    assert found.loc[0, "reason"] == (reason or "Name “Université Cadi Ayyad”.")


def test_the_order_of_the_rows_changes_nothing(index: AuthorityIndex) -> None:
    table = pd.DataFrame({"institution": NAMES, "country": ["MA", "MA", "MA", "BE", "Tunisie"]})
    turned = reconcile(table.iloc[::-1], index)
    pd.testing.assert_frame_equal(turned.loc[table.index], reconcile(table, index))


def test_the_columns_beside_the_name_are_evidence(index: AuthorityIndex) -> None:
    table = pd.DataFrame({"who": ["ENSA", "ENSA"], "ville": ["Oujda", "Kénitra"]})
    found = reconcile(table, index, column="who", city_column="ville")
    assert found["organisation_id"].tolist() == ["ump", "uit"]


def test_an_empty_table_gives_an_empty_table(index: AuthorityIndex) -> None:
    found = reconcile(pd.DataFrame({"institution": pd.Series(dtype="str")}), index)
    assert found.empty
    assert tuple(found.columns) == RESULT_COLUMNS


@pytest.mark.parametrize("arguments", [{"column": "nom"}, {"unit_column": "faculté"}, {"country_column": "pays"}])
def test_a_column_that_is_not_there_is_wrong_use(index: AuthorityIndex, arguments: dict[str, str]) -> None:
    with pytest.raises(WrongUse):
        reconcile(pd.DataFrame({"institution": NAMES}), index, **arguments)
