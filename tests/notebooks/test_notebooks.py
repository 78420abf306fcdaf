"""The notebooks run from top to bottom and are kept without outputs."""

import json
from pathlib import Path

import pandas as pd
import pytest

from mapping.settings import PROJECT

NOTEBOOKS = sorted((PROJECT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_ends_with_a_table(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT / "notebooks")
    cells = [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]
    *lines, last = "\n".join("".join(cell["source"]) for cell in cells).splitlines()
    names: dict[str, object] = {}
    exec(compile("\n".join(lines), str(path), "exec"), names)  # our own file
    table = eval(last, names)
    assert isinstance(table, pd.DataFrame)
    assert len(table) > 0
    assert [cell["outputs"] for cell in cells] == [[] for _ in cells]


def test_there_is_a_notebook() -> None:
    assert NOTEBOOKS
