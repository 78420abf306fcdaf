"""Countries by any of their names (data/reference/countries.csv)."""

from mapping.cleaning import comparison_key
from mapping.vocabulary.names import codes_by_name


def country_code(value: str | None) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country written as a code or in fr, en, nl or ar; None when it is none."""
    return codes_by_name("countries.csv").get(comparison_key(value))
