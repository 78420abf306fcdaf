"""Why a pole was found, in one sentence."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from mapping.vocabulary import Thesaurus
from mapping.wording import Message

_BY_WORD = {
    "word": "Mentions “{found}”.",
    "beginning": "Mentions “{found}”, which begins as you typed.",
    "spelling": "Mentions “{found}”, spelt nearly as you typed.",
}
_BY_CONCEPT = {
    "concept": "Works on this theme: {theme} (“{found}”).",
    "related": "Works on a close theme: {theme} (“{found}”).",
}


def search_reason(result: Mapping[Any, Any] | pd.Series, thesaurus: Thesaurus) -> Message:
    """The sentence beside one row of what `search` gives."""
    kind = result["reason_kind"]
    if kind in _BY_WORD:
        return Message(_BY_WORD[kind], {"found": result["found"]})
    return Message(_BY_CONCEPT[kind], {"theme": thesaurus.names()[result["concept"]], "found": result["found"]})
