"""What a file is, told by its content and never by its name."""

import io
import re
import zipfile
import zlib

from mapping.reading.refusals import refusal
from mapping.settings import Limits

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF", b"\x00\x00\x01\x00")
_OTHERS = (b"{\\rtf", b"\x7fELF", b"MZ", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"SQLite format 3", b"PAR1", b"ARROW1")
# In an old .xls, the record FILEPASS right after the beginning of the workbook.
_ENCRYPTED_XLS = re.compile(rb"\x09\x08\x10\x00.{16}\x2f\x00", re.DOTALL)
_BLOCK = 1 << 20


def sniff(data: bytes, file: str, limits: Limits) -> str:
    """The kind of workbook: xlsx, xlsb, ods, xls or text. Raises WorkbookRefused for anything else."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise refusal("empty-file", file)
    if len(data) > limits.file_bytes:
        raise refusal("too-large", file, limit=limits.file_bytes // 2**20)
    if data.startswith(_ZIP):
        return _kind_of_archive(data, file, limits)
    if data.startswith(_OLE):
        return _kind_of_compound(data, file)
    return _kind_of_plain(data, file)


def _kind_of_compound(data: bytes, file: str) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data or _ENCRYPTED_XLS.search(data):
        raise refusal("password-protected", file)
    if any(stream.encode("utf-16-le") in data for stream in ("Workbook", "Book")):
        return "xls"
    raise refusal("not-a-spreadsheet", file)


def _kind_of_plain(data: bytes, file: str) -> str:
    start = data.lstrip()[:512]
    if start.startswith(_PICTURES):
        raise refusal("picture", file)
    if start.startswith(b"%PDF"):
        raise refusal("pdf", file)
    if start.startswith(b"<"):
        raise refusal("web-page", file)
    if start.startswith(_OTHERS) or _looks_binary(data):
        raise refusal("not-a-spreadsheet", file)
    return "text"


def _looks_binary(data: bytes) -> bool:
    """NUL bytes are binary, unless they alternate with text as UTF-16 without a mark does."""
    sample = data[:4096]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    nuls = sample.count(0)
    halves = (sample[::2].count(0), sample[1::2].count(0))
    return nuls > 0 and not (min(halves) == 0 and nuls > len(sample) // 4)


def _kind_of_archive(data: bytes, file: str, limits: Limits) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _guard(archive, file, limits)
            names = set(archive.namelist())
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, UnicodeDecodeError) as error:
        raise refusal("damaged", file) from error
    return _kind_by_parts(names, file)


def _kind_by_parts(names: set[str], file: str) -> str:
    lower = {name.lower().replace("\\", "/") for name in names}
    if "xl/workbook.bin" in lower:
        return "xlsb"
    if any(name.startswith("xl/workbook") for name in lower):
        return "xlsx"
    if "content.xml" in lower:
        return "ods"
    raise refusal("not-a-spreadsheet", file)


def _guard(archive: zipfile.ZipFile, file: str, limits: Limits) -> None:
    entries = archive.infolist()
    if len(entries) > limits.archive_entries or any(_escapes(entry.filename) for entry in entries):
        raise refusal("unsafe-archive", file)
    if any(entry.flag_bits & 1 for entry in entries):
        raise refusal("password-protected", file)
    _guard_size(archive, file, limits)


def _escapes(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0]


def _guard_size(archive: zipfile.ZipFile, file: str, limits: Limits) -> None:
    """Unpack every entry and count: the sizes that an archive declares are a stranger's word."""
    left = limits.unpacked_bytes
    for entry in archive.infolist():
        head = b""
        with archive.open(entry) as part:
            while block := part.read(_BLOCK):
                head = head or block
                left -= len(block)
                if left < 0:
                    raise refusal("too-large-unpacked", file, limit=limits.unpacked_bytes // 2**20)
        if entry.filename.endswith((".xml", ".rels")) and (b"<!DOCTYPE" in head or b"<!ENTITY" in head):
            raise refusal("unsafe-archive", file)
        if entry.filename == "META-INF/manifest.xml" and b"encryption-data" in head:
            raise refusal("password-protected", file)
