"""Layouts that institutions really send, and what each must give."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapping.intake import Intake, understand_workbook
from mapping.reading import Sheet, Workbook

Understood = Callable[..., Intake]
UCA, UMONS = "Université Cadi Ayyad", "Université de Mons"


def names(intake: Intake) -> list[tuple[str, str]]:
    return list(zip(intake.poles["institution"], intake.poles["name"], strict=True))


def test_titles_headings_totals_notes_and_empty_rows_are_not_poles(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Recensement des laboratoires"],
        [],
        ["Établissement", "Intitulé", "Mots-clés"],
        [UCA, "Labo Eau", "eau; sols"],
        [],
        ["Établissement", "Intitulé", "Mots-clés"],
        [UMONS, "Labo Acier", "acier"],
        ["Total", "2 laboratoires", None],
        ["Source : site du ministère"],
    ]
    intake = understood({"Labos": rows})
    report = intake.sheets[0]
    assert names(intake) == [(UCA, "Labo Eau"), (UMONS, "Labo Acier")]
    assert (report.header_rows, report.language) == ((3,), "fr")
    assert (report.rows.read, report.rows.poles, report.rows.rejected, report.rows.not_data) == (9, 2, 0, 7)
    assert list(intake.poles["row"]) == [4, 7]


def test_two_rows_of_headings_are_read_as_one(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Établissement", "Pôle", None, "Contact", None],
        [None, "Intitulé", "Sigle", "Nom", "Fonction"],
        [UCA, "Labo Eau", "LE", "quelqu'un", "directeur"],
    ]
    merged = {"Labos": [(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4)]}
    for intake in (understood({"Labos": rows}, merged), understood({"Labos": rows})):
        assert intake.sheets[0].header_rows == (1, 2)
        assert [c.field for c in intake.sheets[0].columns] == [
            "institution",
            "name",
            "acronym",
            "person",
            "person_role",
        ]
        assert "quelqu'un" not in intake.poles.to_json()
        assert [p.code for p in intake.problems] == ["personal-columns"]


def test_a_merged_institution_reaches_all_its_rows(understood: Understood) -> None:
    rows: list[list[str | None]] = [["Université", "Laboratoire"], [UCA, "A"], [None, "B"], [UMONS, "C"], [None, "D"]]
    intake = understood({"S": rows}, {"S": [(1, 0, 2, 0), (3, 0, 4, 0)]})
    assert names(intake) == [(UCA, "A"), (UCA, "B"), (UMONS, "C"), (UMONS, "D")]


def test_an_institution_told_once_a_group_carries_down(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Université", "Laboratoire"],
        [UCA, "A"],
        [None, "B"],
        [None, "C"],
        [UMONS, "D"],
        [None, "E"],
    ]
    assert names(understood({"S": rows})) == [(UCA, "A"), (UCA, "B"), (UCA, "C"), (UMONS, "D"), (UMONS, "E")]


def test_an_institution_on_a_row_of_its_own_carries_down(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Université", "Laboratoire"],
        [UCA],
        [None, "A"],
        [None, "B"],
        [UMONS],
        [None, "C"],
    ]
    intake = understood({"S": rows})
    assert names(intake) == [(UCA, "A"), (UCA, "B"), (UMONS, "C")]
    assert intake.sheets[0].rows.not_data == 3


def test_a_blank_in_a_column_told_on_every_row_is_not_filled(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Université", "Laboratoire"],
        [UCA, "A"],
        [UCA, "B"],
        [None, "C"],
        [UMONS, "D"],
        [UMONS, "E"],
    ]
    intake = understood({"S": rows})
    assert names(intake) == [(UCA, "A"), (UCA, "B"), (UMONS, "D"), (UMONS, "E")]
    problem = next(p for p in intake.problems if p.code == "missing-institution")
    assert (problem.row, problem.cell, str(problem.level)) == (4, "A4", "error")


def test_dittos_repeat_the_cell_above(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Université", "Laboratoire", "Ville"],
        [UCA, "A", "Safi"],
        ["idem", "B", '"'],
        ["//", "C", "نفسه"],
    ]
    intake = understood({"S": rows[:3]})
    assert names(intake) == [(UCA, "A"), (UCA, "B")]
    assert list(intake.poles["city"]) == ["Safi", "Safi"]


@pytest.mark.parametrize(
    ("sheets", "file"),
    [
        (
            {"S": [["Université Cadi Ayyad - laboratoires"], [], ["Laboratoire", "Mots-clés"], ["A", "eau"]]},
            "envoi.xlsx",
        ),
        ({"Cadi Ayyad": [["Laboratoire", "Mots-clés"], ["A", "eau"]]}, "envoi.xlsx"),
        ({"Garde": [["Cadi Ayyad"]], "S": [["Laboratoire", "Mots-clés"], ["A", "eau"]]}, "envoi.xlsx"),
        ({"S": [["Laboratoire", "Mots-clés"], ["A", "eau"]]}, "Cadi_Ayyad.xlsx"),
    ],
)
def test_an_institution_told_outside_the_table_holds_for_its_rows(
    understood: Understood, sheets: dict[str, list[list[str | None]]], file: str
) -> None:
    assert names(understood(sheets, file=file)) == [(UCA, "A")]


def test_two_institutions_told_outside_settle_nothing(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Cadi Ayyad et Mons"],
        ["Mons"],
        ["Cadi Ayyad"],
        ["Laboratoire", "Sigle"],
        ["A", "B"],
    ]
    assert list(understood({"S": rows}).rejected["codes"]) == ["missing-institution"]


def test_a_row_without_a_name_is_rejected_with_its_cell(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Université", "Laboratoire", "Mots-clés"],
        [UCA, None, "eau"],
        [UCA, "B", "sols"],
        [UMONS, "n/a", "x"],
    ]
    intake = understood({"S": rows})
    assert [(r.sheet, r.row, r.codes) for r in intake.rejected.itertuples()] == [
        ("S", 2, "missing-name"),
        ("S", 4, "missing-name"),
    ]
    assert [p.cell for p in intake.problems] == ["B2", "B4"]
    assert names(intake) == [(UCA, "B")]


def test_university_and_establishment_are_institution_and_unit(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Université", "Établissement", "Laboratoire", "Équipe de recherche"],
        [UCA, "FST", "L1", "E1"],
        [UCA, "FST", "L1", "E2"],
        [UCA, "ENSA", "L2", "E3"],
    ]
    poles = understood({"S": rows}).poles
    assert list(poles["unit"]) == ["FST", "FST", "ENSA"]
    assert list(poles["name"]) == ["E1", "E2", "E3"]
    assert list(poles["parent"]) == ["L1", "L1", "L2"]


def test_an_email_column_is_personal_whatever_its_title(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Université", "Laboratoire", "Divers"],
        [UCA, "A", "x@uca.invalid"],
        [UCA, "B", "y@uca.invalid"],
    ]
    intake = understood({"S": rows})
    assert intake.sheets[0].columns[2].field == "email"
    assert "invalid" not in intake.poles.to_json()


def test_an_address_inside_a_description_is_taken_out(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Université", "Laboratoire", "Description"],
        [UCA, "A", "Écrire à x@uca.invalid pour visiter."],
    ]
    assert "@" not in understood({"S": rows}).poles["description"][0]


def test_columns_without_a_place_are_kept_with_the_pole(understood: Understood) -> None:
    rows: list[list[str | None]] = [["Université", "Laboratoire", "Budget équipement"], [UCA, "A", "12 k€"]]
    intake = understood({"S": rows})
    assert intake.poles["extra"][0] == '{"Budget équipement": "12 k€"}'
    assert [p.code for p in intake.problems] == ["kept-columns"]


def test_keywords_over_several_columns_are_one_list(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Université", "Laboratoire", "Mot-clé 1", "Mot-clé 2", "Mot-clé 3"],
        [UCA, "A", "eau", "sols", "eau"],
    ]
    assert understood({"S": rows}).poles["keywords"][0] == "eau;sols"


def test_bad_values_are_warned_with_their_cells_and_left_out(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Université", "Laboratoire", "Site web", "Année de création", "Langues", "Effectif", "Pays"],
        [UCA, "A", "pas un site", "jadis", "elfique", "beaucoup", "Mordor"],
    ]
    intake = understood({"S": rows})
    assert [(p.code, p.cell) for p in intake.problems] == [
        ("bad-website", "C2"),
        ("bad-year", "D2"),
        ("unknown-language", "E2"),
        ("bad-number", "F2"),
        ("unknown-country", "G2"),
    ]
    assert intake.poles[["website", "founded", "languages", "staff", "country"]].isna().all().all()


def test_namibia_is_a_country_and_not_a_missing_value(understood: Understood) -> None:
    rows: list[list[str | None]] = [["Institution", "Name", "Country"], ["UNAM", "A", "NA"]]
    assert list(understood({"S": rows}).poles["country"]) == ["NA"]


def test_a_hidden_sheet_is_announced_and_left_out(understood: Understood) -> None:
    table: list[list[str | None]] = [["Université", "Laboratoire"], [UCA, "A"]]
    intake = understood({"Vu": table, "Caché": table}, hidden=("Caché",))
    assert [report.used for report in intake.sheets] == [True, False]
    assert [(p.code, p.sheet) for p in intake.problems] == [("hidden-sheet", "Caché")]


def test_a_list_of_names_alone_is_read_when_the_institution_is_known(understood: Understood) -> None:
    rows: list[list[str | None]] = [["Cadi Ayyad"], ["Laboratoires"], ["Labo Eau"], ["Labo Sols"]]
    assert names(understood({"S": rows})) == [(UCA, "Labo Eau"), (UCA, "Labo Sols")]


@pytest.mark.parametrize(
    "headings",
    [
        ["Établissement", "Intitulé du pôle", "Mots-clés (5 max)", "Ville *"],
        ["Institution", "Research group", "Keywords", "City"],
        ["Instelling", "Onderzoeksgroep", "Trefwoorden", "Stad"],
        ["المؤسسة", "المختبر", "الكلمات المفتاحية", "المدينة"],
        ["ETABLISSEMENT", "INTITULE DU POLE", "MOTS CLES", "VILLE"],
        ["Etablissemnt", "Intitulé du laboratoir", "Mots-clé", "Vile"],
    ],
)
@pytest.mark.parametrize("separator", [";", ", ", " / ", "\n", "\n• "])
def test_the_same_pole_comes_out_of_every_language_and_separator(
    understood: Understood, headings: list[str | None], separator: str
) -> None:
    cells: list[str | None] = [UCA, "Labo Eau", separator.join(["eaux usées", "sols", "énergie"]), "Safi"]
    poles = understood({"S": [headings, cells]}).poles
    assert poles[["institution", "name", "keywords"]].iloc[0].to_list() == [UCA, "Labo Eau", "eaux usées;sols;énergie"]


cell = st.one_of(
    st.none(), st.sampled_from(["Laboratoire", "Université", "Total", "idem", UCA, "=1+1"]), st.text(max_size=12)
)


@settings(deadline=None)
@given(st.lists(st.lists(cell, max_size=6), max_size=12))
def test_every_row_of_any_sheet_is_accounted_for(rows: list[list[str | None]]) -> None:
    sheet = Sheet("S", "visible", rows)
    intake = understand_workbook(Workbook("f.xlsx", "sha256:0", "xlsx", (sheet,)), lambda text: None)
    report = intake.sheets[0]
    assert report.rows.read == len(rows)
    assert report.rows.read == report.rows.poles + report.rows.rejected + report.rows.not_data
    assert report.rows.poles == len(intake.poles)
    assert report.rows.not_data >= 0


def test_banner_rows_tell_the_university_and_the_faculty_of_the_rows_below(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Laboratoire", "Mots-clés"],
        ["Université Cadi Ayyad"],
        ["Faculté des Sciences Semlalia"],
        ["Labo Eau", "eau"],
        [None, None],
        ["ENSA Safi"],
        ["Labo Sols", "sols"],
        ["Université de Mons"],
        ["Labo Acier", "acier"],
    ]
    intake = understood({"S": rows})
    assert names(intake) == [(UCA, "Labo Eau"), (UCA, "Labo Sols"), (UMONS, "Labo Acier")]
    assert intake.poles["unit"].fillna("-").to_list() == ["Faculté des Sciences Semlalia", "ENSA Safi", "-"]
    assert intake.sheets[0].rows.rejected == 0


def test_establishments_under_the_title_of_a_university_are_its_faculties(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Université Cadi Ayyad"],
        ["Établissement", "Laboratoire"],
        ["FST", "Labo Eau"],
        [None, "Labo Air"],
        ["ENSA Safi", "Labo Sols"],
    ]
    poles = understood({"S": rows}).poles
    assert poles["institution"].to_list() == [UCA] * 3
    assert poles["unit"].to_list() == ["FST", "FST", "ENSA Safi"]


def test_a_sheet_is_not_given_the_institution_of_another_table(understood: Understood) -> None:
    sheets: dict[str, list[list[str | None]]] = {
        "Feuil1": [["Laboratoire", "Mots-clés"], ["A", "eau"]],
        "Feuil2": [["Cadi Ayyad"], ["Laboratoire", "Mots-clés"], ["B", "sols"]],
    }
    intake = understood(sheets)
    assert names(intake) == [(UCA, "B")]
    assert intake.rejected["sheet"].to_list() == ["Feuil1"]


def test_a_form_and_an_example_are_left_out(understood: Understood) -> None:
    sheets: dict[str, list[list[str | None]]] = {
        "Fiche": [
            ["Intitulé", "Labo Eau"],
            ["Sigle", "LE"],
            ["Ville", "Safi"],
            ["Responsable", "quelqu'un"],
            ["E-mail", "x@y.invalid"],
        ],
        "Exemple": [["Université", "Laboratoire"], [UCA, "Labo modèle"]],
        "Pôles": [["Université", "Laboratoire"], ["Ex. : UCA", "Ex. : Laboratoire d'eau"], [UCA, "Labo Eau"]],
    }
    intake = understood(sheets)
    assert names(intake) == [(UCA, "Labo Eau")]
    assert [sheet.used for sheet in intake.sheets] == [False, False, True]
    assert "invalid" not in str(intake.problems)


def test_both_rows_of_repeated_headings_are_not_poles(understood: Understood) -> None:
    two: list[list[str | None]] = [["Identification", None, "Contenu"], ["Université", "Intitulé", "Mots-clés"]]
    rows = [*two, [UCA, "A", "eau"], *two, [UCA, "B", "sols"]]
    merged = {"S": [(0, 0, 0, 1), (3, 0, 3, 1)]}
    assert names(understood({"S": rows}, merged)) == [(UCA, "A"), (UCA, "B")]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("eau ; contact : x@uca.invalid", "eau;contact"),
        ("eau ; 0522 23 45 67", "eau"),
        ("eau ; +212 5 22 23 45 67", "eau"),
        ("eau ; 2019-2023 ; ISO 9001", "eau;2019-2023;ISO 9001"),
    ],
)
def test_addresses_and_telephone_numbers_are_kept_nowhere(understood: Understood, told: str, kept: str) -> None:
    rows: list[list[str | None]] = [
        ["Université", "Laboratoire", "Mots-clés", "Divers"],
        [UCA, "A", told, told],
        [UCA, "B", "x", "y"],
    ]
    intake = understood({"S": rows})
    assert intake.poles["keywords"][0] == kept
    assert "invalid" not in intake.poles["extra"][0]
    assert "45 67" not in intake.poles["extra"][0]


def test_a_column_that_counts_laboratories_names_none(understood: Understood) -> None:
    rows: list[list[str | None]] = [["Université", "Nombre de structures"], [UCA, "10"], [UMONS, "12"]]
    assert understood({"S": rows}).poles.empty


def test_headings_read_in_the_wrong_encoding_are_understood(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["UniversitÃ©", "PÃ´le de compÃ©tences", "Mots-clÃ©s"],
        [UCA, "GÃ©nie civil", "bÃ©ton"],
    ]
    intake = understood({"S": rows})
    assert names(intake) == [(UCA, "Génie civil")]
    assert intake.poles["keywords"][0] == "béton"


def test_what_was_taken_out_of_a_text_is_said_once_a_sheet(understood: Understood) -> None:
    rows: list[list[str | None]] = [
        ["Université", "Laboratoire", "Description"],
        [UCA, "A", "Écrire à x@uca.invalid."],
        [UCA, "B", "Appeler le 0522 23 45 67."],
        [UCA, "C", "Sols et eaux, 2019-2023."],
    ]
    (problem,) = understood({"S": rows}).problems
    assert (problem.code, str(problem.level), problem.message.parameters["headings"]) == (
        "contacts-removed",
        "note",
        "« Description »",
    )
    assert understood({"S": [rows[0], rows[3]]}).problems == ()
