from datetime import UTC, datetime

import pandas as pd

from mapping.views import date_said, history_steps


def test_the_newest_import_comes_first_and_the_first_one_is_known_as_such() -> None:
    at = datetime(2026, 11, 3, 9, 5, tzinfo=UTC)
    cells = [(1, "name", None, "Labo"), (1, "city", None, "Safi"), (2, "city", "Safi", "Rabat")]
    history = pd.DataFrame(cells, columns=["batch", "column", "old", "new"]).assign(
        at=at, author="poste", file="a.xlsx"
    )

    steps = history_steps(history, "fr")

    assert [(step.is_first, len(step.changes)) for step in steps] == [(False, 1), (True, 2)]
    assert steps[0].changes.iloc[0][["old", "new"]].tolist() == ["Safi", "Rabat"]


def test_a_date_is_written_as_the_reader_writes_it() -> None:
    here = datetime(2026, 11, 3, 9, 5).astimezone()
    for at in (here.astimezone(UTC), pd.Timestamp(here).tz_convert("UTC")):
        assert date_said(at, "fr") == "03/11/2026 09:05"
