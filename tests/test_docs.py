"""The docs name every command, page, reference table and dependency; none is described that is not there."""

import csv
import re
import tomllib

from mapping.commands.application import app
from mapping.settings import PROJECT, REFERENCE
from mapping.ui.application import PAGES
from mapping.ui.links import HOME

DOCS = PROJECT / "docs"


def _text(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def test_every_command_is_described() -> None:
    described = set(
        re.findall(
            r"`(\w+)",
            "\n".join(line.split("|")[1] for line in _text("commands.md").splitlines() if line.startswith("| `")),
        )
    )
    commands = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    assert described == commands


def test_every_page_is_described() -> None:
    described = re.findall(r"^## .*\(`/([a-z]*)", _text("pages.md"), re.MULTILINE)
    assert {address or HOME for address in described} == set(PAGES)


def test_every_reference_table_and_its_columns_are_described() -> None:
    said = (PROJECT / "data" / "README.md").read_text(encoding="utf-8")
    missing = []
    for path in sorted(REFERENCE.glob("*.csv")):
        _, _, described = said.partition(f"**{path.name}**")
        with path.open(encoding="utf-8", newline="") as source:
            columns = next(csv.reader(source))
        missing += [(path.name, column) for column in columns if f"`{column}`" not in described.split("\n\n")[0]]
    assert missing == []


def test_every_dependency_is_explained() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [
        re.split(r"[\[><=]", line)[0] for line in [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    ]
    said = _text("dependencies.md")
    assert [name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", said)] == []


def test_every_room_is_in_the_architecture() -> None:
    said = _text("architecture.md")
    rooms = [path.name for path in (PROJECT / "mapping").iterdir() if path.is_dir() and path.name != "__pycache__"]
    assert [room for room in rooms if f"`{room}`" not in said] == []


def test_no_committed_file_holds_an_index_address() -> None:
    for name in ("requirements.txt", "requirements-dev.txt", "pyproject.toml", "Makefile", ".ci/run"):
        assert not re.search(
            r"https?://|--index-url|--extra-index-url", (PROJECT / name).read_text(encoding="utf-8")
        ), name
