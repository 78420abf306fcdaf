"""Columns of a table as the values that cells hold."""

import math
import re
from collections.abc import Callable
from datetime import date, datetime
from numbers import Integral, Real

import pandas as pd

from mapping.model import LIST_SEPARATOR
from mapping.views.report import Kind

Value = str | int | float | date | None

# Excel keeps fifteen digits; a longer whole number is an identifier and stays text.
_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,14})")
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_DAY = re.compile(r"(?:19|[2-9]\d)\d\d-\d\d-\d\d")


def _integer(value: object) -> Value:
    text = str(value)
    return int(text) if _WHOLE.fullmatch(text) else text


def _number(value: object) -> Value:
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Real):
        return float(value) if math.isfinite(value) else str(value)
    text = str(value)
    return float(text) if _DECIMAL.fullmatch(text) and len(text) < 16 else text


def _day(value: object) -> Value:
    """A day; a bare year is a whole number; anything else, days before 1900 included, stays text."""
    text = value.date().isoformat() if isinstance(value, datetime) else str(value)
    if not _DAY.fullmatch(text):
        return _integer(text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _items(value: object) -> Value:
    return f" {LIST_SEPARATOR} ".join(item.strip() for item in str(value).split(LIST_SEPARATOR))


_CONVERSIONS: dict[Kind, Callable[[object], Value]] = {
    Kind.TEXT: str,
    Kind.LINK: str,
    Kind.LIST: _items,
    Kind.INTEGER: _integer,
    Kind.NUMBER: _number,
    Kind.DATE: _day,
}


def values_of(column: pd.Series, kind: Kind) -> list[Value]:
    """What each cell of the column holds: text, a number, a day, or None where the value is missing."""
    convert = _CONVERSIONS[kind]
    present = column.notna().to_numpy()
    return [convert(value) if there else None for value, there in zip(column.tolist(), present, strict=True)]
