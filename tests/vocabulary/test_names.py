"""Laws that the files of names keep, whoever edits them."""

from collections import defaultdict

import pandas as pd
import pytest

from mapping.cleaning import comparison_key
from mapping.settings import REFERENCE
from mapping.vocabulary.names import codes_by_name

_FILES = ["countries.csv", "languages.csv"]
_NAMES = ["name_fr", "name_en", "name_nl", "name_ar"]


def _table(file: str) -> pd.DataFrame:
    return pd.read_csv(REFERENCE / file, dtype="str", keep_default_na=False)


@pytest.mark.parametrize("file", _FILES)
def test_every_code_stands_once_with_a_name_in_every_language(file: str) -> None:
    table = _table(file)
    assert table["code"].is_unique
    assert table.loc[(table[_NAMES] == "").any(axis=1), "code"].tolist() == []


@pytest.mark.parametrize("file", _FILES)
def test_no_name_is_claimed_by_two_codes(file: str) -> None:
    claims = defaultdict(set)
    for row in _table(file).to_dict("records"):
        for name in [*(row[column] for column in _NAMES), *row["spellings"].split(";")]:
            claims[comparison_key(name)].add(row["code"])
    claims.pop("", None)
    assert {name: codes for name, codes in claims.items() if len(codes) > 1} == {}


@pytest.mark.parametrize("file", _FILES)
def test_a_code_stands_for_itself(file: str) -> None:
    known = codes_by_name(file)
    assert [code for code in _table(file)["code"] if known[code.lower()] != code] == []
