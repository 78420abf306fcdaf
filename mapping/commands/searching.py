"""Search results as the JSON document of docs/commands.md, and as lines for a person."""

from collections.abc import Hashable, Iterator
from typing import Any

import pandas as pd

from mapping.commands.application import LANGUAGE
from mapping.search import build_index, search, search_reason
from mapping.vocabulary import Thesaurus
from mapping.wording import Message, render

_SHOWN = ("id", "name", "institution", "organisation_id", "country", "score")


def search_document(
    query: str, poles: pd.DataFrame, thesaurus: Thesaurus, *, country: str | None, top: int
) -> dict[str, Any]:
    """The query and its results, best first."""
    found = search(build_index(poles, thesaurus), query, country=country, top=top)
    rows = found.merge(poles[list(_SHOWN[:-1])], on="id", how="left", validate="1:1").to_dict("records")
    return {"query": query, "results": [_result(row, thesaurus) for row in rows]}


def _result(row: dict[Hashable, Any], thesaurus: Thesaurus) -> dict[str, Any]:
    present = {name: None if pd.isna(row[name]) else row[name] for name in _SHOWN}
    return {**present, "reason": render(search_reason(row, thesaurus), LANGUAGE)}


def search_summary(document: dict[str, Any], language: str) -> Iterator[str]:
    """One line a result."""
    if not document["results"]:
        yield render(Message("Nothing was found for “{query}”.", {"query": document["query"]}), language)
    for result in document["results"]:
        yield f"{result['score']:6.2f}  {result['name']} - {result['institution']} ({result['country']})"
        yield f"        {result['reason']}"
