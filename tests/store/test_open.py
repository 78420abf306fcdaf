import multiprocessing
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from mapping.errors import StoreError
from mapping.store import PoleStore, open_store
from mapping.store.schema import metadata
from mapping.wording import DEFAULT_LANGUAGE, render
from tests.store.cases import UPLOAD, WATER, poles_table


def test_the_folder_and_the_file_are_made_on_first_use(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path}/var/deep/store.sqlite") as store:
        assert store.is_empty()
    assert (tmp_path / "var" / "deep" / "store.sqlite").is_file()


def test_what_was_stored_is_there_when_the_store_is_opened_again(url: str) -> None:
    with open_store(url) as store:
        store.import_batch(poles_table(WATER), [], **UPLOAD)
    with open_store(url) as again:
        assert again.poles()["id"].tolist() == ["eau"]
        assert again.version() == 1


def test_the_migrations_make_the_tables_that_the_queries_know(store: PoleStore, url: str) -> None:
    engine = create_engine(url)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert differences == []


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.sqlite"
    file.write_text("Réunion du 4 mai, ordre du jour et présents. " * 50, encoding="utf-8")
    before = file.read_bytes()
    with pytest.raises(StoreError, match=r"notes\.sqlite cannot be opened"):
        open_store(f"sqlite:///{file}")
    assert file.read_bytes() == before


def test_the_database_of_another_program_is_refused_and_left_alone(url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE bookmarks (id INTEGER)")
    with pytest.raises(StoreError, match="another program"):
        open_store(url)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE bookmarks")
    engine.dispose()
    with open_store(url) as store:
        assert store.check() == []


def test_a_store_of_a_newer_version_is_refused(url: str) -> None:
    open_store(url).close()
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    with pytest.raises(StoreError, match="newer version"):
        open_store(url)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file where a folder is wanted", encoding="utf-8")
    with pytest.raises(StoreError, match=r"var/store\.sqlite cannot be opened"):
        open_store(f"sqlite:///{tmp_path}/var/store.sqlite")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("sqlite://", "needs a file"),
        ("sqlite:///:memory:", "needs a file"),
        ("mysql://host/base", "not mysql"),
        ("no address at all", "cannot be understood"),
        ("postgresql://host:port/base", "cannot be understood"),
    ],
)
def test_an_address_we_cannot_use_is_refused_in_plain_words(address: str, said: str) -> None:
    with pytest.raises(StoreError, match=said):
        open_store(address)


def test_a_server_that_does_not_answer_is_named_without_its_password(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as refused:
        open_store(f"postgresql://curator:s3cret@/poles?host={tmp_path}&password=s3cret")
    assert "curator" in str(refused.value)
    assert "s3cret" not in str(refused.value)
    assert "impossible d’ouvrir" in refused.value.said("fr").lower()


def test_a_closed_store_still_on_disk_needs_no_side_file(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path}/store.sqlite") as store:
        store.import_batch(poles_table(WATER), [], **UPLOAD)
    with closing(sqlite3.connect(tmp_path / "store.sqlite")) as connection:
        assert connection.execute("SELECT id FROM poles").fetchall() == [("eau",)]


def test_two_programs_that_open_a_new_store_at_once_both_succeed(url: str) -> None:
    context = multiprocessing.get_context("fork")
    start = context.Barrier(4)
    programs = [context.Process(target=_open_together, args=(url, start)) for _ in range(4)]
    for program in programs:
        program.start()
    for program in programs:
        program.join(60)
    assert [program.exitcode for program in programs] == [0, 0, 0, 0]
    with open_store(url) as store:
        assert store.check() == []


def _open_together(url: str, start: "multiprocessing.synchronize.Barrier") -> None:
    start.wait(30)
    with open_store(url) as store:
        raise SystemExit(0 if store.version() == 0 else 1)


def test_a_refusal_can_be_said_in_the_reader_s_language() -> None:
    with pytest.raises(StoreError) as refused:
        open_store("mysql://host/base")
    assert render(refused.value.message, DEFAULT_LANGUAGE) != str(refused.value)
