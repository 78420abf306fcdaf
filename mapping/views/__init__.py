"""What is shown, decided as frames and plain values before any page or file exists."""

from mapping.views.bands import band_floors
from mapping.views.choices import FACETS, QUERY, Choices, choices_of
from mapping.views.concepts import pole_concepts, pole_fields
from mapping.views.directory import BROAD_DIGITS, Directory, Narrowed, build_directory, narrow
from mapping.views.fields import field_said
from mapping.views.history import ImportStep, date_said, history_steps
from mapping.views.home import HomeView, home_view
from mapping.views.institution import InstitutionSheet, institution_sheet
from mapping.views.labels import Labels, labels_in
from mapping.views.pairs import (
    SHOWN,
    PairFilters,
    Shown,
    institutions_of,
    pairs_of,
    pairs_shown,
    with_judgements,
)
from mapping.views.partners import BAND_COLOURS, FEATURE_WORDS, Counterpart, PairCard, counterparts, pair_card
from mapping.views.places import places, towns
from mapping.views.pole import PoleSheet, pole_sheet, safe_address
from mapping.views.report.words import VERDICTS, capitalised
from mapping.views.uploads import LEVELS, changed_count, changes_table, columns_table, problems_table, sheets_table

__all__ = [
    "BAND_COLOURS",
    "BROAD_DIGITS",
    "FACETS",
    "FEATURE_WORDS",
    "LEVELS",
    "QUERY",
    "SHOWN",
    "VERDICTS",
    "Choices",
    "Counterpart",
    "Directory",
    "HomeView",
    "ImportStep",
    "InstitutionSheet",
    "Labels",
    "Narrowed",
    "PairCard",
    "PairFilters",
    "PoleSheet",
    "Shown",
    "band_floors",
    "build_directory",
    "capitalised",
    "changed_count",
    "changes_table",
    "choices_of",
    "columns_table",
    "counterparts",
    "date_said",
    "field_said",
    "history_steps",
    "home_view",
    "institution_sheet",
    "institutions_of",
    "labels_in",
    "narrow",
    "pair_card",
    "pairs_of",
    "pairs_shown",
    "places",
    "pole_concepts",
    "pole_fields",
    "pole_sheet",
    "problems_table",
    "safe_address",
    "sheets_table",
    "towns",
    "with_judgements",
]
