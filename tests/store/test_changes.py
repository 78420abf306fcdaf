import pandas as pd

from mapping.store import PoleStore
from tests.store.cases import UPLOAD, WATER, poles_table

_COLUMNS = ["batch", "at", "file", "sheet", "row", "author", "column", "old", "new"]


def test_the_history_of_a_pole_tells_each_cell_and_who_changed_it(store: PoleStore) -> None:
    store.import_batch(poles_table(WATER), [], **UPLOAD)
    moved = {**WATER, "city": None, "acronym": "EC", "file": "suite.xlsx", "sheet": "Feuil1", "row": 3}
    store.import_batch(poles_table(moved), [], file="suite.xlsx", digest="sha256:2", author="curateur")
    history = store.pole_history("eau")
    assert list(history.columns) == _COLUMNS
    second = history[history["batch"] == 2].drop(columns="at").astype(object)
    assert second.where(second.notna(), None).values.tolist() == [
        [2, "suite.xlsx", "Feuil1", 3, "curateur", "acronym", None, "EC"],
        [2, "suite.xlsx", "Feuil1", 3, "curateur", "city", "Marrakech", None],
    ]


def test_the_first_import_of_a_pole_tells_its_filled_cells(store: PoleStore) -> None:
    store.import_batch(poles_table(WATER), [], **UPLOAD)
    history = store.pole_history("eau")
    assert history["column"].tolist() == ["institution", "country", "name", "city", "keywords"]
    assert history["old"].isna().all()
    assert history["new"].tolist() == ["UCA", "MA", "Eau et climat", "Marrakech", "eau;climat"]


def test_an_unknown_pole_has_no_history(store: PoleStore) -> None:
    history = store.pole_history("inconnu")
    assert history.empty
    assert list(history.columns) == _COLUMNS


def test_times_know_their_zone(store: PoleStore) -> None:
    before = pd.Timestamp.now("UTC").floor("us")
    store.import_batch(poles_table(WATER), [], **UPLOAD)
    at = store.pole_history("eau")["at"]
    assert at.between(before, pd.Timestamp.now("UTC")).all()
    assert str(at.dtype) == "datetime64[us, UTC]"
