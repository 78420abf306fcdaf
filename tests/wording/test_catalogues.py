"""Every sentence that the code can say has its French."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from mapping.reading.refusals import _SENTENCES
from mapping.settings import PROJECT
from mapping.wording import Message, render, translator

SPOKEN_BY = {"Message", "_", "said", "translated", "say", "t"}


def _sentences() -> Iterator[tuple[str, str]]:
    for path in sorted([PROJECT / "app.py", *(PROJECT / "mapping").rglob("*.py")]):
        if path.exists():
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and node.args and _speaks(node.func):
                    first = node.args[0]
                    if isinstance(first, ast.Constant) and isinstance(first.value, str):
                        yield str(path.relative_to(PROJECT)), first.value


def _speaks(function: ast.expr) -> bool:
    """`Message("…")`, `_("…")` or `translator(language)("…")`."""
    if isinstance(function, ast.Name):
        return function.id in SPOKEN_BY
    return isinstance(function, ast.Call) and isinstance(function.func, ast.Name) and function.func.id == "translator"


def test_every_sentence_of_the_code_is_in_the_french_catalogue() -> None:
    french = _entries()
    said = {*_sentences(), *(("mapping/reading/refusals.py", sentence) for sentence in _SENTENCES.values())}
    missing = sorted(
        (place, text) for place, text in said if text not in french and any(c.isalpha() for c in _bare(text))
    )
    assert missing == []


def _bare(text: str) -> str:
    return "".join(literal for literal, *_ in string.Formatter().parse(text))


def _entries() -> dict[str, str]:
    entries = {}
    for path in (PROJECT / "mapping" / "wording" / "locale" / "fr").glob("*.po"):
        with path.open("rb") as source:
            entries.update({str(entry.id): str(entry.string) for entry in read_po(source) if entry.id})
    return entries


def test_a_translation_fills_the_same_blanks() -> None:
    wrong = [(english, french) for english, french in _entries().items() if _blanks(english) != _blanks(french)]
    assert wrong == []


def _blanks(text: str) -> set[str]:
    return {name for _, name, *_ in string.Formatter().parse(text) if name}


def test_no_translation_is_empty_or_left_in_english() -> None:
    left = [
        english for english, french in _entries().items() if not french or (french == english and len(english) > 25)
    ]
    assert left == []


def test_one_sentence_stands_in_one_catalogue() -> None:
    seen: dict[str, Path] = {}
    twice = []
    for path in sorted((PROJECT / "mapping" / "wording" / "locale" / "fr").glob("*.po")):
        with path.open("rb") as source:
            for entry in read_po(source):
                if entry.id and str(entry.id) in seen:
                    twice.append((str(entry.id), seen[str(entry.id)].name, path.name))
                elif entry.id:
                    seen[str(entry.id)] = path
    assert twice == []


@pytest.mark.parametrize(("language", "start"), [("fr", "Le fichier"), ("en", "The file"), ("xx", "The file")])
def test_a_message_is_said_in_the_readers_language(language: str, start: str) -> None:
    message = Message(_SENTENCES["empty-file"], {"file": "a.xlsx"})
    assert render(message, language).startswith(f"{start} a.xlsx")
    assert translator(language)(_SENTENCES["empty-file"]).startswith(start)


def test_a_message_inside_a_message_is_said_in_the_same_language() -> None:
    inner = Message(_SENTENCES["empty-file"], {"file": "a.xlsx"})
    assert render(Message("{why}", {"why": inner}), "fr").startswith("Le fichier")
