"""Why a name was given to an organisation, or to none: the sentences a person reads beside the outcome."""

from collections.abc import Iterable

from mapping.reconciliation.forms import Form
from mapping.reconciliation.mentions import Mention
from mapping.wording import Message

_BY_KIND = {
    "preferred": "Name “{form}”.",
    "alias": "Alias “{form}”.",
    "acronym": "Acronym “{form}”.",
    "initials": "Initials “{form}”, in the country they belong to.",
    "former": "“{form}” is a former name of: {organisation}.",
    "translation": "“{form}” is another language's name of: {organisation}.",
    "sub_unit": "“{form}” is part of: {organisation}.",
    "bare": "“{form}”, without the word for its kind of body.",
}

NOTHING_WRITTEN = Message("No institution is written here.")
NOT_OURS = Message("No organisation of the list is named here.")
SEVERAL = Message("Several organisations of the list bear this name: a town or a full name would tell which.")
NO_PLACE = Message("This name is also borne elsewhere: a country or a town would tell.")
ELSEWHERE = Message("The name is in the list, but the country or the places beside it are others.")
WHICH_TOWN = Message("This unit's name does not say of which university it is: a town or the university would tell.")
OTHER_BODY = Message("A unit of the list seems meant, but another university is named beside it.")


def identified(identifier: str) -> Message:
    """Found by an identifier."""
    return Message("Identifier {identifier}.", {"identifier": identifier})


def named(form: Form, organisation: str, mention: Mention) -> Message:
    """Found by a form of its name; misspelt words are said."""
    said = Message(_BY_KIND[form.kind], {"form": form.written, "organisation": organisation})
    if not mention.misspelt:
        return said
    return Message("{reason} Read in spite of the spelling “{written}”.", {"reason": said, "written": _list(mention)})


def told_apart(reason: Message) -> Message:
    """A name that several bear, settled by what stands beside it."""
    return Message("{reason} The town, the unit or another name beside it tells which one.", {"reason": reason})


def also_named(reason: Message, others: Iterable[str]) -> Message:
    """Other organisations named in the same text."""
    return Message("{reason} Also named: {others}.", {"reason": reason, "others": ", ".join(others)})


def _list(mention: Mention) -> str:
    return " ".join(mention.misspelt)
