from mapping.access import PERSONAL_COLUMNS, without_personal_data
from mapping.model import POLE_COLUMNS, POLES


def test_columns_of_persons_are_set_aside_and_the_others_keep_their_order() -> None:
    assert without_personal_data(["name", "email", "city", "person", "telephone", "person_role"]) == ["name", "city"]


def test_no_column_of_our_tables_is_personal() -> None:
    assert without_personal_data(POLE_COLUMNS) == list(POLE_COLUMNS)
    assert PERSONAL_COLUMNS.isdisjoint(POLES.columns)


def test_nothing_left_is_an_empty_list() -> None:
    assert without_personal_data(sorted(PERSONAL_COLUMNS)) == []
