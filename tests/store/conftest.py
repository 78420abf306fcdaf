"""A fresh store on SQLite and, where the server's programs are installed, on a real PostgreSQL server."""

import getpass
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from mapping.store import PoleStore, open_store

_NUMBERS = count(1)


class Server:
    """A PostgreSQL server of our own: one folder, one socket in it, no port."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def new_url(self) -> str:
        """A schema of its own for each test: a database would cost thousands of files."""
        url = f"postgresql://{_owner()}@/postgres?host={self.folder}"
        name = f"store_{next(_NUMBERS)}"
        with psycopg.connect(url) as connection:
            connection.execute(f"CREATE SCHEMA {name}".encode())
        return f"{url}&options=-csearch_path={name}"


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    programs = _programs()
    if programs is None:
        pytest.skip("the programs of a PostgreSQL server are not installed")
    # Not pytest's own folder: the server's user may not enter it, and a socket's path must be short.
    with tempfile.TemporaryDirectory(prefix="pg-") as name:
        folder = Path(name)
        shutil.chown(folder, _owner())
        data = folder / "data"
        _run(programs / "initdb", "-D", data, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        options = f"-c fsync=off -c listen_addresses= -c unix_socket_directories={folder}"
        _run(programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        yield Server(folder)
        _run(programs / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.sqlite'}"
    server: Server = request.getfixturevalue("postgresql")
    return server.new_url()


@pytest.fixture
def store(url: str) -> Iterator[PoleStore]:
    with open_store(url) as opened:
        yield opened


def _programs() -> Path | None:
    """The folder of the newest server's programs."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: int(path.parts[-3]))
    found = shutil.which("pg_ctl") or (str(installed[-1]) if installed else None)
    folder = Path(found).resolve().parent if found else None
    return folder if folder and (folder / "initdb").exists() else None


def _owner() -> str:
    """The server refuses to run as root."""
    return getpass.getuser() if os.getuid() else pwd.getpwuid(65534).pw_name


def _run(program: Path, *words: object) -> None:
    user = None if os.getuid() else _owner()
    command = [str(program), *(str(word) for word in words)]
    subprocess.run(command, check=True, user=user, cwd="/", stdout=subprocess.DEVNULL, timeout=60)
