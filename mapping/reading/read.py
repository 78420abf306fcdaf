"""From a file's bytes to its cells, or to one clear refusal."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from mapping.reading.refusals import refusal
from mapping.reading.sniff import sniff
from mapping.reading.workbook import Merge, Sheet, Workbook
from mapping.settings import LIMITS, PROJECT, Limits


def read_workbook(source: Path | bytes, *, name: str | None = None, limits: Limits = LIMITS) -> Workbook:
    """The cells of a workbook (.xlsx .xlsm .xlsb .xls .ods .csv .tsv, told by content).

    Raises WorkbookRefused, with one sentence for the reader, for anything that cannot be read within `limits`.
    """
    file = name or (source.name if isinstance(source, Path) else "")
    data = _bytes_of(source, file, limits) if isinstance(source, Path) else source
    kind = sniff(data, file, limits)
    digest = "sha256:" + hashlib.sha256(data).hexdigest()
    return Workbook(file, digest, kind, tuple(_sheets(data, kind, file, limits)))


def _bytes_of(path: Path, file: str, limits: Limits) -> bytes:
    try:
        if path.stat().st_size > limits.file_bytes:
            raise refusal("too-large", file, limit=limits.file_bytes // 2**20)
        return path.read_bytes()
    except OSError as error:
        raise refusal("unreadable", file) from error


def _sheets(data: bytes, kind: str, file: str, limits: Limits) -> list[Sheet]:
    answer = _ask_child(data, kind, file, limits)
    if "refused" in answer:
        raise refusal(answer["refused"], file)
    for sheet in answer["sheets"]:
        if sheet.get("too_many_cells"):
            raise refusal("too-many-cells", file, sheet=sheet["name"], rows=limits.rows, columns=limits.columns)
    return [
        Sheet(sheet["name"], sheet["state"], sheet["rows"], tuple(Merge(*merge) for merge in sheet["merges"]))
        for sheet in answer["sheets"]
    ]


def _ask_child(data: bytes, kind: str, file: str, limits: Limits) -> dict[str, Any]:
    bounds = (limits.memory_bytes, limits.seconds, limits.rows, limits.columns)
    command = [sys.executable, "-m", "mapping.reading.child", kind, Path(file).stem or "1", *map(str, bounds)]
    try:
        child = subprocess.run(
            command, input=data, capture_output=True, timeout=limits.seconds, cwd=PROJECT, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise refusal("too-costly", file, seconds=limits.seconds) from error
    if child.returncode != 0:
        code = "damaged" if b"PanicException" in child.stderr else "too-costly"
        raise refusal(code, file, seconds=limits.seconds)
    answer: dict[str, Any] = json.loads(child.stdout)
    return answer
