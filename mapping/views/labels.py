"""Codes of our tables as the reader says them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from mapping.views.institution_keys import AS_WRITTEN
from mapping.views.report.words import capitalised, country_name, language_name
from mapping.vocabulary import Thesaurus, kind_label


@dataclass(frozen=True, eq=False)
class Labels:
    """Names of concepts, ISCED-F fields and institutions in one language, by their code."""

    language: str
    concepts: Mapping[str, str]
    fields: Mapping[str, str]
    institutions: Mapping[str, str]

    def of(self, facet: str, code: str) -> str:
        """The word for a value of a facet; a value that is no code of ours is said as it is."""
        said: dict[str, Callable[[str], str]] = {
            "country": lambda code: country_name(code, self.language),
            "language": lambda code: language_name(code, self.language),
            "kind": lambda code: capitalised(kind_label(code, self.language)),
            "field": lambda code: self.fields.get(code, code),
            "institution": lambda code: self.institutions.get(code, code.removeprefix(AS_WRITTEN)),
        }
        return said.get(facet, str)(code)


def labels_in(language: str, thesaurus: Thesaurus, isced: pd.DataFrame, organisations: pd.DataFrame) -> Labels:
    """The labels in `language`; a title nobody has translated is said in English."""
    titles = isced[f"title_{language}"].fillna(isced["title_en"])
    names = organisations["name"] if language == "fr" else organisations["name_en"].fillna(organisations["name"])
    return Labels(
        language,
        dict(zip(thesaurus.concepts["id"], thesaurus.concepts[f"label_{language}"], strict=True)),
        dict(zip(isced["code"], titles, strict=True)),
        dict(zip(organisations["id"], names, strict=True)),
    )
