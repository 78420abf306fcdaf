"""The fields of education and training: ISCED-F 2013 (UNESCO), from broad (2 digits) to detailed (4 digits)."""

import io
from functools import cache, lru_cache
from pathlib import Path

import pandas as pd

from mapping.settings import REFERENCE

_COLUMNS = ["code", "level", "title_fr", "title_en", "title_nl", "title_ar", "kind", "source"]


def load_isced(folder: Path = REFERENCE) -> pd.DataFrame:
    """The fields: code, level (broad, narrow, detailed), title_fr, title_en, title_nl, title_ar, kind, source.

    A title that nobody has translated is NaN. `kind` is core, nfd (not further defined), nec or interdisc.
    """
    return _parsed((folder / "isced_f.csv").read_bytes()).copy()


@lru_cache(maxsize=4)
def _parsed(content: bytes) -> pd.DataFrame:
    table = pd.read_csv(io.BytesIO(content), dtype="str", keep_default_na=False, na_values=[""], encoding="utf-8-sig")
    return table[_COLUMNS]


@cache
def isced_codes() -> frozenset[str]:
    """The codes of all fields, broad to detailed."""
    return frozenset(load_isced()["code"])
