"""What the tool knows, read from data/reference: fields, concepts, headings, organisations; text annotated with it."""

from mapping.vocabulary.annotation import annotate
from mapping.vocabulary.concepts import Thesaurus, load_concepts
from mapping.vocabulary.countries import country_code
from mapping.vocabulary.fields import fields_of
from mapping.vocabulary.fillers import filler_words, is_filler, opens_with
from mapping.vocabulary.headings import PERSONAL_FIELDS, HeadingMatch, match_heading
from mapping.vocabulary.isced import isced_codes, load_isced
from mapping.vocabulary.kinds import kind_label, kind_names, kind_of
from mapping.vocabulary.languages import language_codes
from mapping.vocabulary.organisations import Authority, load_organisations
from mapping.vocabulary.towns import town_called
from mapping.vocabulary.words import content_words, unit_words

__all__ = [
    "PERSONAL_FIELDS",
    "Authority",
    "HeadingMatch",
    "Thesaurus",
    "annotate",
    "content_words",
    "country_code",
    "fields_of",
    "filler_words",
    "is_filler",
    "isced_codes",
    "kind_label",
    "kind_names",
    "kind_of",
    "language_codes",
    "load_concepts",
    "load_isced",
    "load_organisations",
    "match_heading",
    "opens_with",
    "town_called",
    "unit_words",
]
