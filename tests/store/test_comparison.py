from mapping.store import ColumnChange, Difference, PoleStore
from tests.store.cases import DRAWN, HEALTH, UPLOAD, WATER, poles_table


def test_before_any_import_every_pole_is_added_in_order_of_id(store: PoleStore) -> None:
    assert store.difference(poles_table(HEALTH, WATER)) == Difference(("eau", "sante"), (), 0)


def test_the_difference_names_each_cell_that_would_change(store: PoleStore) -> None:
    store.import_batch(poles_table(WATER, HEALTH), [], **UPLOAD)
    moved = {**WATER, "city": "Agadir", "acronym": "EC", "keywords": None}
    difference = store.difference(poles_table(DRAWN, HEALTH, moved))
    assert difference == Difference(
        added=("دراسات",),
        changed=(
            ColumnChange("eau", "acronym", None, "EC"),
            ColumnChange("eau", "city", "Marrakech", "Agadir"),
            ColumnChange("eau", "keywords", "eau;climat", None),
        ),
        unchanged=1,
    )


def test_two_missing_cells_are_the_same_and_provenance_is_no_content(store: PoleStore) -> None:
    store.import_batch(poles_table(WATER), [], **UPLOAD)
    moved = {**WATER, "file": "copie.xlsx", "sheet": "Feuil1", "row": 3, "digest": "sha256:2"}
    assert store.difference(poles_table(moved)) == Difference((), (), 1)


def test_asking_for_the_difference_stores_nothing(store: PoleStore) -> None:
    store.difference(poles_table(WATER))
    assert store.is_empty()
    assert store.version() == 0


def test_the_import_does_what_the_difference_said(store: PoleStore) -> None:
    store.import_batch(poles_table(WATER, HEALTH), [], **UPLOAD)
    upload = poles_table({**WATER, "city": "Agadir"}, HEALTH, DRAWN)
    said = store.difference(upload)
    done = store.import_batch(upload, [], file="suite.xlsx", digest="sha256:2", author="curateur")
    ids = {change.id for change in said.changed}
    assert (len(said.added), len(ids), said.unchanged) == (done.added, done.changed, done.unchanged)
