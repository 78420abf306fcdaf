"""What the report is, what it leaves out, how to read it."""

from datetime import datetime

import pandas as pd

from mapping.views.report.parts import Column, Layout, Sheet
from mapping.wording import Message, render, translator

_EVERYTHING = Message("No filter: everything that is stored.")
_TEXTS = (
    (
        Message("How to read it"),
        Message(
            "Every sheet has its headings on the first row, with filters. An empty cell means: not given; it never "
            "means zero. The sheet Dictionary explains each column. On paper, the sheets of poles and of suggestions "
            "show their first columns only."
        ),
    ),
    (
        Message("Suggestions and score"),
        Message(
            "A suggestion says that two poles describe themselves in a similar way, with the reason beside it. The "
            "score (0 to 100) is the sum of the points of each aspect. It is neither a probability nor a judgement on "
            "quality."
        ),
    ),
    (
        Message("Judgements"),
        Message(
            "What people said of a suggestion stays as they said it, even when the pair is no longer suggested. Who "
            "said it is not part of the report."
        ),
    ),
    (
        Message("Limits"),
        Message(
            "The report counts the poles that were sent to Passerelle: it is not a census. A pole that says little "
            "of itself gets few suggestions. A pair is counted once, whichever pole comes first."
        ),
    ),
    (
        Message("Text as received"),
        Message(
            "Text is never run as a formula. Control characters are removed, and a text longer than 32,767 "
            "characters is cut, with a mention at its end."
        ),
    ),
    (
        Message("Licence"),
        Message(
            "The texts on the poles are those of the institutions that sent them; the licence under which they may "
            "be reused is not given. The codes of fields are those of ISCED-F 2013 (UNESCO)."
        ),
    ),
)


def _moment(at: datetime, language: str) -> str:
    zone = f" ({at.tzname()})" if at.tzinfo else ""
    return at.strftime("%d/%m/%Y %H:%M" if language == "fr" else "%Y-%m-%d %H:%M") + zone


def read_me_sheet(title: str, filters: tuple[str, ...], generated_at: datetime, language: str) -> Sheet:
    """Topics and sentences; each filter is said in its own row."""
    said = translator(language)
    rows = [(said("Report"), title), (said("Made on"), _moment(generated_at, language))]
    rows += [(said("Filter"), sentence) for sentence in filters or (render(_EVERYTHING, language),)]
    rows += [(render(topic, language), render(text, language)) for topic, text in _TEXTS]
    columns = (Column("topic", said("Topic")), Column("text", said("Text")))
    table = pd.DataFrame(rows, columns=["topic", "text"])
    return Sheet("ReadMe", said("Read me"), columns, table, Layout.PROSE)
