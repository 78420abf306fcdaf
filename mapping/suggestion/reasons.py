"""Why two poles are suggested to each other, in one sentence with the words of each side."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from mapping.model import split_list
from mapping.vocabulary import Thesaurus
from mapping.wording import DEFAULT_LANGUAGE, Message, Name, render

_MOST_THEMES = 3
_RESTS_ON = ["basis", "shared_concepts", "left_terms", "right_terms"]

_SENTENCES = {
    "related": "Close themes: {terms}.",
    "field": "Different themes within one field of study: {terms}.",
    "words": "Some words in common, but no theme that we know: {terms}.",
}


def reason(suggestion: Mapping[Any, Any] | pd.Series, thesaurus: Thesaurus) -> Message:
    """The sentence beside one row of SUGGESTIONS: what both work on, as each side wrote it, or how little there is."""
    basis = suggestion["basis"]
    left, right = split_list(suggestion["left_terms"]), split_list(suggestion["right_terms"])
    if basis == "shared":
        return _shared(split_list(suggestion["shared_concepts"]), left, right, thesaurus)
    if basis in _SENTENCES and left and right:
        return Message(
            _SENTENCES[basis], {"terms": _listed([_both(*terms) for terms in zip(left, right, strict=True)])}
        )
    return Message("Little in these descriptions supports this suggestion.")


def reasons(suggestions: pd.DataFrame, thesaurus: Thesaurus, language: str = DEFAULT_LANGUAGE) -> pd.Series:
    """The sentence of every row of SUGGESTIONS, in `language`; each distinct sentence is made once."""
    distinct = suggestions[_RESTS_ON].drop_duplicates()
    said = [render(reason(row, thesaurus), language) for row in distinct.to_dict("records")]
    numbers = suggestions.groupby(_RESTS_ON, dropna=False, sort=False).ngroup()
    return numbers.map(pd.Series(said, dtype="str")).rename("reason")


def _shared(concepts: list[str], left: list[str], right: list[str], thesaurus: Thesaurus) -> Message:
    names = thesaurus.names()
    terms = [_both(*pair) for pair in zip(left, right, strict=True)]
    themes = [_theme(names[concept], term) for concept, term in zip(concepts, terms, strict=True)]
    if len(concepts) == 1 and concepts[0] in thesaurus.broad:
        return Message("One theme in common only, and a broad one: {themes}. Look closer first.", {"themes": themes[0]})
    if len(concepts) == 1:
        return Message("Both work on this theme: {themes}.", {"themes": themes[0]})
    return Message("Both work on these themes: {themes}.", {"themes": _listed(themes[:_MOST_THEMES])})


def _theme(name: Name, terms: Message) -> Message:
    return Message("{theme} ({terms})", {"theme": name, "terms": terms})


def _both(left: str, right: str) -> Message:
    """The words of both sides, said once when they are the same."""
    if left.casefold() == right.casefold():
        return Message("“{term}”", {"term": left})
    return Message("“{left}”; “{right}”", {"left": left, "right": right})


def _listed(items: list[Message]) -> Message:
    listed = items[0]
    for item in items[1:]:
        listed = Message("{first}, {rest}", {"first": listed, "rest": item})
    return listed
