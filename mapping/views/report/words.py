"""Codes of our tables as a reader says them."""

from collections.abc import Mapping

import pandas as pd
from babel import Locale

from mapping.cleaning import comparison_key
from mapping.model import Status, Verdict, join_list, split_list
from mapping.wording import Message, render

NOT_GIVEN = Message("not given")
VERDICTS = {
    Verdict.ACCEPTED: Message("accepted"),
    Verdict.REFUSED: Message("set aside"),
    Verdict.DISCUSS: Message("to be discussed"),
}
NOT_EXAMINED = Message("not examined")
STATUSES = {
    Status.MATCHED: Message("recognised"),
    Status.REVIEW: Message("to be confirmed"),
    Status.UNKNOWN: Message("not in our list"),
}


def country_name(code: str, language: str) -> str:
    """The country's name in `language`; a code that is none stays as it is."""
    return str(Locale.parse(language).territories.get(code, code))


def language_name(code: str, language: str) -> str:
    """The name of a language in `language`, from its ISO 639-1 code; a code that is none stays as it is."""
    return str(Locale.parse(language).languages.get(code, code))


def countries_said(codes: "pd.Series[str]", language: str) -> "pd.Series[str]":
    """Names for a column of country codes; missing stays missing."""
    return codes.map({code: country_name(code, language) for code in codes.dropna().unique()})


def languages_said(codes: "pd.Series[str]", language: str) -> "pd.Series[str]":
    """Names for a column of lists of ISO 639-1 codes; missing stays missing, and what is no code stays as it is."""
    distinct = codes.dropna().unique()
    return codes.map(
        {text: join_list([language_name(code, language) for code in split_list(text)]) for text in distinct}
    )


def capitalised(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def said(
    codes: "pd.Series[str]", words: Mapping[Status, Message] | Mapping[Verdict, Message], language: str
) -> "pd.Series[str]":
    """A column of codes in the words of `language`; an unknown code is missing."""
    return codes.map({str(code): render(word, language) for code, word in words.items()})


def in_reading_order(table: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The rows sorted as a reader looks them up: accents and case aside, missing values last; numbers by value."""
    return table.sort_values(columns, key=_reading_key, kind="stable", ignore_index=True)


def _reading_key(column: "pd.Series[str]") -> "pd.Series[str]":
    if pd.api.types.is_numeric_dtype(column):
        return column
    return column.map({text: comparison_key(text) for text in column.dropna().unique()})
