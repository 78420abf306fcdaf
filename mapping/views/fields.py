"""Our columns as a reader calls them."""

from mapping.views.pole import FACTS
from mapping.wording import Message, render

_FIELDS = {
    **FACTS,
    "id": Message("Identifier"),
    "institution": Message("Institution"),
    "name": Message("Name of the pole"),
    "keywords": Message("Keywords"),
    "description": Message("Description"),
    "fields": Message("Fields of study"),
    "organisation_id": Message("Institution recognised (identifier)"),
    "organisation_name": Message("Institution recognised"),
    "reconciliation": Message("Recognition of the institution"),
    "reconciliation_reason": Message("Why the institution was recognised"),
    "extra": Message("Other columns"),
    "person": Message("Person (not stored)"),
    "person_role": Message("Role of a person (not stored)"),
    "email": Message("E-mail (not stored)"),
    "telephone": Message("Telephone (not stored)"),
    "number": Message("Line number (not used)"),
}


def field_said(field: str | None, language: str) -> str | None:
    """The column's name in `language`; one that has no name of ours is said as it is."""
    if field is None:
        return None
    return render(_FIELDS[field], language) if field in _FIELDS else field
