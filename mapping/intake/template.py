"""The workbook that an institution fills: our headings, lists to choose from, and how to use it in three languages."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from mapping.errors import WrongUse
from mapping.vocabulary import kind_names
from mapping.wording import Message

_FILLED_ROWS = 2_000
_HEADING = PatternFill("solid", start_color="1F4E79")
_COLUMNS = {
    "Établissement": 34,
    "Pays": 8,
    "Faculté ou école": 34,
    "Intitulé du pôle": 52,
    "Autres noms": 34,
    "Sigle": 12,
    "Type": 18,
    "Ville": 18,
    "Mots-clés": 48,
    "Description": 60,
    "Langues": 14,
    "Offres": 40,
    "Besoins": 40,
    "Site web": 30,
    "Année de création": 12,
}
_HOW_TO = (
    "Passerelle - modèle de recensement des pôles de compétences",
    "Une ligne par pôle, dans la feuille « Pôles ». Seuls l'établissement et l'intitulé sont obligatoires.",
    "Plusieurs mots-clés, langues, offres ou besoins : séparez-les par un point-virgule ( ; ).",
    "N'indiquez aucun nom de personne, aucune adresse électronique, aucun numéro de téléphone.",
    "Exemple de mots-clés : traitement des eaux usées ; filtres plantés ; réutilisation de l'eau",
    None,
    "One row per pole, in the sheet “Pôles”. Only the institution and the name are required.",
    "Several keywords, languages, offers or needs: part them with a semicolon ( ; ).",
    "Give no person's name, e-mail address or telephone number.",
    None,
    "سطر واحد لكل قطب في الورقة « Pôles ». المؤسسة والاسم وحدهما إلزاميان.",
    "افصلوا بين الكلمات المفتاحية بفاصلة منقوطة ( ; ).",
    "لا تكتبوا اسم أي شخص ولا بريده الإلكتروني ولا رقم هاتفه.",
)


def template_workbook() -> Workbook:
    """Two sheets: « Lisez-moi », then « Pôles » with one row of headings and lists for country, kind and language."""
    book = Workbook()
    _read_me(book.active)
    sheet = book.create_sheet("Pôles")
    _headings(sheet)
    _choices(sheet, "Pays", ["MA", "BE"])
    _choices(sheet, "Type", kind_names())
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(_COLUMNS))}1"
    return book


def save_template(path: Path) -> None:
    """The template as an .xlsx file. Raises WrongUse when it cannot be written there."""
    if path.suffix.lower() != ".xlsx":
        raise WrongUse(Message("The template is an .xlsx workbook: give a name that ends in .xlsx."))
    try:
        template_workbook().save(path)
    except OSError as error:
        raise WrongUse(Message("{file} cannot be written there.", {"file": path.name})) from error


def _read_me(sheet: Worksheet) -> None:
    sheet.title = "Lisez-moi"
    sheet.column_dimensions["A"].width = 110
    for line in _HOW_TO:
        sheet.append([line])
    for (cell,) in sheet.iter_rows():
        cell.alignment = Alignment(wrap_text=True, vertical="top", readingOrder=0)
    sheet["A1"].font = Font(bold=True, size=14)


def _headings(sheet: Worksheet) -> None:
    sheet.append(list(_COLUMNS))
    for cell, width in zip(sheet[1], _COLUMNS.values(), strict=True):
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), _HEADING
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[cell.column_letter].width = width


def _choices(sheet: Worksheet, heading: str, choices: list[str]) -> None:
    column = get_column_letter(list(_COLUMNS).index(heading) + 1)
    listed = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True, showErrorMessage=False)
    listed.add(f"{column}2:{column}{_FILLED_ROWS}")
    sheet.add_data_validation(listed)
