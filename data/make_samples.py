"""Rebuilds data/samples/ byte for byte from data/sources/: the real poles, laid out as institutions lay them out.

Usage: python -m data.make_samples [FOLDER]
"""

import csv
import io
import sys
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from mapping.reports import packed

DATA = Path(__file__).resolve().parent
Pole = dict[str, str]
_NO_MOMENT = (1980, 1, 1, 0, 0, 0)
_HEADING = PatternFill("solid", start_color="DDE6F0")


def fixed(book: Workbook) -> bytes:
    """The workbook's bytes, which say nothing of the moment they were made."""
    book.properties.created = book.properties.modified = datetime(*_NO_MOMENT)
    return packed(book)


def poles() -> list[Pole]:
    """All the real poles, Moroccan then Belgian, in the order of their identifiers."""
    return [
        dict(row)
        for name in ("poles_ma.csv", "poles_be.csv")
        for row in csv.DictReader((DATA / "sources" / name).open(encoding="utf-8", newline=""))
    ]


def of(*acronyms: str) -> list[Pole]:
    """The poles of some institutions, grouped by institution."""
    return [pole for acronym in acronyms for pole in poles() if pole["institution_acronym"] == acronym]


def listed(keywords: str, separator: str) -> str:
    """The keywords parted as one office parts them."""
    items = keywords.split(";")
    return "\n".join(f"• {item}" for item in items) if separator == "•" else separator.join(items)


def title(sheet: Worksheet, *lines: str) -> None:
    """Title rows above the table, then an empty row."""
    for line in lines:
        sheet.append([line])
        sheet.cell(sheet.max_row, 1).font = Font(bold=True, size=13 if sheet.max_row == 1 else 11)
    sheet.append([])


def headings(sheet: Worksheet, cells: list[str | None]) -> None:
    """One row of headings."""
    sheet.append(cells)
    for cell in sheet[sheet.max_row]:
        cell.font, cell.fill, cell.alignment = Font(bold=True), _HEADING, Alignment(wrap_text=True, vertical="top")


def widths(sheet: Worksheet, *sizes: int) -> None:
    """Widths of the columns, in characters."""
    for index, size in enumerate(sizes, 1):
        sheet.column_dimensions[get_column_letter(index)].width = size


def uca() -> bytes:
    """Cadi Ayyad: a cover, title rows, two rows of headings merged across, one merged institution cell, a footnote."""
    book = Workbook()
    cover = book.active
    cover.title = "Lisez-moi"
    for line in (
        "Université Cadi Ayyad",
        "Recensement des structures de recherche",
        "La liste est dans la feuille « Structures ».",
    ):
        cover.append([line])
    sheet = book.create_sheet("Structures")
    title(sheet, "Recensement des structures de recherche", "Version de travail")
    headings(
        sheet,
        [
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
        ],
    )
    headings(sheet, [None, None, None, "Intitulé", "Sigle", "Type", None, None, None, None])
    first = sheet.max_row + 1
    for number, pole in enumerate(of("UCA"), 1):
        sheet.append([number, pole["institution"] if number == 1 else None, pole["faculty_or_school"], pole["pole_name"],
                      pole["acronym"], pole["kind"].capitalize(), pole["city"], pole["description"], listed(pole["keywords"], " ; "), pole["languages"]])  # fmt: skip
    last = sheet.max_row
    sheet.merge_cells(start_row=first, end_row=last, start_column=2, end_column=2)
    sheet.merge_cells(start_row=first - 2, end_row=first - 2, start_column=4, end_column=6)
    for column in (1, 2, 3, 7, 8, 9, 10):
        sheet.merge_cells(start_row=first - 2, end_row=first - 1, start_column=column, end_column=column)
    sheet.append(["Total", None, None, f"{last - first + 1} structures"])
    sheet.append([])
    sheet.append(["Source : sites publics des composantes."])
    widths(sheet, 6, 24, 32, 50, 12, 14, 14, 40, 40, 8)
    return fixed(book)


def northern_universities() -> bytes:
    """Several sheets, one a university that only its title row names; keywords as bullets, one a line."""
    book = Workbook()
    book.remove(book.active)
    for acronym in ("UAE", "UMI", "UMP", "USMBA"):
        sheet = book.create_sheet(acronym)
        mine = of(acronym)
        title(sheet, mine[0]["institution"], "Laboratoires et équipes accrédités")
        headings(
            sheet,
            [
                "Intitulé du laboratoire",
                "Acronyme",
                "Nature",
                "Faculté ou école",
                "Site",
                "Axes de recherche",
                "Présentation",
                "Langues de travail",
            ],
        )
        for pole in mine:
            sheet.append([pole["pole_name"], pole["acronym"], pole["kind"], pole["faculty_or_school"], pole["city"],
                          listed(pole["keywords"], "•"), pole["description"], LANGUAGE_NAMES[pole["languages"]]])  # fmt: skip
            sheet.cell(sheet.max_row, 6).alignment = Alignment(wrap_text=True, vertical="top")
        widths(sheet, 55, 12, 14, 32, 16, 32, 45, 16)
    return fixed(book)


LANGUAGE_NAMES = {"fr": "Français", "en": "Anglais", "ar": "Arabe", "nl": "Néerlandais"}


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
    for pole in cp1252_poles():
        rows.writerow([pole["institution"], pole["faculty_or_school"], pole["pole_name"], pole["acronym"], pole["kind"], pole["city"],
                       listed(pole["keywords"], ", "), pole["description"], pole["languages"]])  # fmt: skip
    return out.getvalue().encode("cp1252")


def _atlantic() -> list[Pole]:
    return of("UM5R", "UH2C", "UH1", "UIT", "UCD")


def cp1252_poles() -> list[Pole]:
    """The poles of the Atlantic universities that this old encoding can write."""
    return [pole for pole in _atlantic() if _is_cp1252(pole)]


def _is_cp1252(pole: Pole) -> bool:
    return all(ord(c) < 256 or c in "œŒ’–—…•“”€" for value in pole.values() for c in value)


def other_moroccan() -> bytes:
    """An .ods of three sheets: French with the institution once a group, Arabic headings for the Arabic names, lone poles."""
    done = {pole["id"] for pole in [*of("UCA", "UAE", "UMI", "UMP", "USMBA"), *cp1252_poles()]}
    rest = [pole for pole in poles() if pole["id"].startswith("MA") and pole["id"] not in done]
    french = [pole for pole in rest if pole["languages"] != "ar"]
    arabic = [pole for pole in rest if pole["languages"] == "ar"]
    first = [["Mapping des pôles de compétences"], ["Établissements du Maroc"], []]
    first += [
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
    shown = ""
    for pole in sorted(french, key=lambda pole: (pole["institution"], pole["id"])):
        once = [pole["institution"], pole["institution_acronym"]] if pole["institution"] != shown else ["", ""]
        shown = pole["institution"]
        first.append([*once, pole["faculty_or_school"], pole["pole_name"], pole["acronym"], pole["kind"], pole["city"],
                      listed(pole["keywords"], "\n"), pole["description"], pole["languages"]])  # fmt: skip
    second = [["المؤسسة", "الكلية", "المختبر", "الرمز", "المدينة", "الكلمات المفتاحية", "الوصف", "اللغة"]]
    second += [[pole["institution"], pole["faculty_or_school"], pole["pole_name"], pole["acronym"], pole["city"],
                listed(pole["keywords"], "، "), pole["description"], "العربية"] for pole in arabic]  # fmt: skip
    return ods({"Pôles": first, "مختبرات": second})


def ods(sheets: dict[str, list[list[str]]]) -> bytes:
    """A minimal OpenDocument spreadsheet of text cells."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{"".join(map(_ods_row, rows))}</table:table>'
        for name, rows in sheets.items()
    )
    namespaces = " ".join(
        f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{p}:1.0"' for p in ("office", "table", "text")
    )
    content = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {namespaces} office:version="1.3"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
    manifest = f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">{entry.format("/", kind)}{entry.format("content.xml", "text/xml")}</manifest:manifest>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in (("mimetype", kind), ("content.xml", content), ("META-INF/manifest.xml", manifest)):
            archive.writestr(zipfile.ZipInfo(name, _NO_MOMENT), text)
    return out.getvalue()


def _ods_row(cells: list[str]) -> str:
    def paragraphs(cell: str) -> str:
        return "".join(f"<text:p>{escape(line)}</text:p>" for line in cell.split("\n"))

    shown = (
        f'<table:table-cell office:value-type="string">{paragraphs(c)}</table:table-cell>'
        if c
        else "<table:table-cell/>"
        for c in cells
    )
    return f"<table:table-row>{''.join(shown)}</table:table-row>"


def french_speaking_belgium() -> bytes:
    """Wallonie-Bruxelles: the institution told once a group without merging, keywords parted by slashes."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Wallonie-Bruxelles"
    title(sheet, "Pôles d'expertise des établissements de la Fédération Wallonie-Bruxelles")
    headings(
        sheet,
        [
            "Institution",
            "Faculté",
            "Unité de recherche",
            "Acronyme",
            "Type",
            "Lieu",
            "Domaines d'expertise",
            "Description courte",
            "Langue(s)",
        ],
    )
    shown = ""
    for pole in french_belgian():
        sheet.append([pole["institution"] if pole["institution"] != shown else None, pole["faculty_or_school"], pole["pole_name"], pole["acronym"],
                      pole["kind"], pole["city"], listed(pole["keywords"], " / "), pole["description"], pole["languages"].upper()])  # fmt: skip
        shown = pole["institution"]
    widths(sheet, 30, 34, 50, 14, 18, 16, 50, 50, 8)
    return fixed(book)


def _belgian() -> list[Pole]:
    rows = [pole for pole in poles() if pole["id"].startswith("BE")]
    return sorted(rows, key=lambda pole: (pole["institution"], pole["id"]))


def french_belgian() -> list[Pole]:
    """Belgian poles that present themselves in French."""
    return [pole for pole in _belgian() if pole["languages"] == "fr"]


def english_belgian() -> bytes:
    """Two sheets with English headings: universities, then one for all the other bodies; keywords parted by commas."""
    book = Workbook()
    book.remove(book.active)
    mine = [pole for pole in _belgian() if pole["languages"] == "en"]
    universities = [pole for pole in mine if "niversi" in pole["institution"]]
    for name, rows in (
        ("Universities", universities),
        ("Other institutions", [p for p in mine if p not in universities]),
    ):
        sheet = book.create_sheet(name)
        headings(
            sheet,
            [
                "Institution",
                "Faculty / School",
                "Research group",
                "Acronym",
                "Type of unit",
                "City",
                "Keywords",
                "Short description",
                "Working language",
            ],
        )
        for pole in rows:
            sheet.append([pole["institution"], pole["faculty_or_school"], pole["pole_name"], pole["acronym"], pole["kind"], pole["city"],
                          listed(pole["keywords"], ", "), pole["description"], "English"])  # fmt: skip
        widths(sheet, 30, 34, 50, 14, 18, 16, 50, 50, 16)
    return fixed(book)


def dutch_belgian() -> bytes:
    """Dutch headings over two rows, the institution repeated on each row, keywords parted by ` | `."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Onderzoeksgroepen"
    title(sheet, "Expertisecentra en onderzoeksgroepen")
    headings(
        sheet, ["Instelling", "Faculteit", "Onderzoeksgroep", None, None, "Stad", "Trefwoorden", "Beschrijving", "Taal"]
    )
    headings(sheet, [None, None, "Naam", "Afkorting", "Soort", None, None, None, None])
    sheet.merge_cells("C3:E3")
    for pole in [pole for pole in _belgian() if pole["languages"] == "nl"]:
        sheet.append([pole["institution"], pole["faculty_or_school"], pole["pole_name"], pole["acronym"], pole["kind"], pole["city"],
                      listed(pole["keywords"], " | "), pole["description"], "Nederlands"])  # fmt: skip
    widths(sheet, 30, 34, 50, 12, 16, 14, 50, 50, 12)
    return fixed(book)


SAMPLES: dict[str, Callable[[], bytes]] = {
    "belgique_wallonie_bruxelles.xlsx": french_speaking_belgium,
    "belgium_research_groups.xlsx": english_belgian,
    "maroc_autres_etablissements.ods": other_moroccan,
    "maroc_universites_atlantiques.csv": atlantic_universities,
    "maroc_universites_nord.xlsx": northern_universities,
    "universite_cadi_ayyad.xlsx": uca,
    "vlaanderen_onderzoeksgroepen.xlsx": dutch_belgian,
}


def main(folder: Path) -> None:
    """Write every sample into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in SAMPLES.items():
        (folder / name).write_bytes(make())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "samples")
