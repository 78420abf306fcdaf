"""The sheet of one institution."""

from dataclasses import dataclass

import pandas as pd

from mapping.views.directory import Directory
from mapping.views.labels import Labels
from mapping.vocabulary import Authority
from mapping.wording import Message

# Identifiers and facts of the authority file, in the order of the sheet.
_FACTS = {
    "country": Message("Country"),
    "city": Message("Town"),
    "region": Message("Region"),
    "website_domain": Message("Web domain"),
    "ror": Message("ROR identifier"),
    "erasmus_code": Message("Erasmus code"),
    "pic": Message("PIC"),
    "oid": Message("OID"),
}
_MOST_FIELDS = 8


@dataclass(frozen=True, eq=False)
class InstitutionSheet:
    """An institution: its facts (None is "not given"), its poles, its fields and whom its poles are suggested to.

    fields: title, poles. partners: institution_key, pairs, best (score); most pairs first. `is_known` is False for a
    name that the authority file does not hold.
    """

    key: str
    name: str
    is_known: bool
    facts: tuple[tuple[Message, str | None], ...]
    poles: pd.DataFrame
    fields: pd.DataFrame
    partners: pd.DataFrame


def institution_sheet(
    key: str, directory: Directory, pairs: pd.DataFrame, authority: Authority, labels: Labels
) -> InstitutionSheet | None:
    """The sheet of the institution with this key; None when it has no pole and is not in the authority file."""
    poles = directory.poles[directory.poles["institution_key"].eq(key)]
    known = authority.organisations[authority.organisations["id"].eq(key)]
    if poles.empty and known.empty:
        return None
    return InstitutionSheet(
        key,
        labels.of("institution", key),
        not known.empty,
        _facts(known, labels),
        poles.reset_index(drop=True),
        _fields(poles, directory, labels),
        _partners(key, pairs),
    )


def _facts(known: pd.DataFrame, labels: Labels) -> tuple[tuple[Message, str | None], ...]:
    if known.empty:
        return ()
    return tuple((label, _said(name, known.iloc[0][name], labels)) for name, label in _FACTS.items())


def _said(name: str, value: object, labels: Labels) -> str | None:
    if not isinstance(value, str):
        return None
    return labels.of("country", value) if name == "country" else value


def _fields(poles: pd.DataFrame, directory: Directory, labels: Labels) -> pd.DataFrame:
    of_poles = directory.fields[directory.fields["id"].isin(poles["id"])]
    counted = of_poles.drop_duplicates(["id", "code"]).groupby("code").size().rename("poles").reset_index()
    ordered = counted.sort_values(["poles", "code"], ascending=[False, True], ignore_index=True).head(_MOST_FIELDS)
    return ordered.assign(title=[labels.of("field", code) for code in ordered["code"]])[["title", "poles"]]


def _partners(key: str, pairs: pd.DataFrame) -> pd.DataFrame:
    left, right = (pairs[pairs[f"{side}_institution_key"].eq(key)] for side in ("left", "right"))
    others = pd.concat([left["right_institution_key"], right["left_institution_key"]])
    scores = pd.concat([left["score"], right["score"]])
    table = pd.DataFrame({"institution_key": others, "score": scores})
    counted = table.groupby("institution_key").agg(pairs=("score", "size"), best=("score", "max")).reset_index()
    return counted.sort_values(["pairs", "best", "institution_key"], ascending=[False, False, True], ignore_index=True)
