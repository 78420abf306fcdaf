"""The samples are the source poles, each once, laid out as institutions lay them out."""

import csv
from pathlib import Path

import pytest

from data.make_samples import SAMPLES, main
from mapping.pipeline import Understanding, load_knowledge, understand
from mapping.settings import PROJECT
from mapping.settings import SAMPLES as FOLDER


def test_the_samples_are_rebuilt_byte_for_byte(tmp_path: Path) -> None:
    main(tmp_path)
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(SAMPLES)
    assert [name for name in SAMPLES if (tmp_path / name).read_bytes() != (FOLDER / name).read_bytes()] == []


@pytest.fixture(scope="module")
def understood() -> list[Understanding]:
    return [understand(FOLDER / name, name=name, knowledge=load_knowledge()) for name in sorted(SAMPLES)]


def _sources() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    for name in ("poles_ma.csv", "poles_be.csv"):
        with (PROJECT / "data" / "sources" / name).open(encoding="utf-8", newline="") as source:
            rows += csv.DictReader(source)
    return rows


def test_every_source_pole_comes_out_once_as_it_was_written(understood: list[Understanding]) -> None:
    columns = {
        "institution": "institution",
        "unit": "faculty_or_school",
        "name": "pole_name",
        "acronym": "acronym",
        "city": "city",
        "keywords": "keywords",
        "description": "description",
        "languages": "languages",
    }
    came = [tuple(row) for one in understood for row in one.poles[list(columns)].fillna("").to_numpy()]
    sent = [tuple(row[theirs] for theirs in columns.values()) for row in _sources()]
    assert sorted(came) == sorted(sent)


def test_every_institution_of_the_samples_is_matched(understood: list[Understanding]) -> None:
    assert {status for one in understood for status in one.poles["reconciliation"]} == {"matched"}


def test_every_row_of_every_sheet_is_accounted_for(understood: list[Understanding]) -> None:
    reports = [sheet for one in understood for sheet in one.sheets]
    assert len(reports) > len(SAMPLES)
    for report in reports:
        assert report.rows.read == report.rows.poles + report.rows.rejected + report.rows.not_data
        assert report.rows.not_data >= len(report.header_rows)


def test_no_sample_holds_a_person(understood: list[Understanding]) -> None:
    assert not [problem for one in understood for problem in one.problems if problem.code == "personal-columns"]
