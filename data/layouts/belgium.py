"""How Belgian institutions lay their poles out."""

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from data.layouts.sources import Pole, belgian, cells, once
from data.layouts.writing import empty_book, fixed, headings, title, widths

_WIDTHS = (30, 34, 50, 14, 18, 16, 50, 50)


def french_speaking() -> bytes:
    """Wallonie-Bruxelles: the institution told once a group without merging, keywords parted by slashes."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Wallonie-Bruxelles"
    title(sheet, "Pôles d'expertise des établissements de la Fédération Wallonie-Bruxelles")
    headings(
        sheet,
        "Institution",
        "Faculté",
        "Unité de recherche",
        "Acronyme",
        "Type",
        "Lieu",
        "Domaines d'expertise",
        "Description courte",
        "Langue(s)",
    )
    mine = belgian("fr")
    for place, pole in enumerate(mine):
        told = cells(pole, "unit name acronym kind city keywords description", " / ")
        sheet.append([once(pole["institution"], mine[:place]), *told, pole["languages"].upper()])
    widths(sheet, *_WIDTHS, 8)
    return fixed(book)


def english_speaking() -> bytes:
    """Two sheets with English headings: universities, then all other bodies; keywords parted by commas."""
    book, mine = empty_book(), belgian("en")
    universities = [pole for pole in mine if "niversi" in pole["institution"]]
    _english_sheet(book.create_sheet("Universities"), universities)
    _english_sheet(book.create_sheet("Other institutions"), [pole for pole in mine if pole not in universities])
    return fixed(book)


def _english_sheet(sheet: Worksheet, mine: list[Pole]) -> None:
    headings(
        sheet,
        "Institution",
        "Faculty / School",
        "Research group",
        "Acronym",
        "Type of unit",
        "City",
        "Keywords",
        "Short description",
        "Working language",
    )
    for pole in mine:
        sheet.append([*cells(pole, "institution unit name acronym kind city keywords description", ", "), "English"])
    widths(sheet, *_WIDTHS, 16)


def dutch_speaking() -> bytes:
    """Dutch headings over two rows, the institution repeated on each row, keywords parted by ` | `."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Onderzoeksgroepen"
    title(sheet, "Expertisecentra en onderzoeksgroepen")
    headings(
        sheet, "Instelling", "Faculteit", "Onderzoeksgroep", None, None, "Stad", "Trefwoorden", "Beschrijving", "Taal"
    )
    headings(sheet, None, None, "Naam", "Afkorting", "Soort", None, None, None, None)
    sheet.merge_cells("C3:E3")
    for pole in belgian("nl"):
        sheet.append(
            [*cells(pole, "institution unit name acronym kind city keywords description", " | "), "Nederlands"]
        )
    widths(sheet, 30, 34, 50, 12, 16, 14, 50, 50, 12)
    return fixed(book)
