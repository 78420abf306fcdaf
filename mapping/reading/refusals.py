"""Why a file cannot be read, said once: each cause has a code and a sentence that says what to do."""

from mapping.errors import WorkbookRefused
from mapping.wording import Message

_SENTENCES = {
    "empty-file": (
        "The file {file} is empty (0 bytes). Save it again in your spreadsheet program, then send it again."
    ),
    "too-large": (
        "The file {file} is too large: the limit is {limit} MB. Remove pictures or split it, then send it again."
    ),
    "too-large-unpacked": (
        "The file {file} unpacks to more than {limit} MB. Keep only the sheets that list the poles, then send it again."
    ),
    "unsafe-archive": (
        "The file {file} is built in a way that no spreadsheet program uses, so it was not opened. "
        "Open it in your spreadsheet program, save it as .xlsx, then send that file."
    ),
    "password-protected": (
        "The file {file} is protected by a password. Open it, remove the password (File, Protect), save it, "
        "then send it again."
    ),
    "picture": "The file {file} is a picture, not a spreadsheet. Send the workbook (.xlsx, .ods or .csv) itself.",
    "pdf": "The file {file} is a PDF document, not a spreadsheet. Send the workbook (.xlsx, .ods or .csv) itself.",
    "web-page": (
        "The file {file} is a web page, even if its name says otherwise. Open it in your spreadsheet program, "
        "save it as .xlsx, then send that file."
    ),
    "not-a-spreadsheet": (
        "The file {file} is not a spreadsheet that can be read. Accepted: .xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv. "
        "Open it in your spreadsheet program, save it as .xlsx, then send that file."
    ),
    "damaged": (
        "The file {file} is damaged or was cut off on the way. Open it in your spreadsheet program, save it under "
        "another name, then send it again."
    ),
    "too-costly": (
        "The file {file} asks for too much memory or time to be read ({seconds} s allowed). Copy the useful cells "
        "into a new workbook, then send that one."
    ),
    "too-many-cells": (
        "The sheet “{sheet}” of the file {file} is too large: {rows} rows and {columns} columns at most. "
        "Delete the rows and columns that hold nothing useful, then send it again."
    ),
    "unreadable": "The file {file} cannot be found or read. Check its name and your rights on it.",
}


def refusal(code: str, file: str, **facts: object) -> WorkbookRefused:
    """The error to raise for a file that cannot be read; `code` is one of the keys above."""
    return WorkbookRefused(code, file, Message(_SENTENCES[code], {"file": file, **facts}))
