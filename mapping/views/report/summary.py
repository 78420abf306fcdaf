"""The key figures, by country."""

from dataclasses import dataclass

import pandas as pd

from mapping.model import Status, Verdict
from mapping.views.report.parts import Column, Kind, Layout, Sheet
from mapping.views.report.words import NOT_GIVEN, country_name
from mapping.wording import Message, render, translator

_POLES, _SUGGESTIONS = Message("Competence poles"), Message("Partner suggestions")


@dataclass(frozen=True, eq=False)
class _Figure:
    """Something counted: `counted` has a row (country, key) for each thing in each country it belongs to."""

    words: Message
    where: Message
    counted: pd.DataFrame


def _keyed(rows: pd.DataFrame, key: str) -> pd.DataFrame:
    return pd.DataFrame({"country": rows["country"].fillna(""), "key": rows[key]})


def _pole_figures(poles: pd.DataFrame) -> list[_Figure]:
    recognised = poles[poles["organisation_id"].notna()]
    review = poles[poles["reconciliation"].eq(Status.REVIEW.value)]
    fieldless = poles[poles["fields"].isna() & poles["inferred_fields"].isna()]
    return [
        _Figure(Message("Poles"), _POLES, _keyed(poles, "id")),
        _Figure(Message("Institutions"), _POLES, _keyed(poles, "institution_key")),
        _Figure(Message("Institutions recognised"), _POLES, _keyed(recognised, "institution_key")),
        _Figure(Message("Poles whose institution is to be confirmed"), _POLES, _keyed(review, "id")),
        _Figure(Message("Poles without an ISCED-F field, stated or inferred"), _POLES, _keyed(fieldless, "id")),
    ]


def _pair_figures(sides: pd.DataFrame) -> list[_Figure]:
    suggested = sides[sides["is_suggested"]]
    left = suggested[suggested["side"].eq("left")]
    verdicts = {
        Verdict.ACCEPTED: Message("Pairs accepted"),
        Verdict.REFUSED: Message("Pairs set aside"),
        Verdict.DISCUSS: Message("Pairs to be discussed"),
    }
    return [
        _Figure(Message("Poles that have a suggestion"), _SUGGESTIONS, _keyed(left, "pole_id")),
        _Figure(Message("Pairs suggested"), _SUGGESTIONS, _keyed(suggested, "pair")),
        _Figure(Message("Supported pairs"), _SUGGESTIONS, _keyed(sides[sides["supported"]], "pair")),
        _Figure(Message("Pairs judged"), _SUGGESTIONS, _keyed(sides[sides["verdict"].notna()], "pair")),
        *(
            _Figure(words, _SUGGESTIONS, _keyed(sides[sides["verdict"].eq(verdict.value)], "pair"))
            for verdict, words in verdicts.items()
        ),
    ]


def _count(rows: pd.DataFrame) -> int:
    return int(rows["key"].nunique())


def _countries(figures: list[_Figure], language: str) -> list[str]:
    codes = {code for figure in figures for code in figure.counted["country"]}
    return sorted(codes, key=lambda code: (code == "", country_name(code, language)))


def _columns(countries: list[str], language: str) -> tuple[Column, ...]:
    said = translator(language)
    names = {code: country_name(code, language) if code else render(NOT_GIVEN, language) for code in countries}
    meaning = said("Number counted for this country; a pair counts once in the country of each of its poles.")
    source = said("counted on the other sheets of this report")
    return (
        Column("figure", said("Key figure"), meaning=said("What is counted.")),
        *(Column(f"in_{code}", name, Kind.INTEGER, meaning, source=source) for code, name in names.items()),
        Column("total", said("Total"), Kind.INTEGER, said("Number counted in all, each thing once."), source=source),
        Column("where", said("Sheet to check"), meaning=said("Sheet of this report that the figure is counted on.")),
    )


def summary_sheet(poles: pd.DataFrame, sides: pd.DataFrame, language: str) -> Sheet:
    """One row for each figure, one column for each country; `sides` as given by `pair_sides`."""
    figures = [*_pole_figures(poles), *_pair_figures(sides)]
    countries = _countries(figures, language)
    rows: dict[str, list[object]] = {"figure": [render(figure.words, language) for figure in figures]}
    for code in countries:
        rows[f"in_{code}"] = [_count(figure.counted[figure.counted["country"].eq(code)]) for figure in figures]
    rows["total"] = [_count(figure.counted) for figure in figures]
    rows["where"] = [render(figure.where, language) for figure in figures]
    columns = _columns(countries, language)
    title = translator(language)("Summary")
    return Sheet("Summary", title, columns, pd.DataFrame(rows), Layout.TABLE)
