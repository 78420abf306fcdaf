"""Personal data: recognised, announced and set aside, for there is no register of consents yet."""

from collections.abc import Iterable

PERSONAL_COLUMNS = frozenset({"person", "person_role", "email", "telephone"})
"""Our columns that say who a person is or how to reach them."""


def without_personal_data(columns: Iterable[str]) -> list[str]:
    """The columns that may be stored, in their order. Without a consent no personal one may, and none can be given."""
    return [column for column in columns if column not in PERSONAL_COLUMNS]
