"""Each page opens alone, in both languages, and does what it says."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from mapping.settings import PROJECT
from mapping.store import PoleStore, open_store
from mapping.ui.text import escaped

PAGES = {
    "home_page": ("Pôles de compétences du Maroc et de Belgique", "Competence poles of Morocco and Belgium"),
    "directory_page": ("Annuaire", "Directory"),
    "suggestions_page": ("Suggestions de partenariat", "Partner suggestions"),
    "import_page": ("Importer un classeur", "Import a workbook"),
    "reports_page": ("Rapports", "Reports"),
    "pole_page": ("Page introuvable", "Not found"),
    "institution_page": ("Page introuvable", "Not found"),
}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def alone(page: str, url: str, language: str) -> None:
    """A page without the application around it (runs on its own: imports inside)."""
    from mapping.pipeline import load_knowledge
    from mapping.store import open_store
    from mapping.ui import pages
    from mapping.ui.desk import Desk

    getattr(pages, page)(Desk(open_store(url), url, load_knowledge(), language))


def opened(page_name: str, url: str, language: str = "fr", **address: str) -> AppTest:
    app = AppTest.from_function(alone, args=(page_name, url, language), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def words(app: AppTest) -> str:
    return " | ".join(str(element.value) for kind in (app.text, app.markdown, app.caption) for element in kind)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("language", "place"), [("fr", 0), ("en", 1)])
def test_a_page_opens_alone_in_each_language(page: str, language: str, place: int, sample_url: str) -> None:
    app = opened(page, sample_url, language)

    assert not app.exception
    assert app.title[0].value == PAGES[page][place]


def test_the_application_opens_on_an_empty_store_and_loads_the_sample(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'new.sqlite'}")

    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60).run()

    assert not app.exception
    assert app.title[0].value == PAGES["home_page"][0]
    assert int(app.metric[0].value) > 300


def test_choosing_english_says_the_page_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample_url: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", sample_url)
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60)
    app.query_params["lang"] = "en"

    assert app.run().title[0].value == PAGES["home_page"][1]


def test_an_address_that_asks_nonsense_still_opens(sample_url: str) -> None:
    app = opened("directory_page", sample_url, page="-7", country="??", least="x")

    assert not app.exception
    assert app.warning[0].value == "Aucun pôle ne répond à tous ces critères."


def test_words_in_the_address_search_the_directory(sample_url: str) -> None:
    app = opened("directory_page", sample_url, q="traitement des eaux")

    assert app.text_input(key="directory_q").value == "traitement des eaux"
    assert 0 < int(app.subheader[0].value.split()[0]) < 347


def test_ticking_a_value_narrows_and_clearing_brings_everything_back(sample_url: str) -> None:
    app = opened("directory_page", sample_url)
    everything = app.subheader[0].value

    app.checkbox(key="directory_country_BE").check().run()
    narrowed = app.subheader[0].value
    app.button(key="directory_clear").click().run()

    assert narrowed != everything
    assert app.subheader[0].value == everything
    assert not app.checkbox(key="directory_country_BE").value


def test_the_list_and_the_map_show_the_same_number_of_poles(sample_url: str) -> None:
    app = opened("directory_page", sample_url, country="BE")
    listed = app.subheader[0].value

    app.segmented_control(key="directory_shape").select("map").run()

    assert app.subheader[0].value == listed
    assert listed.split()[0] in words(app)


def test_a_pole_sheet_says_what_is_missing(sample_url: str) -> None:
    with open_store(sample_url) as store:
        pole = store.poles().iloc[0]

    app = opened("pole_page", sample_url, id=pole["id"])

    assert not app.exception
    cells = {cell for table in app.table for cell in table.value.to_numpy().ravel()}
    assert "non renseigné" in cells
    assert escaped(pole["file"]) in cells


def test_a_judgement_is_stored_at_once_and_a_pair_set_aside_leaves_the_list(tmp_path: Path) -> None:
    url = own_store(tmp_path)
    app = opened("suggestions_page", url)
    before = app.subheader[0].value

    button = next(button for button in app.button if str(button.label) == "Écarter")
    button.click().run()

    with open_store(url) as store:
        assert store.judgements()["verdict"].tolist() == ["refused"]
    assert app.subheader[0].value != before
    assert opened("suggestions_page", url, shown="refused").subheader[0].value == "1 suggestion"


def own_store(folder: Path) -> str:
    from mapping.pipeline import load_knowledge, load_sample

    url = f"sqlite:///{folder / 'own.sqlite'}"
    with open_store(url) as store:
        load_sample(store, load_knowledge())
    return url


def workbook(folder: Path, *rows: list[Any]) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (["Établissement", "Intitulé du pôle", "Mots-clés"], *rows):
        book.active.append(row)
    book.save(folder / "poles.xlsx")
    return (folder / "poles.xlsx").read_bytes()


def test_a_workbook_is_stored_only_when_confirmed_and_then_brings_nothing_new(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'store.sqlite'}"
    content = workbook(tmp_path, ["Université Cadi Ayyad", "Laboratoire de l'eau", "eau"])
    app = opened("import_page", url)

    app.file_uploader[0].upload("poles.xlsx", content, XLSX).run()
    with open_store(url) as store:
        assert store.is_empty()
    app.button(key="import_confirm").click().run()

    assert app.success[0].value == "L’importation est enregistrée."
    with open_store(url) as store:
        assert store.poles()["name"].tolist() == ["Laboratoire de l'eau"]
    again = opened("import_page", url)
    again.file_uploader[0].upload("poles.xlsx", content, XLSX).run()
    assert again.info[0].value.startswith("Ce classeur n’apporte rien de nouveau")


def test_the_import_and_the_first_page_count_the_same_problems_to_be_checked(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'store.sqlite'}"
    app = opened("import_page", url)
    content = workbook(tmp_path, ["Université Cadi Ayyad", "Laboratoire de l'eau", "eau"], ["Uni inconnue", "X", "y"])
    app.file_uploader[0].upload("poles.xlsx", content, XLSX).run()
    app.button(key="import_confirm").click().run()
    with open_store(url) as store:
        expected = str(store.batches()["to_check"].iloc[0])

    assert to_check(app) == expected
    assert to_check(opened("home_page", url)) == expected


def to_check(app: AppTest) -> str:
    (table,) = [table.value for table in app.table if "À vérifier" in table.value.columns]
    return str(table["À vérifier"].iloc[0])


def test_a_stranger_s_markup_is_shown_as_text(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'store.sqlite'}"
    content = workbook(tmp_path, ["Université Cadi Ayyad", "<b>Labo</b> [clic](https://exemple.org) **eau**", "eau"])
    app = opened("import_page", url)
    app.file_uploader[0].upload("poles.xlsx", content, XLSX).run()
    app.button(key="import_confirm").click().run()
    with open_store(url) as store:
        pole = store.poles()["id"].iloc[0]

    title = opened("pole_page", url, id=pole).title[0].value

    assert "\\*\\*eau\\*\\*" in title
    assert "[clic](" not in title


@pytest.mark.parametrize("page", ["suggestions_page", "directory_page", "home_page", "reports_page"])
def test_a_run_asks_the_store_once_which_version_it_has(
    page: str, sample_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    version = PoleStore.version

    def counting(store: PoleStore) -> int:
        asked.append(version(store))
        return asked[-1]

    monkeypatch.setattr(PoleStore, "version", counting)
    opened(page, sample_url)

    assert len(asked) == 1


def test_the_report_filters_are_said_in_words(sample_url: str) -> None:
    app = opened("reports_page", sample_url, country="BE")

    assert "Belgique" in words(app)
