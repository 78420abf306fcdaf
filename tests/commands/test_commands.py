"""What INTERFACE promises of each command: shapes, exit status, one clear line when it goes wrong."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pandas as pd
import pytest
from openpyxl import Workbook, load_workbook

from mapping.commands.application import app
from mapping.settings import PROJECT, SAMPLES

Run = Callable[..., CompletedProcess[str]]
UCA = SAMPLES / "universite_cadi_ayyad.xlsx"


def complaint(run: CompletedProcess[str]) -> str:
    """The one line on standard error of a command that ended with status 2."""
    assert run.returncode == 2, run.stderr
    assert "Traceback" not in run.stderr
    (line,) = run.stderr.strip().splitlines()
    return line


def test_import_dry_run_says_all_in_one_json_document(run: Run, tmp_path: Path) -> None:
    store = f"sqlite:///{tmp_path / 's.sqlite'}"
    done = run("--database", store, "import", UCA, "--dry-run", "--json")
    (one,) = json.loads(done.stdout)["files"]
    assert done.returncode == 0
    assert set(one) == {"file", "digest", "status", "reason", "sheets", "poles", "problems", "rejected", "duplicates"}
    assert (one["file"], one["status"], one["reason"]) == (UCA.name, "ok", None)
    cover, table = one["sheets"]
    assert (cover["used"], table["used"], table["header_rows"], table["language"]) == (False, True, [4, 5], "fr")
    assert table["rows"] == {"read": 61, "poles": 53, "rejected": 0, "not_data": 8}
    assert table["columns"][3] == {"column": "D", "heading": "Structure / Intitulé", "field": "name", "score": 100.0}
    first = one["poles"][0]
    assert (first["sheet"], first["row"], first["organisation_id"]) == ("Structures", 6, "uca")
    assert (first["keywords"][0], first["needs"], first["website"]) == ("eau", [], None)
    assert not (tmp_path / "s.sqlite").exists()


def test_import_stores_and_a_second_import_changes_nothing(run: Run, tmp_path: Path) -> None:
    store = f"sqlite:///{tmp_path / 's.sqlite'}"
    outputs = []
    for _ in range(2):
        assert run("import", UCA, "--database", store).returncode == 0
        assert run("suggest", "-o", tmp_path / "out.csv", "--database", store).returncode == 0
        outputs.append((tmp_path / "out.csv").read_bytes())
    assert outputs[0] == outputs[1]


def test_a_row_refused_makes_status_one_and_is_told(run: Run, tmp_path: Path) -> None:
    book = Workbook()
    for row in (
        ["Université", "Laboratoire", "Mots-clés"],
        ["Université de Mons", "Labo A", "acier"],
        ["Université de Mons", None, "eau"],
    ):
        book.active.append(row)
    book.save(tmp_path / "deux.xlsx")
    done = run("import", tmp_path / "deux.xlsx", "--dry-run", "--json")
    (one,) = json.loads(done.stdout)["files"]
    assert (done.returncode, one["status"]) == (1, "partial")
    assert one["rejected"] == [{"sheet": "Sheet", "row": 3, "codes": ["missing-name"]}]
    assert [(p["level"], p["code"], p["cell"]) for p in one["problems"]] == [("error", "missing-name", "B3")]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("vide.xlsx", b""),
        ("photo.xlsx", b"\x89PNG\r\n\x1a\n" + b"\x00" * 64),
        ("secret.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
        ("lettre.csv", b"Madame, Monsieur,\nveuillez trouver ci-joint la liste.\n"),
    ],
)
def test_a_file_that_is_no_list_of_poles_gets_one_clear_french_sentence(
    run: Run, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    store = tmp_path / "s.sqlite"
    done = run("import", tmp_path / name, "--json", "--database", f"sqlite:///{store}")
    line = complaint(done)
    (one,) = json.loads(done.stdout)["files"]
    assert name in line
    assert (one["status"], one["reason"], one["poles"]) == ("refused", line, [])


def test_read_gives_the_cells(run: Run) -> None:
    document = json.loads(run("read", UCA, "--json").stdout)
    assert document["status"] == "ok"
    assert document["sheets"][0]["sheet"] == "Lisez-moi"
    assert document["sheets"][1]["rows"][4][3:6] == ["Intitulé", "Sigle", "Type"]


def test_reconcile_adds_its_columns(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("nom,pays\nUH2C,MA\nUniversité de Lille,FR\n", encoding="utf-8")
    done = run(
        "reconcile", tmp_path / "in.csv", "--column", "nom", "--country-column", "pays", "-o", tmp_path / "out.csv"
    )
    table = pd.read_csv(tmp_path / "out.csv", dtype=str, keep_default_na=False)
    assert done.returncode == 0
    added = ["organisation_id", "organisation_name", "country", "ror", "score", "status", "reason"]
    assert [name for name in added if name not in table.columns] == []
    assert list(table["organisation_id"]) == ["uh2c", ""]
    assert table["status"][0] == "matched"
    assert table["status"][1] != "matched"


def test_reconcile_names_the_missing_column(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("nom,pays\nUH2C,MA\n", encoding="utf-8")
    assert "institution" in complaint(run("reconcile", tmp_path / "in.csv", "--column", "institution", "-o", "o.csv"))


def test_classify_fills_fields_and_concepts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(
        "institution,name,keywords\nUniversité de Mons,Labo,génie civil;béton\n", encoding="utf-8"
    )
    assert run("classify", tmp_path / "in.csv", "-o", tmp_path / "out.csv").returncode == 0
    row = pd.read_csv(tmp_path / "out.csv", dtype=str).iloc[0]
    assert "0732" in row["fields"].split(";")
    assert "civil-engineering" in row["concepts"].split(";")


def test_suggest_ranks_ten_counterparts_for_every_pole_and_the_points_add_up(
    run: Run, database: str, tmp_path: Path
) -> None:
    assert run("suggest", "-o", tmp_path / "out.csv", "--database", database).returncode == 0
    table = pd.read_csv(tmp_path / "out.csv")
    features = [
        name
        for name in table.columns
        if name not in {"left_id", "right_id", "rank", "score", "shared_concepts", "reason"}
    ]
    assert table.groupby("left_id")["rank"].agg(list).map(lambda ranks: ranks == list(range(1, 11))).all()
    assert table["left_id"].nunique() == 347
    assert (table[features].sum(axis=1) - table["score"]).abs().max() <= 0.01
    assert table["score"].between(0, 100).all()
    assert table["reason"].str.len().min() > 10


def test_suggest_between_two_tables(run: Run, tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_text(
        "id,institution,name,keywords\nL1,Université Cadi Ayyad,Labo,eaux usées\n", encoding="utf-8"
    )
    (tmp_path / "r.csv").write_text(
        "id,institution,name,keywords\nR1,Universiteit Gent,Groep,afvalwater\nR2,Universiteit Gent,Recht,strafrecht\n",
        encoding="utf-8",
    )
    run("suggest", tmp_path / "l.csv", tmp_path / "r.csv", "-o", tmp_path / "out.xlsx")
    rows = list(load_workbook(tmp_path / "out.xlsx").active.iter_rows(values_only=True))
    assert [row[:3] for row in rows[1:]] == [("L1", "R1", 1), ("L1", "R2", 2)]


def test_search_crosses_languages(run: Run, database: str) -> None:
    document = json.loads(run("search", "afvalwater", "--country", "MA", "--json", "--database", database).stdout)
    assert document["query"] == "afvalwater"
    assert set(document["results"][0]) == {"id", "name", "institution", "organisation_id", "country", "score", "reason"}
    assert {result["country"] for result in document["results"]} == {"MA"}


def test_evaluate_prints_its_four_figures(run: Run, tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_text(
        "id,institution,name,keywords\nL1,Université Cadi Ayyad,Labo,eaux usées\n", encoding="utf-8"
    )
    (tmp_path / "r.csv").write_text(
        "id,institution,name,keywords\nR1,Universiteit Gent,Groep,afvalwater\n", encoding="utf-8"
    )
    (tmp_path / "g.csv").write_text("query_id,candidate_id,grade,note\nL1,R1,3,\n", encoding="utf-8")
    done = run(
        "evaluate", "--left", tmp_path / "l.csv", "--right", tmp_path / "r.csv", "--gold", tmp_path / "g.csv", "--json"
    )
    figures = json.loads(done.stdout)
    assert figures["ndcg_at_10"] == 1.0


def test_report_is_a_workbook(run: Run, database: str, tmp_path: Path) -> None:
    assert run("report", "-o", tmp_path / "r.xlsx", "--country", "MA", "--database", database).returncode == 0
    book = load_workbook(tmp_path / "r.xlsx")
    assert {"Lisez-moi", "Pôles de compétences", "Suggestions de partenariat"} <= set(book.sheetnames)


def test_template_opens_with_its_headings_and_imports_once_filled(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "modele.xlsx"
    assert run("template", "-o", path).returncode == 0
    book = load_workbook(path)
    sheet = book["Pôles"]
    filled = {
        "Établissement": "Université de Mons",
        "Pays": "BE",
        "Intitulé du pôle": "Labo Eau",
        "Mots-clés": "eau ; sols",
        "Langues": "Français",
    }
    sheet.append([filled.get(cell.value) for cell in sheet[1]])
    book.save(path)
    done = run("import", path, "--dry-run", "--json")
    (one,) = json.loads(done.stdout)["files"]
    assert (done.returncode, one["problems"]) == (0, [])
    assert [c["field"] for c in one["sheets"][1]["columns"]].count(None) == 0
    assert one["poles"][0]["keywords"] == ["eau", "sols"]


def test_check_finds_a_sound_store(run: Run, database: str) -> None:
    assert run("check", "--database", database).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [("undo", "1"), ("backup", "x.zip"), ("restore", "x.zip"), ("suggest", "--engine", "dask", "-o", "o.csv")],
)
def test_what_is_not_there_yet_says_so(run: Run, arguments: tuple[str, ...]) -> None:
    assert "Pas encore" in complaint(run(*arguments))


@pytest.mark.parametrize(
    "arguments",
    [
        ("inconnu",),
        ("import",),
        ("import", "absent.xlsx", "--dry-run"),
        ("suggest", "a.csv", "-o", "o.csv"),
        ("undo", "x"),
        ("reconcile", "a.csv"),
        ("serve", "--address", "0.0.0.0"),
        ("check", "--database", "n'importe quoi"),
        ("import", str(UCA), "--country", "Mordor"),
        ("report", "-o", "rapport.pdf"),
        ("template", "-o", "modele.doc"),
    ],
)
def test_wrong_use_gets_one_line_and_status_two(run: Run, arguments: tuple[str, ...]) -> None:
    assert len(complaint(run(*arguments))) > 10


def test_the_program_runs_as_a_module_with_its_status() -> None:
    command = [sys.executable, "-m", "mapping", "import", "absent.xlsx", "--dry-run"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=60, check=False)
    assert "absent.xlsx" in complaint(done)


def test_every_command_helps_with_an_example(run: Run) -> None:
    commands = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]
    assert len(commands) == 15
    for name in commands:
        assert f"python -m mapping {name}" in run(name, "--help").stdout, name
