import pandas as pd

from mapping.views import Directory, Labels, institution_sheet, pairs_of
from mapping.vocabulary import Authority


def test_an_institution_shows_its_poles_and_whom_they_are_suggested_to(
    directory: Directory, suggestions: pd.DataFrame, authority: Authority, labels: Labels
) -> None:
    sheet = institution_sheet("uca", directory, pairs_of(suggestions, directory), authority, labels)

    assert sheet is not None
    assert sheet.name == "Université Cadi Ayyad"
    assert set(sheet.poles["id"]) == {"p-1", "p-2"}
    assert sheet.partners[["institution_key", "pairs"]].to_numpy().tolist() == [["uliege", 2], ["~Maison inconnue", 1]]


def test_an_institution_outside_our_list_is_shown_as_written(
    directory: Directory, suggestions: pd.DataFrame, authority: Authority, labels: Labels
) -> None:
    sheet = institution_sheet("~Maison inconnue", directory, pairs_of(suggestions, directory), authority, labels)

    assert sheet is not None
    assert (sheet.name, sheet.is_known, sheet.facts) == ("Maison inconnue", False, ())


def test_an_unknown_institution_has_no_sheet(
    directory: Directory, suggestions: pd.DataFrame, authority: Authority, labels: Labels
) -> None:
    assert institution_sheet("nobody", directory, pairs_of(suggestions, directory), authority, labels) is None
