"""How Moroccan institutions lay their poles out."""

import csv
import io

from openpyxl import Workbook
from openpyxl.styles import Alignment

from data.layouts.sources import LANGUAGE_NAMES, Pole, cells, of, once, poles
from data.layouts.writing import empty_book, fixed, headings, ods, title, widths

_NORTH = ("UAE", "UMI", "UMP", "USMBA")
_ATLANTIC = ("UM5R", "UH2C", "UH1", "UIT", "UCD")


def cadi_ayyad() -> bytes:
    """A cover, title rows, two rows of headings merged across, one merged institution cell, a total, a footnote."""
    book = Workbook()
    cover = book.active
    cover.title = "Lisez-moi"
    for line in (
        "Université Cadi Ayyad",
        "Recensement des structures de recherche",
        "La liste est dans la feuille « Structures ».",
    ):
        cover.append([line])
    _structures(book, of("UCA"))
    return fixed(book)


def _structures(book: Workbook, mine: list[Pole]) -> None:
    sheet = book.create_sheet("Structures")
    title(sheet, "Recensement des structures de recherche", "Version de travail")
    headings(
        sheet,
        "N°",
        "Établissement",
        "Composante",
        "Structure",
        None,
        None,
        "Ville",
        "Description",
        "Mots-clés (6 max)",
        "Langue",
    )
    headings(sheet, None, None, None, "Intitulé", "Sigle", "Type", None, None, None, None)
    top, first = sheet.max_row - 1, sheet.max_row + 1
    for number, pole in enumerate(mine, 1):
        kind = pole["kind"].capitalize()
        told = cells({**pole, "kind": kind}, "unit name acronym kind city description keywords languages", " ; ")
        sheet.append([number, once(pole["institution"], mine[: number - 1]), *told])
    sheet.merge_cells(start_row=first, end_row=sheet.max_row, start_column=2, end_column=2)
    sheet.merge_cells(start_row=top, end_row=top, start_column=4, end_column=6)
    for column in (1, 2, 3, 7, 8, 9, 10):
        sheet.merge_cells(start_row=top, end_row=top + 1, start_column=column, end_column=column)
    for line in (["Total", None, None, f"{len(mine)} structures"], [], ["Source : sites publics des composantes."]):
        sheet.append(line)
    widths(sheet, 6, 24, 32, 50, 12, 14, 14, 40, 40, 8)


def northern_universities() -> bytes:
    """Several sheets, one a university that only its title row names; keywords as bullets, one a line."""
    book = empty_book()
    for acronym in _NORTH:
        sheet, mine = book.create_sheet(acronym), of(acronym)
        title(sheet, mine[0]["institution"], "Laboratoires et équipes accrédités")
        headings(
            sheet,
            "Intitulé du laboratoire",
            "Acronyme",
            "Nature",
            "Faculté ou école",
            "Site",
            "Axes de recherche",
            "Présentation",
            "Langues de travail",
        )
        for pole in mine:
            sheet.append(
                [
                    *cells(pole, "name acronym kind unit city keywords description", "•"),
                    LANGUAGE_NAMES[pole["languages"]],
                ]
            )
            sheet.cell(sheet.max_row, 6).alignment = Alignment(wrap_text=True, vertical="top")
        widths(sheet, 55, 12, 14, 32, 16, 32, 45, 16)
    return fixed(book)


def atlantic_universities() -> bytes:
    """What Excel saves as CSV on a French computer: cp1252, `;` between the cells, keywords parted by commas."""
    out = io.StringIO(newline="")
    rows = csv.writer(out, delimiter=";", lineterminator="\r\n")
    rows.writerow(
        [
            "Université",
            "Établissement / composante",
            "Nom de la structure",
            "Sigle",
            "Type de structure",
            "Ville",
            "Thématiques",
            "Descriptif",
            "Langue",
        ]
    )
    for pole in _atlantic():
        rows.writerow(cells(pole, "institution unit name acronym kind city keywords description languages", ", "))
    return out.getvalue().encode("cp1252")


def _atlantic() -> list[Pole]:
    """The poles of the Atlantic universities that this old encoding can write."""
    return [pole for pole in of(*_ATLANTIC) if all(ord(c) < 256 or c in "œŒ’–—…•“”€" for c in "".join(pole.values()))]


def other_institutions() -> bytes:
    """An .ods of two sheets: French with the institution once a group, Arabic headings for the Arabic names."""
    elsewhere = {pole["id"] for pole in [*of("UCA", *_NORTH), *_atlantic()]}
    rest = [pole for pole in poles() if pole["id"].startswith("MA") and pole["id"] not in elsewhere]
    arabic = [pole for pole in rest if pole["languages"] == "ar"]
    french = sorted((pole for pole in rest if pole not in arabic), key=lambda pole: (pole["institution"], pole["id"]))
    return ods({"Pôles": _french_rows(french), "مختبرات": _arabic_rows(arabic)})


def _french_rows(mine: list[Pole]) -> list[list[str]]:
    rows = [["Mapping des pôles de compétences"], ["Établissements du Maroc"], []]
    rows += [
        [
            "Établissement",
            "Sigle établissement",
            "Structure de rattachement",
            "Pôle de compétences",
            "Sigle",
            "Catégorie",
            "Localité",
            "Mots clés",
            "Résumé",
            "Langues",
        ]
    ]
    for place, pole in enumerate(mine):
        first = once(pole["institution"], mine[:place])
        who = [first, pole["institution_acronym"]] if first else ["", ""]
        rows.append([*who, *cells(pole, "unit name acronym kind city keywords description languages", "\n")])
    return rows


def _arabic_rows(mine: list[Pole]) -> list[list[str]]:
    rows = [["المؤسسة", "الكلية", "المختبر", "الرمز", "المدينة", "الكلمات المفتاحية", "الوصف", "اللغة"]]
    return rows + [
        [*cells(pole, "institution unit name acronym city keywords description", "، "), "العربية"] for pole in mine
    ]
