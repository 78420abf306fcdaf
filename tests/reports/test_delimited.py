import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapping.cleaning import guarded
from mapping.reports.delimited import delimited


@pytest.mark.parametrize("text", ["=1+1", "@SUM(1)", "+1+1", "-2+3", "-1-1", "\t=1", "|x", "'=1"])
def test_text_that_looks_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["-5", "+3,5", "-12.75", "+212 5 37 27 18 30", "+32-2-650.21.11", "eau", "'eau", "a=b"]
)
def test_numbers_telephone_numbers_and_plain_text_stay_bare(text: str) -> None:
    assert guarded(text) == text


@given(st.text(alphabet="'=+-@|%\t a1"))
def test_taking_off_the_apostrophe_we_put_gives_the_text_back(text: str) -> None:
    written = guarded(text)
    ours = written.startswith("'") and guarded(written[1:]) == written
    assert (written[1:] if ours else written) == text


def test_the_file_is_utf8_without_a_mark_and_missing_values_are_empty() -> None:
    frame = pd.DataFrame(
        {"nom": ["é", None], "score": [12.5, float("nan")], "rang": pd.array([1, None], dtype="Int64")}
    )
    assert delimited(frame) == "nom,score,rang\né,12.5,1\n,,\n".encode()


def test_headings_are_guarded_and_two_of_one_name_are_kept() -> None:
    frame = pd.DataFrame([["a", "=b"]], columns=["=x", "=x"])
    assert list(csv.reader(io.StringIO(delimited(frame).decode()))) == [["'=x", "'=x"], ["a", "'=b"]]
