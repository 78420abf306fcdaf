"""The road on whole workbooks, with the real knowledge."""

import io
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import Workbook

from mapping.errors import WrongUse
from mapping.model import POLES
from mapping.pipeline import (
    Understanding,
    cross_border_suggestions,
    load_knowledge,
    load_sample,
    store_upload,
    understand,
)
from mapping.store import open_store


def workbook(*rows: list[str | None]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def understood(*rows: list[str | None], name: str = "envoi.xlsx", institution: str | None = None) -> Understanding:
    return understand(workbook(*rows), name=name, knowledge=load_knowledge(), institution=institution)


HEADINGS: list[str | None] = ["Établissement", "Laboratoire", "Mots-clés"]


def test_poles_come_out_reconciled_with_their_country_and_provenance() -> None:
    one = understood(HEADINGS, ["UH2C", "Labo Eau", "eaux usées"])
    row = POLES.validate(one.poles).iloc[0]
    assert (row["organisation_id"], row["country"], row["reconciliation"]) == ("uh2c", "MA", "matched")
    assert (row["file"], row["sheet"], row["row"], row["digest"]) == ("envoi.xlsx", "Sheet", 2, one.digest)
    assert (one.status, one.reason) == ("ok", None)


@pytest.mark.parametrize(
    ("written", "code", "said"),
    [
        ("Free University of Brussels", "institution-review", "several institutions"),
        ("Université de Lille", "institution-unknown", "not in our list"),
    ],
)
def test_an_institution_that_is_not_surely_ours_is_told_once(written: str, code: str, said: str) -> None:
    one = understood(HEADINGS, [written, "Labo A", "eau"], [written, "Labo B", "sols"])
    (problem,) = one.problems
    assert (problem.code, problem.cell, problem.value) == (code, "A2", written)
    assert said in str(problem.message)
    assert len(one.poles) == 2


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["Bonjour,"], ["voici la liste."]], "row of headings"),
        ([["Laboratoire", "Mots-clés"], ["Labo Eau", "eau"]], "which institution"),
        ([HEADINGS], "no row with a pole"),
    ],
)
def test_a_workbook_that_gives_no_pole_says_why(rows: list[list[str | None]], said: str, tmp_path: Path) -> None:
    one = understood(*rows)
    assert one.status == "refused"
    assert said in str(one.reason)
    with pytest.raises(WrongUse, match=said), open_store(f"sqlite:///{tmp_path}/s.sqlite") as store:
        store_upload(one, store, author="essai")


def test_the_institution_chosen_at_import_stands_for_rows_that_name_none() -> None:
    one = understood(["Laboratoire", "Mots-clés"], ["Labo Eau", "eau"], institution="Université de Mons")
    assert one.poles["organisation_id"].to_list() == ["umons"]


def test_a_row_repeated_is_kept_with_an_id_of_its_own_and_proposed_as_a_duplicate() -> None:
    one = understood(HEADINGS, ["UCA", "Labo Eau", "eau"], ["UCA", "Labo Eau", "eau"])
    assert one.poles["id"].is_unique
    assert one.duplicates[["row", "of_row"]].to_numpy().tolist() == [[3, 2]]
    assert [problem.code for problem in one.problems] == ["possible-duplicate"]


def test_the_same_rows_in_another_order_and_file_keep_their_ids() -> None:
    rows: list[list[str | None]] = [
        ["UCA", "Labo Eau", "eau"],
        ["UMONS", "Labo Acier", "acier"],
        ["UCA", "Labo Sols", None],
    ]
    first = understood(HEADINGS, *rows).poles.set_index("name")["id"]
    second = understood(HEADINGS, *reversed(rows), name="autre.xlsx").poles.set_index("name")["id"]
    pd.testing.assert_series_equal(first, second.reindex(first.index))


def test_the_sample_goes_into_an_empty_store_only(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 's.sqlite'}") as store:
        batches = load_sample(store, load_knowledge())
        assert sum(batch.added for batch in batches) == len(store.poles()) == 347
        with pytest.raises(WrongUse):
            load_sample(store, load_knowledge())


def test_counterparts_are_of_the_other_country_only() -> None:
    one = understood(
        HEADINGS, ["UCA", "Labo Eau", "eaux usées"], ["UMONS", "Labo Acier", "acier"], ["UGent", "Water", "afvalwater"]
    )
    countries = one.poles.set_index("id")["country"]
    pairs = cross_border_suggestions(one.poles, load_knowledge())
    assert len(pairs) == 4
    assert (pairs["left_id"].map(countries) != pairs["right_id"].map(countries)).all()
