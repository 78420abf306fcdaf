"""Years out of what people write in a date cell."""

import re

_YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def years_in(value: str | None) -> list[str]:
    """The four-figure years in the text, in their order."""
    return _YEAR.findall((value or "").translate(_ARABIC_DIGITS))


def clean_year(value: str | None) -> str | None:
    """The first year of the text ("créé en 1998", "2015-01-01"), None when there is none."""
    found = years_in(value)
    return found[0] if found else None


def last_year(value: str | None) -> str | None:
    """The last year of a period ("2022-2025"), None when the text does not hold two."""
    found = years_in(value)
    return found[-1] if len(found) > 1 else None
