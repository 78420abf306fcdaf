"""The concepts that poles speak of, with their terms in four languages and the concepts close to them."""

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

from mapping.settings import REFERENCE
from mapping.wording import Name

LANGUAGES = ("fr", "en", "nl", "ar")
_TERM_SEPARATOR = "|"


@dataclass(frozen=True, eq=False)
class Thesaurus:
    """What poles can be about.

    concepts[id, isced, label_fr, label_en, label_nl, label_ar]: in the order of the file; the label is the first term.
    terms[concept, language, term]: every way of saying a concept.
    related[concept, related, weight]: both directions of each relation, weight between 0 and 1.
    broad: ids of the concepts so wide that sharing one says little.
    """

    concepts: pd.DataFrame
    terms: pd.DataFrame
    related: pd.DataFrame
    broad: frozenset[str] = frozenset()

    def names(self) -> dict[str, Name]:
        """What each concept is called, by its id."""
        return _names(self)


@lru_cache(maxsize=4)
def _names(thesaurus: Thesaurus) -> dict[str, Name]:
    labels = thesaurus.concepts[[f"label_{language}" for language in LANGUAGES]].to_numpy().tolist()
    names = (Name(dict(zip(LANGUAGES, row, strict=True))) for row in labels)
    return dict(zip(thesaurus.concepts["id"], names, strict=True))


def load_concepts(folder: Path = REFERENCE) -> Thesaurus:
    """The thesaurus of `folder`: concepts.csv, related.csv, broad_concepts.csv; read again only when a file changes."""
    return _parsed(*((folder / name).read_bytes() for name in ("concepts.csv", "related.csv", "broad_concepts.csv")))


@lru_cache(maxsize=4)
def _parsed(concepts: bytes, related: bytes, broad: bytes) -> Thesaurus:
    table = _table(concepts)
    return Thesaurus(_concepts(table), _terms(table), _both_ways(_table(related)), frozenset(_table(broad)["concept"]))


def _table(content: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(content), dtype="str", keep_default_na=False, encoding="utf-8-sig")


def _concepts(table: pd.DataFrame) -> pd.DataFrame:
    labels = {f"label_{language}": table[language].str.split(_TERM_SEPARATOR).str[0] for language in LANGUAGES}
    return table[["id", "isced"]].assign(**labels)


def _terms(table: pd.DataFrame) -> pd.DataFrame:
    long = table.melt(id_vars="id", value_vars=list(LANGUAGES), var_name="language", value_name="term")
    exploded = long.assign(term=long["term"].str.split(_TERM_SEPARATOR)).explode("term", ignore_index=True)
    named = exploded.rename(columns={"id": "concept"}).astype("str")
    return named[named["term"].str.strip() != ""].reset_index(drop=True)


def _both_ways(table: pd.DataFrame) -> pd.DataFrame:
    """The file states each relation once; it holds in both directions."""
    table = table.assign(weight=table["weight"].astype("float64"))
    turned = table.rename(columns={"concept": "related", "related": "concept"})
    both = pd.concat([table, turned]).sort_values(["concept", "related", "weight"], ascending=[True, True, False])
    return both.drop_duplicates(["concept", "related"], ignore_index=True)
