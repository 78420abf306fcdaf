"""Hand-written poles for the tests of the store."""

from datetime import UTC, datetime

import pandas as pd

from mapping.model import POLES, Judgement, Verdict, empty_poles


def poles_table(*poles: dict[str, object]) -> pd.DataFrame:
    """A valid table of poles: what a pole does not say is missing."""
    types = empty_poles().dtypes
    cells = {name: [pole.get(name) for pole in poles] for name in POLES.columns}
    return pd.DataFrame({name: pd.Series(cells[name], dtype=types[name]) for name in POLES.columns})


def pole(pole_id: str, **cells: object) -> dict[str, object]:
    """One pole with its provenance."""
    place = {"file": "labos.xlsx", "sheet": "Labos", "row": 7, "digest": "sha256:1"}
    return {"id": pole_id, "name": f"Pôle {pole_id}", "institution": "UCA", "country": "MA", **place, **cells}


def judgement(left_id: str, right_id: str, verdict: Verdict = Verdict.ACCEPTED, *, minute: int = 0) -> Judgement:
    """A verdict on a pair."""
    at = datetime(2026, 5, 4, 10, minute, 0, 123456, tzinfo=UTC)
    return Judgement(left_id, right_id, verdict, "à revoir en juin", "curateur", at, 71.25)


WATER = pole("eau", name="Eau et climat", city="Marrakech", keywords="eau;climat")
HEALTH = pole("sante", name="Santé publique", row=8)
DRAWN = pole("دراسات", name="مختبر الدراسات", row=9)
UPLOAD = {"file": "labos.xlsx", "digest": "sha256:1", "author": "curatrice"}
