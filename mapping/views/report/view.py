"""The report, put together."""

from datetime import datetime

from mapping.views.report.dictionary import dictionary_sheet
from mapping.views.report.filters import ReportFilters, filters_in_words, pairs_kept, poles_kept
from mapping.views.report.institutions import institutions_sheet
from mapping.views.report.material import ReportMaterial
from mapping.views.report.matrix import matrix_sheet
from mapping.views.report.pairs import judged_pairs
from mapping.views.report.parts import ReportView, Sheet
from mapping.views.report.poles import poles_sheet, with_shown_columns
from mapping.views.report.quality import quality_sheet
from mapping.views.report.read_me import read_me_sheet
from mapping.views.report.sides import pair_sides
from mapping.views.report.suggestions import suggestions_sheet, with_both_poles
from mapping.views.report.summary import summary_sheet
from mapping.wording import DEFAULT_LANGUAGE, translator

_EVERYTHING = ReportFilters()


def _data_sheets(material: ReportMaterial, filters: ReportFilters, language: str) -> tuple[tuple[Sheet, ...], ...]:
    """The sheets that count, and the sheets that are counted."""
    everywhere = with_shown_columns(material, language)
    kept = everywhere.loc[poles_kept(material, filters).index]
    pairs = pairs_kept(judged_pairs(material.suggestions, material.judgements), kept, filters)
    sides = pair_sides(pairs, everywhere)
    counted = (
        poles_sheet(kept, language),
        institutions_sheet(kept, sides, material.organisations, language),
        suggestions_sheet(with_both_poles(pairs, everywhere), material.thesaurus, language),
    )
    return (summary_sheet(kept, sides, language), matrix_sheet(everywhere, sides, language)), counted


def report_view(
    material: ReportMaterial,
    *,
    generated_at: datetime,
    language: str = DEFAULT_LANGUAGE,
    filters: ReportFilters = _EVERYTHING,
) -> ReportView:
    """The analysts' report in `language`; the same material gives the same view, whatever the order of its rows."""
    said = filters_in_words(material, filters, language)
    (summary, matrix), counted = _data_sheets(material, filters, language)
    data = (summary, *counted, matrix, quality_sheet(counted, language))
    title = translator(language)("Passerelle: competence poles and partner suggestions")
    first = read_me_sheet(title, said, generated_at, language)
    return ReportView(title, language, generated_at, said, (first, *data, dictionary_sheet(data, language)))
