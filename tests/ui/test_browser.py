"""The whole application in a real browser, from an empty store to a downloaded report."""

import io
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect, sync_playwright

from mapping.settings import PROJECT

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
]  # fmt: skip
QUIET = "[data-testid=stApp][data-test-script-state=notRunning]"
PATIENCE = 60_000
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEADINGS = ["Établissement", "Intitulé du pôle", "Mots-clés", "Description", "Ville", "Pays"]
POLES = [
    ["Université Cadi Ayyad", "Laboratoire de Zythologie Saharienne", "brasserie; fermentation; levures",
     "Étude des levures et de la fermentation.", "Marrakech", "Maroc"],
    ["Université de Liège", "Centre de Zythologie Liégeoise", "brasserie; fermentation; levures",
     "Fermentation et levures de brasserie.", "Liège", "Belgique"],
    ["Université de Namur", "Institut des Arbalètes Médiévales", "histoire médiévale; archéologie",
     "Histoire et archéologie du Moyen Âge.", "Namur", "Belgique"],
]  # fmt: skip

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="no Chromium here"),
]


def own_workbook() -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in ([["Pôles de compétences"]], [HEADINGS], POLES):
        for cells in row:
            book.active.append(cells)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The application on a free port, with a store of its own."""
    folder = tmp_path_factory.mktemp("served")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{folder / 'store.sqlite'}"}
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=log, stderr=log)
        try:
            wait_for(f"http://127.0.0.1:{port}/_stcore/health")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=20)


def wait_for(address: str) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(address, timeout=2)
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    pytest.fail("the server did not come up")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a browser that speaks English, whose every request must stay on this machine."""
    context = browser.new_context(locale="en-GB", viewport={"width": 1440, "height": 1000}, accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    strangers: list[str] = []
    page.on("request", lambda request: strangers.extend(outside(request.url)))
    yield page
    context.close()
    assert strangers == []


def outside(address: str) -> list[str]:
    return [] if re.match(r"(https?|wss?)://127\.0\.0\.1:|data:|blob:", address) else [address]


def visit(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector(QUIET)
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=PATIENCE)


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/", "Pôles de compétences du Maroc et de Belgique"),
        ("/annuaire", "Annuaire"),
        ("/suggestions", "Suggestions de partenariat"),
        ("/importer", "Importer un classeur"),
        ("/rapports", "Rapports"),
        ("/pole?id=nobody", "Page introuvable"),
        ("/etablissement?id=uca", "Université Cadi Ayyad"),
    ],
)
def test_every_address_opens_in_french_without_an_error(page: Page, server: str, path: str, title: str) -> None:
    visit(page, server + path)

    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    assert page.locator("[data-testid=stException]").count() == 0


@pytest.mark.parametrize("path", ["/", "/annuaire", "/suggestions", "/importer", "/rapports", "/etablissement?id=uca"])
def test_no_page_is_wider_than_a_telephone(page: Page, server: str, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 780})

    visit(page, server + path)

    assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def test_the_language_of_the_address_is_spoken_and_kept_from_page_to_page(page: Page, server: str) -> None:
    visit(page, f"{server}/?lang=en")

    page.get_by_role("link", name="Directory", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Directory")
    assert "lang=en" in page.url
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_copied_address_shows_the_same_filtered_result(page: Page, server: str) -> None:
    visit(page, f"{server}/annuaire?country=BE&q=eau")
    count = page.get_by_role("heading", level=3).first.inner_text()

    page.reload()
    page.wait_for_selector(QUIET)

    expect(page.get_by_role("button", name="Belgique ✕")).to_be_visible()
    expect(page.get_by_role("heading", level=3).first).to_have_text(count)


def test_a_filter_that_is_ticked_narrows_the_list_and_is_taken_off_by_its_chip(page: Page, server: str) -> None:
    visit(page, f"{server}/annuaire")
    before = page.get_by_role("heading", level=3).first.inner_text()

    page.get_by_role("button", name="Pays").click()
    page.get_by_text(re.compile(r"^Belgique \(\d+\)$")).click()
    chip = page.get_by_role("button", name="Belgique ✕")
    expect(chip).to_be_visible()
    expect(page.get_by_role("heading", level=3).first).not_to_have_text(before)
    page.keyboard.press("Escape")
    chip.click()

    expect(chip).to_have_count(0)
    expect(page.get_by_role("heading", level=3).first).to_have_text(before)


def test_a_picture_named_as_a_workbook_is_refused_in_french_and_nothing_is_stored(page: Page, server: str) -> None:
    visit(page, f"{server}/importer")

    picture = b"\x89PNG\r\n\x1a\n" + bytes(200)
    page.locator("input[type=file]").set_input_files({"name": "photo.xlsx", "mimeType": XLSX, "buffer": picture})

    alert = page.get_by_role("alert").first
    expect(alert).to_contain_text("photo.xlsx")
    expect(alert).to_contain_text(re.compile(r"\b(fichier|classeur)\b"))
    expect(page.get_by_text("Rien n’a été enregistré.")).to_be_visible()
    expect(page.get_by_role("button", name="Confirmer l’importation")).to_have_count(0)


def test_from_an_uploaded_workbook_to_a_judged_suggestion_and_a_report(page: Page, server: str) -> None:
    import_own_workbook(page, server)
    find_own_pole(page, server)
    judge_own_suggestion(page, server)

    assert "Laboratoire de Zythologie Saharienne" in report_text(page, server)


def import_own_workbook(page: Page, server: str) -> None:
    visit(page, f"{server}/importer")
    workbook: FilePayload = {"name": "zythologie.xlsx", "mimeType": XLSX, "buffer": own_workbook()}
    page.locator("input[type=file]").set_input_files(workbook)
    expect(page.get_by_text("Ce qui a été compris")).to_be_visible()
    page.get_by_role("button", name="Confirmer l’importation").click()
    expect(page.get_by_text("L’importation est enregistrée.")).to_be_visible()


def find_own_pole(page: Page, server: str) -> None:
    visit(page, f"{server}/annuaire")
    page.get_by_role("textbox", name="Rechercher").fill("zythologie")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Laboratoire de Zythologie Saharienne")).to_be_visible()
    expect(page.get_by_role("link", name="Centre de Zythologie Liégeoise")).to_be_visible()


def judge_own_suggestion(page: Page, server: str) -> None:
    address = f"{server}/suggestions?left=uca&right=uliege"
    visit(page, address)
    card = own_card(page)
    card.get_by_role("textbox", name="Note").fill("à inviter")
    card.get_by_role("button", name="Retenir").click()
    expect(own_card(page).get_by_text("Avis : retenue")).to_be_visible()
    visit(page, address)
    expect(own_card(page).get_by_text("Avis : retenue")).to_be_visible()
    expect(own_card(page).get_by_text("à inviter")).to_be_visible()


def own_card(page: Page) -> Locator:
    cards = page.locator("[class*=st-key-suggestions_p-]:not([class*=details]):not([class*=judge])")
    names = ("Laboratoire de Zythologie Saharienne", "Centre de Zythologie Liégeoise")
    return (
        cards.filter(has=page.get_by_role("link", name=names[0]))
        .filter(has=page.get_by_role("link", name=names[1]))
        .first
    )


def report_text(page: Page, server: str) -> str:
    visit(page, f"{server}/rapports")
    with page.expect_download() as download:
        page.get_by_role("button", name="Télécharger le rapport Excel").click()
    book = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes()))
    cells = (cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)
    return " | ".join(str(cell) for cell in cells if cell is not None)
