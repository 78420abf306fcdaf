"""Workbooks as bytes that depend on their content alone."""

import io
import shutil
import tempfile
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

# The earliest moment a zip archive can note: no entry says when it was made.
_NO_MOMENT = (1980, 1, 1, 0, 0, 0)
_SPOOL = 2**24


def _timeless(source: ZipFile, target: ZipFile) -> None:
    """Copies every entry, in order, without its moment or the machine it was made on."""
    for entry in source.infolist():
        info = ZipInfo(entry.filename, _NO_MOMENT)
        info.compress_type = ZIP_DEFLATED
        info.create_system = 0
        info.file_size = entry.file_size
        with source.open(entry) as content, target.open(info, "w") as copy:
            shutil.copyfileobj(content, copy)


def _saved(book: Workbook, target: IO[bytes]) -> None:
    """openpyxl's own `save` would note the present moment among the properties; its writer alone does not."""
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        ExcelWriter(book, archive).write_data()


def packed(book: Workbook) -> bytes:
    """The workbook as the bytes of an .xlsx file, the same for the same content."""
    whole = io.BytesIO()
    with tempfile.SpooledTemporaryFile(_SPOOL) as loose:
        _saved(book, loose)
        with ZipFile(loose) as source, ZipFile(whole, "w") as target:
            _timeless(source, target)
    return whole.getvalue()
