"""How cells look: one style for each look, and its twin for text that must never become a formula."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray

from mapping.views.report import Kind
from mapping.wording import Message, render


class Look(StrEnum):
    """What a cell is on its sheet."""

    HEADING = "heading"
    TURNED = "turned"
    LABEL = "label"
    TEXT = "text"
    NUMBER = "number"
    INTEGER = "integer"
    TALLY = "tally"
    DATE = "date"
    LINK = "link"


LOOK_OF_KIND = {kind: Look.TEXT if kind is Kind.LIST else Look(kind.value) for kind in Kind}
_FONT = "Calibri"
_NAVY = "1F3A5F"
_PLAIN = Alignment(vertical="top")
_WRAPPED = Alignment(vertical="top", horizontal="left", indent=1, wrap_text=True)
_RIGHT = Alignment(vertical="top", horizontal="right", indent=1)
_RULE = Border(bottom=Side("thin", color="C9CFD6"))
_FONTS = {
    Look.HEADING: Font(name=_FONT, size=10, bold=True, color="FFFFFF"),
    Look.TURNED: Font(name=_FONT, size=10, bold=True, color="FFFFFF"),
    Look.LABEL: Font(name=_FONT, size=10, bold=True),
    Look.LINK: Font(name=_FONT, size=10, color="0B5394", underline="single"),
}
_ALIGNMENTS = {
    Look.HEADING: Alignment(vertical="center", horizontal="left", indent=1, wrap_text=True),
    Look.TURNED: Alignment(vertical="bottom", horizontal="center", text_rotation=90, wrap_text=True),
    Look.LINK: _PLAIN,
    Look.NUMBER: _RIGHT,
    Look.INTEGER: _RIGHT,
    Look.TALLY: _RIGHT,
    Look.DATE: _RIGHT,
}
# In a grid the many zeros are shown as points, so that the other numbers stand out.
_FORMATS = {Look.NUMBER: "0.00", Look.INTEGER: "0", Look.TALLY: '0;-0;"·"', Look.DATE: "yyyy\\-mm\\-dd"}
_FILL = PatternFill("solid", fgColor=_NAVY)


@dataclass(frozen=True)
class Pen:
    """What the cells of one worksheet are written with; `styles` by look, and whether the text needs its guard.

    On a ruled sheet every row is underlined and empty cells are drawn too.
    """

    sheet: Any
    styles: Mapping[tuple[Look, bool], StyleArray]
    cut_mark: str
    ruled: bool


def _style(sheet: Any, look: Look, *, guarded: bool, ruled: bool) -> StyleArray:
    model = WriteOnlyCell(sheet)
    model.font = _FONTS.get(look, Font(name=_FONT, size=10))
    model.alignment = _ALIGNMENTS.get(look, _WRAPPED if ruled else _PLAIN)
    model.number_format = _FORMATS.get(look, "General")
    if look in (Look.HEADING, Look.TURNED):
        model.fill = _FILL
    elif ruled:
        model.border = _RULE
    model.quotePrefix = guarded
    # The array is what openpyxl copies into a cell; setting the parts cell by cell takes several times as long.
    return model._style


def pen_for(sheet: Any, language: str, *, ruled: bool) -> Pen:
    """The pen of a write-only worksheet; its mark for a text that was cut is in `language`."""
    looks = [(look, guarded) for look in Look for guarded in (False, True)]
    styles = {(look, guarded): _style(sheet, look, guarded=guarded, ruled=ruled) for look, guarded in looks}
    return Pen(sheet, styles, " " + render(Message("[text cut at 32,767 characters]"), language), ruled)
