"""The command line as outside programs use it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mapping.settings import PROJECT

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store with the sample, made by the command itself."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'sample.sqlite'}"
    assert _run("--database", url, "sample").returncode == 0
    return url


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mapping", *map(str, arguments)]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture(scope="session")
def run() -> Run:
    """Run `python -m mapping` with arguments, in a process of its own."""
    return _run
