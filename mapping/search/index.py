"""The directory made ready for searching: poles by the words and the concepts that they can be found by."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from mapping.model import LIST_COLUMNS, LIST_SEPARATOR
from mapping.search.places import other_names, other_spellings
from mapping.vocabulary import Authority, Thesaurus, annotate, content_words, load_organisations

# How well a word found in a part of the pole answers: a name says more of a pole than its description.
PARTS = {
    "name": 1.0, "acronym": 1.0, "other_names": 0.95, "keywords": 0.9, "institution": 0.9, "organisation_name": 0.9,
    "city": 0.9, "offers": 0.8, "needs": 0.8, "unit": 0.75, "parent": 0.75, "description": 0.7,
}  # fmt: skip
_OF_COMPETENCE = ("name", "other_names", "keywords", "offers", "needs", "description")
_OTHER_NAMES = 0.85


@dataclass(frozen=True, eq=False)
class SearchIndex:
    """Poles sorted by id; `found_by` has a column per known word, then one per concept of the thesaurus, and holds how
    well the best place answers (0 to 1). written[pole, column, found]: how the pole itself wrote it, sorted by pole.
    """

    ids: npt.NDArray[np.object_]
    countries: npt.NDArray[np.object_]
    words: list[str]
    found_by: sparse.csc_matrix
    written: pd.DataFrame
    thesaurus: Thesaurus

    def concept_column(self, concept: str) -> int:
        """The column of a concept."""
        return len(self.words) + int(pd.Index(self.thesaurus.concepts["id"]).get_loc(concept))


def build_index(poles: pd.DataFrame, thesaurus: Thesaurus, authority: Authority | None = None) -> SearchIndex:
    """The index of a table of poles (columns of POLE_COLUMNS; `id` must be there, others may lack).

    Poles are also found by the other names of their organisation and the other spellings of their town.
    """
    ordered = poles.sort_values("id", kind="stable", ignore_index=True)
    texts = _texts(ordered, authority or load_organisations())
    words, known = _words(texts)
    whole = pd.concat([words, _concepts(texts, thesaurus, len(known))], ignore_index=True)
    best = whole.sort_values(["pole", "column", "answers"], ascending=[True, True, False], kind="stable")
    best = best.drop_duplicates(["pole", "column"], ignore_index=True)
    shape = (len(ordered), len(known) + len(thesaurus.concepts))
    found_by = sparse.csc_matrix((best["answers"], (best["pole"], best["column"])), shape=shape)
    ids, countries = ordered["id"].to_numpy(dtype=object), _countries(ordered)
    return SearchIndex(ids, countries, known, found_by, best[["pole", "column", "found"]], thesaurus)


def _countries(poles: pd.DataFrame) -> npt.NDArray[np.object_]:
    return poles["country"].to_numpy(dtype=object) if "country" in poles else np.full(len(poles), None, dtype=object)


def _texts(poles: pd.DataFrame, authority: Authority) -> pd.DataFrame:
    """Everything a pole can be found by: pole (position), part, answers, text."""
    own = [
        _part(poles[part], part).assign(part=part, answers=answers) for part, answers in PARTS.items() if part in poles
    ]
    known = pd.concat([other_names(poles, authority), other_spellings(poles, authority)])
    return pd.concat([*own, known.assign(part="known", answers=_OTHER_NAMES)], ignore_index=True)


def _part(column: pd.Series, part: str) -> pd.DataFrame:
    texts = column.reset_index(drop=True).astype("str").rename("text")
    items = texts.str.split(LIST_SEPARATOR).explode() if part in LIST_COLUMNS else texts
    return items.dropna().rename_axis("pole").reset_index()


def _words(texts: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """The words of the texts: pole, column, answers, found; and the distinct words in order, which are the columns."""
    codes, distinct = pd.factorize(texts["text"].astype("object"))
    words = content_words(list(distinct))
    places = zip(words["text"], words["start"], words["end"], strict=True)
    words["found"] = pd.Series([distinct[text][start:end] for text, start, end in places], dtype="str")
    columns, known = pd.factorize(words["word"], sort=True)
    of_text = pd.DataFrame({"text": codes, "pole": texts["pole"].to_numpy(), "answers": texts["answers"].to_numpy()})
    whole = of_text.merge(words.assign(column=columns)[["text", "column", "found"]], on="text")
    return whole.drop(columns="text"), [str(word) for word in known]


def _concepts(texts: pd.DataFrame, thesaurus: Thesaurus, first_column: int) -> pd.DataFrame:
    own = texts[texts["part"].isin(_OF_COMPETENCE)]
    found = annotate(own["text"], thesaurus)
    columns = pd.Index(thesaurus.concepts["id"]).get_indexer(pd.Index(found["concept"])) + first_column
    of_text = own.loc[found["text"], ["pole", "answers"]].reset_index(drop=True)
    return of_text.assign(column=columns, found=found["found"])
