"""Every sentence of the pages and the views has its French."""

import ast
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from mapping.settings import PROJECT

SOURCES = [*(PROJECT / "mapping" / "ui").rglob("*.py"), *(PROJECT / "mapping" / "views").glob("*.py")]
LOCALE = PROJECT / "mapping" / "wording" / "locale" / "fr"


def sentences(source: Path) -> set[str]:
    """The literals handed to Message, say and counted."""
    calls = [node for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    spoken = [call for call in calls if called(call) in {"Message", "say", "counted"}]
    literals = [argument for call in spoken for argument in call.args if isinstance(argument, ast.Constant)]
    return {literal.value for literal in literals if isinstance(literal.value, str)}


def called(call: ast.Call) -> str | None:
    return getattr(call.func, "id", None) or getattr(call.func, "attr", None)


def translated() -> set[str]:
    catalogues = [read_po(path.open("rb"), locale="fr") for path in LOCALE.glob("*.po")]
    return {str(entry.id) for catalogue in catalogues for entry in catalogue if entry.id and entry.string}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_every_sentence_of_a_source_has_its_french(source: Path) -> None:
    assert sentences(source) <= translated()
