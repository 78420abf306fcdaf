"""Every sentence that a page says itself has its French; messages are looked after by tests/wording."""

import ast
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from mapping.settings import PROJECT

SOURCES = sorted((PROJECT / "mapping" / "ui").rglob("*.py"))
LOCALE = PROJECT / "mapping" / "wording" / "locale" / "fr"


def sentences(source: Path) -> set[str]:
    """The literals handed to a desk's say and counted."""
    calls = [node for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    spoken = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in {"say", "counted"}]
    literals = [argument for call in spoken for argument in call.args if isinstance(argument, ast.Constant)]
    return {literal.value for literal in literals if isinstance(literal.value, str)}


def translated() -> set[str]:
    catalogues = [read_po(path.open("rb"), locale="fr") for path in LOCALE.glob("*.po")]
    return {str(entry.id) for catalogue in catalogues for entry in catalogue if entry.id and entry.string}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_every_sentence_of_a_source_has_its_french(source: Path) -> None:
    assert sentences(source) <= translated()
