from collections.abc import Callable
from datetime import UTC, datetime

import pandas as pd
import pytest

from mapping.model import FEATURES, POLES, SUGGESTIONS, empty_poles
from mapping.reports import report_bytes
from mapping.suggestion import band
from mapping.views.report import Layout, ReportFilters, ReportMaterial, ReportView, report_view
from mapping.vocabulary import load_concepts
from mapping.wording import render

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LEFT, RIGHT = "left_id", "right_id"


def _poles() -> pd.DataFrame:
    rows = [
        ("p-1", "UCA", "MA", "Eau et climat", "0521;0711", "uca", "Université Cadi Ayyad", "matched"),
        ("p-2", "UCA", "MA", "Énergie", None, "uca", "Université Cadi Ayyad", "matched"),
        ("p-3", "Université X", "MA", "Droit", "0421", None, None, "review"),
        ("p-4", "ULiège", "BE", "Aquapole", "0521", "uliege", "Université de Liège", "matched"),
        ("p-5", "=cmd|'/c calc'!A1", "BE", "Recht", "0421", None, None, "unknown"),
        ("p-6", "Sans pays", None, "Sans suggestion", None, None, None, "unknown"),
    ]
    names = ["id", "institution", "country", "name", "fields", "organisation_id", "organisation_name", "reconciliation"]
    table = pd.DataFrame(rows, columns=names).reindex(columns=empty_poles().columns)
    text = {name: "str" for name in table.columns if name != "row"}
    return POLES.validate(table.astype({**text, "row": "Int64"}))


def _suggestions() -> pd.DataFrame:
    pairs = [("p-1", "p-4", 1, 60.0), ("p-1", "p-5", 2, 3.0), ("p-3", "p-5", 1, 40.0), ("p-4", "p-1", 1, 60.0)]
    table = pd.DataFrame(pairs, columns=[LEFT, RIGHT, "rank", "score"])
    table = table.assign(**dict.fromkeys(FEATURES, 0.0)).assign(concepts=table["score"], basis="words")
    table = table.assign(shared_concepts=None, left_terms="eau", right_terms="water")
    return SUGGESTIONS.validate(table.astype(dict.fromkeys(["shared_concepts"], "str"))[list(SUGGESTIONS.columns)])


def _judgements() -> pd.DataFrame:
    day = pd.Timestamp("2026-11-20 10:00", tz="UTC")
    rows = [
        ("p-1", "p-5", "refused", "", "someone@example.org", day - pd.Timedelta(days=1), 3.0),
        ("p-5", "p-1", "accepted", "une note", "someone@example.org", day, 3.0),
        ("p-2", "p-4", "discuss", "", "someone@example.org", day, 25.0),
    ]
    return pd.DataFrame(rows, columns=[LEFT, RIGHT, "verdict", "note", "author", "at", "score"])


def _organisations() -> pd.DataFrame:
    rows = [("uca", "Université Cadi Ayyad", "04xf6nm78"), ("uliege", "Université de Liège", "00afp2z80")]
    known = pd.DataFrame(rows, columns=["id", "name", "ror"])
    return known.assign(kind="universite", city="Marrakech", region=None, erasmus_code=None)


def _material(order: Callable[[pd.DataFrame], pd.DataFrame] = lambda table: table) -> ReportMaterial:
    poles, suggestions, judgements = (order(table) for table in (_poles(), _suggestions(), _judgements()))
    return ReportMaterial(poles, suggestions, judgements, load_concepts(), order(_organisations()))


def _view(language: str = "fr", **filters: str | float) -> ReportView:
    return report_view(_material(), generated_at=NOW, language=language, filters=ReportFilters(**filters))  # type: ignore[arg-type]


def _figures(view: ReportView) -> dict[str, dict[str, int]]:
    """Figure → country heading → number, as shown on the summary."""
    sheet = view.sheet("Summary")
    headings = {column.name: column.heading for column in sheet.columns[1:-1]}
    return {
        str(row["figure"]): {heading: int(row[name]) for name, heading in headings.items()}
        for row in sheet.table.to_dict("records")
    }


def test_the_sheets_come_in_reading_order_with_french_titles() -> None:
    assert [sheet.title for sheet in _view().sheets] == [
        "Lisez-moi",
        "Synthèse",
        "Pôles de compétences",
        "Établissements",
        "Suggestions de partenariat",
        "Matrice Maroc × Belgique",
        "Qualité",
        "Dictionnaire",
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_sheet_has_a_title_that_excel_accepts_and_a_column_for_each_of_its_columns(language: str) -> None:
    for sheet in _view(language).sheets:
        assert 0 < len(sheet.title) <= 31
        assert [column.name for column in sheet.columns] == list(sheet.table.columns)


def test_pole_figures_are_those_of_the_sheet_of_poles() -> None:
    figures, poles = _figures(_view()), _view().sheet("Poles").table
    for country, of_country in poles.fillna({"country_shown": "non renseigné"}).groupby("country_shown"):
        review = of_country["status_shown"].eq("à confirmer").sum()
        institutions = of_country["organisation_id"].fillna(of_country["institution"]).nunique()
        fieldless = of_country["fields"].isna() & of_country["inferred_fields"].isna()
        assert figures["Pôles"][str(country)] == len(of_country)
        assert figures["Établissements"][str(country)] == institutions
        assert figures["Établissements reconnus"][str(country)] == of_country["organisation_id"].nunique()
        assert figures["Pôles dont l’établissement est à confirmer"][str(country)] == review
        assert figures["Pôles sans domaine CITE-F, ni déclaré ni déduit"][str(country)] == fieldless.sum()
    assert figures["Pôles"]["Total"] == len(poles)


def test_pair_figures_are_those_of_the_sheet_of_suggestions() -> None:
    figures, rows = _figures(_view()), _view().sheet("Suggestions").table
    pair = pd.Series([";".join(sorted(ends)) for ends in zip(rows[LEFT], rows[RIGHT], strict=True)])
    strong = rows["band"].isin([render(band(score)) for score in (100.0, 40.0, 25.0)])
    counted = {
        "Paires suggérées": rows["score"].notna(),
        "Paires appuyées": strong | rows["verdict_shown"].eq("retenue"),
        "Paires ayant reçu un avis": rows["verdict_shown"].ne("non examinée"),
        "Paires retenues": rows["verdict_shown"].eq("retenue"),
        "Paires écartées": rows["verdict_shown"].eq("écartée"),
        "Paires à discuter": rows["verdict_shown"].eq("à discuter"),
    }
    for figure, chosen in counted.items():
        assert figures[figure]["Total"] == pair[chosen].nunique(), figure
        for country in ("Maroc", "Belgique"):
            inside = rows["left_country"].eq(country) | rows["right_country"].eq(country)
            assert figures[figure][country] == pair[chosen & inside].nunique(), figure
    assert figures["Pôles ayant une suggestion"]["Total"] == rows.loc[rows["score"].notna(), LEFT].nunique()


def test_the_matrix_counts_each_supported_pair_once() -> None:
    matrix = _view().sheet("Matrix")
    assert matrix.layout is Layout.GRID
    assert [column.heading for column in matrix.columns[1:]] == ["=cmd|'/c calc'!A1", "Université de Liège"]
    assert matrix.table.to_numpy().tolist() == [["Université Cadi Ayyad", 1, 1], ["Université X", 1, 0]]


def test_institutions_count_their_poles_and_pairs() -> None:
    rows = _view().sheet("Institutions").table.set_index("institution").to_dict("index")
    uca, alone = rows["Université Cadi Ayyad"], rows["Sans pays"]
    assert [uca[name] for name in ("poles", "pairs", "supported", "accepted")] == [2, 3, 2, 1]
    assert uca["ror_link"] == "https://ror.org/04xf6nm78"
    assert [alone[name] for name in ("poles", "pairs")] == [1, 0]


def test_the_newest_judgement_of_a_pair_counts_whichever_pole_comes_first() -> None:
    rows = _view().sheet("Suggestions").table
    chosen = rows[rows[LEFT].eq("p-1") & rows[RIGHT].eq("p-5")]
    assert chosen["verdict_shown"].to_list() == ["retenue"]


def test_a_judged_pair_that_is_no_longer_suggested_stays_without_a_score() -> None:
    rows = _view().sheet("Suggestions").table
    (row,) = rows[rows[LEFT].eq("p-2")].to_dict("records")
    assert (row["verdict_shown"], row["judged_score"]) == ("à discuter", 25.0)
    assert pd.isna(row["score"])
    assert pd.isna(row["band"])
    assert row["reason"].startswith("Jugée par une personne")


def test_nobody_is_named() -> None:
    texts = [sheet.table.to_csv() for sheet in _view().sheets]
    assert not any("someone@example.org" in text or "une note" in text for text in texts)


def test_points_add_up_to_the_score() -> None:
    rows = _view().sheet("Suggestions").table.dropna(subset=["score"])
    assert (rows[list(FEATURES)].sum(axis="columns") - rows["score"]).abs().max() <= 0.01


def test_quality_counts_missing_values_and_never_shows_them_as_zero_or_nan() -> None:
    quality = _view().sheet("Quality").table
    (row,) = quality[quality["column"].eq("Domaines CITE-F déclarés")].to_dict("records")
    assert (row["rows"], row["given"], row["missing"], row["share"]) == (6, 4, 2, 66.67)
    shown = _view().sheet("Poles").table.astype("object")
    assert not shown.isin(["nan", "None", "<NA>", ""]).to_numpy().any()


def test_the_dictionary_explains_every_column_of_every_other_sheet() -> None:
    view = _view()
    told = view.sheet("Dictionary").table
    assert told["meaning"].notna().sum() >= len(told) - 1
    for sheet in view.sheets[1:-1]:
        explained = set(told.loc[told["sheet"].eq(sheet.title), "column"])
        headings = {column.heading for column in sheet.columns[: sheet.frozen or None]}
        assert headings <= explained


@pytest.mark.parametrize(
    ("filters", "sentence", "kept"),
    [
        ({"country": "MA"}, "Pôles de ce pays seulement\u00a0: Maroc.", ["p-1", "p-2", "p-3"]),
        (
            {"organisation": "uca"},
            "Pôles de cet établissement seulement\u00a0: Université Cadi Ayyad.",
            ["p-1", "p-2"],
        ),
        ({"organisation": "absent"}, "Pôles de cet établissement seulement\u00a0: absent.", []),
        ({"field": "052"}, "Pôles des domaines CITE-F (ISCED-F) commençant par 052 seulement.", ["p-1", "p-4"]),
        ({"field": "11"}, "Pôles des domaines CITE-F (ISCED-F) commençant par 11 seulement.", []),
    ],
)
def test_a_filter_narrows_the_poles_and_says_so(filters: dict[str, str], sentence: str, kept: list[str]) -> None:
    view = _view(**filters)
    assert view.filters == (sentence,)
    assert sentence in view.sheet("ReadMe").table["text"].to_list()
    assert sorted(view.sheet("Poles").table["id"]) == kept
    assert set(view.sheet("Suggestions").table[LEFT]) <= set(kept)


def test_a_pole_that_states_no_field_is_kept_by_the_field_of_its_words_and_not_counted_without_one() -> None:
    material = _material()
    material.poles.loc[material.poles["id"].eq("p-2"), "keywords"] = "énergie solaire"
    code = material.fields.loc[material.fields["id"].eq("p-2"), "code"].iloc[0]
    view = report_view(material, generated_at=NOW, filters=ReportFilters(field=code))
    (row,) = view.sheet("Poles").table.query("id == 'p-2'").to_dict("records")
    assert code in row["inferred_fields"].split(";")
    assert pd.isna(row["fields"])
    assert _figures(view)["Pôles sans domaine CITE-F, ni déclaré ni déduit"]["Total"] == 0


def test_codes_of_countries_kinds_and_languages_are_said_in_words() -> None:
    material = _material()
    material.poles[["kind", "languages"]] = ["laboratoire", "fr;ar"]
    french = report_view(material, generated_at=NOW).sheet("Poles").table
    english = report_view(material, generated_at=NOW, language="en").sheet("Poles").table
    assert french["languages_shown"].unique().tolist() == ["français;arabe"]
    assert english["languages_shown"].unique().tolist() == ["French;Arabic"]
    assert english["country_shown"].dropna().unique().tolist() == ["Belgium", "Morocco"]
    assert english["kind_shown"].unique().tolist() == ["laboratory"]


def test_a_least_score_leaves_out_what_scores_less_or_has_no_score() -> None:
    view = _view(min_score=40.0)
    assert view.sheet("Suggestions").table["score"].min() == 40.0
    assert view.sheet("Suggestions").table["score"].notna().all()
    assert view.filters == ("Suggestions dont le score est d’au moins 40 sur 100 seulement.",)


def test_a_least_score_of_zero_leaves_nothing_out() -> None:
    view = _view(min_score=0.0)
    assert view.filters == ()
    assert len(view.sheet("Suggestions").table) == len(_view().sheet("Suggestions").table)


def test_without_a_filter_the_report_says_that_it_holds_everything() -> None:
    assert "Aucun filtre\u00a0: tout ce qui est enregistré." in _view().sheet("ReadMe").table["text"].to_list()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_order_of_the_rows_changes_no_byte(language: str) -> None:
    backwards = _material(lambda table: table.iloc[::-1])
    shuffled = _material(lambda table: table.sample(frac=1, random_state=3))
    reports = {
        report_bytes(report_view(material, generated_at=NOW, language=language))
        for material in (_material(), backwards, shuffled)
    }
    assert len(reports) == 1


def test_an_empty_store_gives_a_report_too() -> None:
    nothing = ReportMaterial(
        empty_poles(), _suggestions().head(0), _judgements().head(0), load_concepts(), _organisations()
    )
    view = report_view(nothing, generated_at=NOW)
    assert _figures(view)["Pôles"] == {"Total": 0}
    assert report_bytes(view).startswith(b"PK")
