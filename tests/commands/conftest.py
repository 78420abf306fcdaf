"""The command line as outside programs use it, in this process: an error that escapes a command fails its test."""

import io
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from mapping.commands import main

Run = Callable[..., CompletedProcess[str]]


def _run(*arguments: str | Path) -> CompletedProcess[str]:
    words = [str(argument) for argument in arguments]
    with redirect_stdout(io.StringIO()) as said, redirect_stderr(io.StringIO()) as complained:
        status = main(words)
    return CompletedProcess(words, status, said.getvalue(), complained.getvalue())


@pytest.fixture(scope="session")
def run() -> Run:
    """Run one command with its arguments."""
    return _run


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store with the sample, made by the command itself."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'sample.sqlite'}"
    assert _run("--database", url, "sample").returncode == 0
    return url
