"""The one place that writes a cell."""

from openpyxl.cell import Cell

from mapping.reports.looks import Look, Pen
from mapping.reports.text import is_link, looks_live, writable
from mapping.reports.values import Value


def cell(pen: Pen, value: Value, look: Look) -> Cell | None:
    """The cell that holds `value`; for a missing value an empty one on a ruled sheet, None elsewhere.

    Text is written as text, whatever it starts with; only a valid https address becomes a link.
    """
    text = writable(value, pen.cut_mark) if isinstance(value, str) else None
    if text:
        return _text_cell(pen, text, look)
    if isinstance(value, str) or value is None:
        return _cell(pen, None, look, guarded=False) if pen.ruled else None
    return _cell(pen, value, look, guarded=False)


def _text_cell(pen: Pen, text: str, look: Look) -> Cell:
    linked = look is Look.LINK and is_link(text)
    shown = look if linked or look is not Look.LINK else Look.TEXT
    written = _cell(pen, text, shown, guarded=looks_live(text))
    # openpyxl takes "=…" for a formula and "#N/A" for an error.
    written.data_type = "s"
    if linked:
        written.hyperlink = text
    return written


def _cell(pen: Pen, value: Value, look: Look, *, guarded: bool) -> Cell:
    written = Cell(pen.sheet, row=1, column=1, style_array=pen.styles[look, guarded])
    written.value = value
    return written
