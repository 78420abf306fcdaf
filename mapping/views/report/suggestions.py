"""The sheet of suggestions."""

import pandas as pd

from mapping.model import FEATURES, LIST_SEPARATOR, split_list
from mapping.suggestion import band, reasons
from mapping.views.report.parts import ColumnWords, Kind, Sheet, sheet_of
from mapping.views.report.words import NOT_EXAMINED, VERDICTS, in_reading_order, said
from mapping.vocabulary import Thesaurus
from mapping.wording import Message, render, translator

_POLES = Message("sheet of competence poles")
_OURS = Message("computed by Passerelle")
_PERSON = Message("said by a person in Passerelle")
_POINTS = Message("points out of 100")

COLUMNS = (
    ColumnWords("left_name", Kind.TEXT, Message("Pole"),
        Message("Pole for which a counterpart was sought."), _POLES),
    ColumnWords("left_institution", Kind.TEXT, Message("Institution"),
        Message("Institution of that pole."), _POLES),
    ColumnWords("right_name", Kind.TEXT, Message("Suggested pole"),
        Message("Pole that may be its counterpart."), _POLES),
    ColumnWords("right_institution", Kind.TEXT, Message("Suggested institution"),
        Message("Institution of the suggested pole."), _POLES),
    ColumnWords("rank", Kind.INTEGER, Message("Rank"),
        Message("Place among the counterparts of the pole, best first."), _OURS),
    ColumnWords("score", Kind.NUMBER, Message("Score"),
        Message("Sum of the points; not a probability. Empty: no longer suggested."), _OURS, _POINTS),
    ColumnWords("band", Kind.TEXT, Message("Strength"),
        Message("The score in words, in five bands."), _OURS),
    ColumnWords("reason", Kind.TEXT, Message("Reason"),
        Message("Why the two poles are brought together."), _OURS),
    ColumnWords("verdict_shown", Kind.TEXT, Message("Judgement"),
        Message("What a person said of the pair."), _PERSON),
    ColumnWords("judged_at", Kind.DATE, Message("Judged on"),
        Message("Day of the latest judgement."), _PERSON, Message("date")),
    ColumnWords("judged_score", Kind.NUMBER, Message("Score when judged"),
        Message("Score that the person saw."), _OURS, _POINTS),
    ColumnWords("left_country", Kind.TEXT, Message("Country"),
        Message("Country of the pole."), _POLES),
    ColumnWords("right_country", Kind.TEXT, Message("Suggested country"),
        Message("Country of the suggested pole."), _POLES),
    ColumnWords("concepts", Kind.NUMBER, Message("Points: concepts"),
        Message("Given by the concepts both poles share."), _OURS, _POINTS),
    ColumnWords("related", Kind.NUMBER, Message("Points: related"),
        Message("Given by concepts close to each other."), _OURS, _POINTS),
    ColumnWords("words", Kind.NUMBER, Message("Points: words"),
        Message("Given by the words both use."), _OURS, _POINTS),
    ColumnWords("spelling", Kind.NUMBER, Message("Points: spelling"),
        Message("Given by parts of words that look alike."), _OURS, _POINTS),
    ColumnWords("hub", Kind.NUMBER, Message("Points: frequent counterpart"),
        Message("Taken from poles that resemble many others."), _OURS, _POINTS),
    ColumnWords("concepts_shown", Kind.LIST, Message("Shared concepts"),
        Message("Concepts found on both sides."), _OURS),
    ColumnWords("left_id", Kind.TEXT, Message("Pole identifier"),
        Message("Key of the pole."), _POLES),
    ColumnWords("right_id", Kind.TEXT, Message("Suggested pole identifier"),
        Message("Key of the suggested pole."), _POLES),
)  # fmt: skip
_PRINTED = 9
_SIDE = {"name": "name", "institution_shown": "institution", "country_shown": "country"}


def with_both_poles(pairs: pd.DataFrame, poles: pd.DataFrame) -> pd.DataFrame:
    """The pairs with name, institution and country of each side, as left_… and right_… columns."""
    side = poles.set_index("id")[list(_SIDE)].rename(columns=_SIDE)
    left = side.add_prefix("left_").reindex(pairs["left_id"]).set_index(pairs.index)
    right = side.add_prefix("right_").reindex(pairs["right_id"]).set_index(pairs.index)
    return pd.concat([pairs, left, right], axis="columns")


def _concepts_said(joined: "pd.Series[str]", thesaurus: Thesaurus, language: str) -> "pd.Series[str]":
    labels = thesaurus.concepts.set_index("id")[f"label_{language}"].to_dict()
    distinct = joined.dropna().unique()
    return joined.map(
        {text: LIST_SEPARATOR.join(labels.get(item, item) for item in split_list(text)) for text in distinct}
    )


def _reasons(pairs: pd.DataFrame, thesaurus: Thesaurus, language: str) -> "pd.Series[str]":
    """The reason of each pair; a pair that is no longer suggested says so."""
    suggested = pairs[pairs["score"].notna()]
    gone = render(Message("Judged by a person; no longer among the suggestions."), language)
    told = reasons(suggested, thesaurus, language).astype("str")
    return told.reindex(pairs.index).fillna(gone)


def suggestions_sheet(pairs: pd.DataFrame, thesaurus: Thesaurus, language: str) -> Sheet:
    """One row for each of `pairs` (with both poles), by institution, pole and rank; features add up to the score."""
    points = {name: pairs[name].astype("float64").round(2) for name in (*FEATURES, "score")}
    bands = {score: render(band(score), language) for score in pairs["score"].dropna().unique()}
    rows = pairs.assign(
        **points,
        band=pairs["score"].map(bands),
        reason=_reasons(pairs, thesaurus, language),
        verdict_shown=said(pairs["verdict"], VERDICTS, language).fillna(render(NOT_EXAMINED, language)),
        concepts_shown=_concepts_said(pairs["shared_concepts"], thesaurus, language),
    )
    order = ["left_country", "left_institution", "left_name", "left_id", "rank", "right_id"]
    columns, table = sheet_of(COLUMNS, in_reading_order(rows, order), language)
    title = translator(language)("Partner suggestions")
    return Sheet("Suggestions", title, columns, table, frozen=1, printed=_PRINTED)
