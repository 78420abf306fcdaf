"""What the tool is told from outside, read once at the edge and passed on."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
REFERENCE = PROJECT / "data" / "reference"
SAMPLES = PROJECT / "data" / "samples"


@dataclass(frozen=True)
class Limits:
    """How much of a stranger's file we are willing to read."""

    file_bytes: int = 20 * 2**20
    unpacked_bytes: int = 200 * 2**20
    archive_entries: int = 2_000
    rows: int = 100_000
    columns: int = 500
    seconds: int = 10
    memory_bytes: int = 2 * 2**30


LIMITS = Limits()
"""The limits of this version, for every way in."""


@dataclass(frozen=True)
class Settings:
    """Everything that may differ from one installation to the next."""

    database_url: str


def default_database_url() -> str:
    """The store of a desk that was told nothing: one SQLite file beside the code, made on first use."""
    return f"sqlite:///{PROJECT / 'var' / 'passerelle.sqlite'}"


def read_settings(environment: Mapping[str, str] = os.environ, *, database_url: str | None = None) -> Settings:
    """Settings from the command line first, the environment second, defaults last."""
    return Settings(database_url=database_url or environment.get("DATABASE_URL") or default_database_url())
