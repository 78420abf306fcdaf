"""The authority file: organisations, the forms of their names, their sub-units, and the places and words of names."""

import hashlib
import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

from mapping.model import LIST_SEPARATOR
from mapping.settings import REFERENCE

_FILES = ("organisations.csv", "aliases.csv", "sub_units.csv", "towns.csv", "countries.csv", "name_words.csv")


@dataclass(frozen=True, eq=False)
class Authority:
    """What we know of organisations; frames are shared and must not be changed.

    organisations: id, name, name_en, country, community, kind, city, region, lat, lon (floats, NaN when unknown),
    website_domain, ror, ror_related, erasmus_code, pic, oid (several joined with `;`), verified, not_verified.
    aliases: organisation_id, alias, kind (preferred, alias, acronym, former, translation, initials), language (when
    the alias holds in that language only), use (anywhere; alone: inside a longer text only beside a place of the
    organisation; with_place: never without such a place), attested.
    sub_units: acronym, name, organisation_id, country, city, aliases (joined with `;`), official, note.
    places: place, country, town and region (NaN for a country); one row per spelling.
    words: word, stands_for, role (particle, variant, kind), all as compared.
    version: a digest of all of it.
    """

    organisations: pd.DataFrame
    aliases: pd.DataFrame
    sub_units: pd.DataFrame
    places: pd.DataFrame
    words: pd.DataFrame
    version: str


def load_organisations(folder: Path = REFERENCE) -> Authority:
    """The authority file of `folder`, read again only when its content has changed."""
    return _parsed(tuple((folder / name).read_bytes() for name in _FILES))


@lru_cache(maxsize=4)
def _parsed(contents: tuple[bytes, ...]) -> Authority:
    organisations, aliases, sub_units, towns, countries, words = map(_table, contents)
    digest = hashlib.sha256(b"\0".join(contents)).hexdigest()
    return Authority(_typed(organisations), aliases, sub_units, _places(towns, countries), words, f"sha256:{digest}")


def _table(content: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(content), dtype="str", keep_default_na=False, na_values=[""], encoding="utf-8-sig")


def _typed(organisations: pd.DataFrame) -> pd.DataFrame:
    return organisations.astype({"lat": "float64", "lon": "float64"})


def _places(towns: pd.DataFrame, countries: pd.DataFrame) -> pd.DataFrame:
    """Every spelling of every town and country on a row of its own."""
    listed = towns["town"].str.cat(towns["spellings"], sep=LIST_SEPARATOR, na_rep="")
    in_towns = towns.assign(place=listed.str.split(LIST_SEPARATOR)).explode("place")
    named = countries.drop(columns=["code", "alpha3"]).fillna("").agg(LIST_SEPARATOR.join, axis=1)
    whole = pd.DataFrame({"country": countries["code"], "place": named.str.split(LIST_SEPARATOR)}).explode("place")
    both = pd.concat([in_towns[["place", "country", "town", "region"]], whole], ignore_index=True)
    return both[both["place"].fillna("").ne("")].drop_duplicates(ignore_index=True)
