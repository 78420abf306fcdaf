"""A small directory that the tests of the views share: four Moroccan and Belgian poles."""

import pandas as pd
import pytest

from mapping.model import POLES, empty_poles
from mapping.views import Directory, Labels, build_directory, labels_in
from mapping.vocabulary import Authority, Thesaurus, load_concepts, load_isced, load_organisations

ROWS = [
    {"id": "p-1", "name": "Laboratoire de l'eau", "institution": "UCA", "organisation_id": "uca", "country": "MA",
     "city": "Marrakech", "kind": "laboratoire", "languages": "fr;en", "keywords": "eau potable;énergie solaire"},
    {"id": "p-2", "name": "Équipe de droit", "institution": "UCA", "organisation_id": "uca", "country": "MA",
     "city": "Safi", "kind": "équipe", "languages": "fr", "fields": "0421"},
    {"id": "p-3", "name": "Centre de l'eau", "institution": "ULiège", "organisation_id": "uliege", "country": "BE",
     "city": "Liège", "kind": "centre", "languages": "fr", "description": "Traitement des eaux usées."},
    {"id": "p-4", "name": "Atelier", "institution": "Maison inconnue", "country": "BE"},
]  # fmt: skip


@pytest.fixture
def poles() -> pd.DataFrame:
    table = pd.DataFrame(ROWS).reindex(columns=list(empty_poles().columns)).assign(row=pd.array([3, 4, 5, 6], "Int64"))
    texts = [name for name in table.columns if name != "row"]
    return POLES.validate(table.astype(dict.fromkeys(texts, "str")))


@pytest.fixture(scope="session")
def thesaurus() -> Thesaurus:
    return load_concepts()


@pytest.fixture(scope="session")
def authority() -> Authority:
    return load_organisations()


@pytest.fixture
def directory(poles: pd.DataFrame, thesaurus: Thesaurus) -> Directory:
    return build_directory(poles, thesaurus)


@pytest.fixture
def labels(thesaurus: Thesaurus, authority: Authority) -> Labels:
    return labels_in("fr", thesaurus, load_isced(), authority.organisations)


def make_suggestions(*rows: tuple[str, str, float]) -> pd.DataFrame:
    """A table of SUGGESTIONS in which all points come from concepts."""
    table = pd.DataFrame(rows, columns=["left_id", "right_id", "score"])
    rank = table.groupby("left_id")["score"].rank(method="first", ascending=False).astype("int64")
    points = dict.fromkeys(("related", "words", "spelling", "hub"), 0.0)
    words = {"shared_concepts": "water-treatment", "basis": "shared", "left_terms": "eau", "right_terms": "eaux usées"}
    return table.assign(rank=rank, concepts=table["score"], **points, **words)


@pytest.fixture
def suggestions() -> pd.DataFrame:
    return make_suggestions(("p-1", "p-3", 60.0), ("p-1", "p-4", 12.0), ("p-3", "p-1", 60.0), ("p-3", "p-2", 5.0))
