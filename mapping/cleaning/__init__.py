"""One value in, one value out: pure functions that mend what people type. None means nothing usable was left."""

from mapping.cleaning.comparison import comparison_key, comparison_words
from mapping.cleaning.guards import LIVE_START, guarded, unguarded
from mapping.cleaning.lists import split_items
from mapping.cleaning.sites import clean_website, holds_email, is_email, is_telephone, without_contacts, without_emails
from mapping.cleaning.text import clean_text, mended
from mapping.cleaning.years import clean_year, last_year, years_in

__all__ = [
    "LIVE_START",
    "clean_text",
    "clean_website",
    "clean_year",
    "comparison_key",
    "comparison_words",
    "guarded",
    "holds_email",
    "is_email",
    "is_telephone",
    "last_year",
    "mended",
    "split_items",
    "unguarded",
    "without_contacts",
    "without_emails",
    "years_in",
]
