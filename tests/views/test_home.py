from datetime import UTC, datetime

import pandas as pd

from mapping.views import Directory, Labels, home_view, pairs_of, with_judgements


def test_the_first_page_counts_what_there_is_and_shows_the_newest_import_first(
    directory: Directory, suggestions: pd.DataFrame, labels: Labels
) -> None:
    nobody = pd.DataFrame(columns=["left_id", "right_id", "verdict", "note", "author", "at", "score"], dtype="str")
    pairs = with_judgements(pairs_of(suggestions, directory), nobody)
    batches = pd.DataFrame({"file": ["a.xlsx", "b.xlsx"], "added": [3, 1], "changed": 0, "to_check": 0})

    view = home_view(directory.poles, pairs, batches.assign(at=datetime(2026, 1, 1, tzinfo=UTC)), labels)

    assert (view.poles, view.institutions, view.pairs, view.judged) == (4, 3, 3, 0)
    assert view.countries.to_numpy().tolist() == [["Belgique", 2, 2], ["Maroc", 1, 2]]
    assert view.latest["file"].tolist() == ["b.xlsx", "a.xlsx"]
