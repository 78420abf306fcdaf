"""The child process: bytes on standard input, one JSON document on standard output, under hard limits.

A few kilobytes can make a reader ask for half a terabyte and abort; here it takes only this process with it.
"""

import csv
import datetime as dt
import io
import json
import sys
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from mapping.reading.delimited import cells_of

_MIDNIGHT = dt.time()


def limit(memory_bytes: int, seconds: int) -> None:
    """Bound this process's memory and processor time, where the system can (not on Windows)."""
    try:
        import resource  # noqa: PLC0415 - absent on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


def text_of(value: Any) -> str | None:
    """A cell's value as exact text: dates as ISO 8601, numbers in full precision, None for empty."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == _MIDNIGHT else value.isoformat(sep="T")
    return None if value is None else str(value)


def _sheet(sheet: CalamineSheet, name: str, state: str, bounds: tuple[int, int]) -> dict[str, Any]:
    if sheet.height > bounds[0] or sheet.width > bounds[1]:
        return {"name": name, "too_many_cells": True}
    rows = [[text_of(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    merges = [[*first, *last] for first, last in (sheet.merged_cell_ranges or [])]
    return {"name": name, "state": state, "rows": rows, "merges": merges}


def _workbook(data: bytes, bounds: tuple[int, int]) -> list[dict[str, Any]]:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    sheets = []
    for meta in workbook.sheets_metadata:
        if meta.typ == SheetTypeEnum.WorkSheet:
            state = "visible" if meta.visible == SheetVisibleEnum.Visible else "hidden"
            sheets.append(_sheet(workbook.get_sheet_by_name(meta.name), meta.name, state, bounds))
    return sheets


def _text(data: bytes, name: str, bounds: tuple[int, int]) -> list[dict[str, Any]]:
    rows = cells_of(data)
    if len(rows) > bounds[0] or max(map(len, rows), default=0) > bounds[1]:
        return [{"name": name, "too_many_cells": True}]
    return [{"name": name, "state": "visible", "rows": rows, "merges": []}]


def main() -> int:
    """Read the workbook whose kind, sheet name (for text) and limits the arguments give."""
    kind, name, memory, seconds, rows, columns = sys.argv[1:]
    limit(int(memory), int(seconds))
    csv.field_size_limit(2**24)
    data, bounds = sys.stdin.buffer.read(), (int(rows), int(columns))
    try:
        sheets = _text(data, name, bounds) if kind == "text" else _workbook(data, bounds)
    except (CalamineError, csv.Error, ValueError, OSError) as error:
        sys.stdout.write(json.dumps({"refused": "password-protected" if "assword" in str(error) else "damaged"}))
        return 0
    json.dump({"sheets": sheets}, sys.stdout, ensure_ascii=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
