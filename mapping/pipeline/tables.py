"""Tables that outside programs hand in and take away (docs/commands.md)."""

from pathlib import Path

import pandas as pd

from mapping.errors import WrongUse
from mapping.model import FEATURES, POLE_COLUMNS, join_list
from mapping.pipeline.knowledge import Knowledge
from mapping.pipeline.understand import understand
from mapping.pipeline.understanding import Understanding
from mapping.reconciliation import RESULT_COLUMNS, reconcile
from mapping.suggestion import reasons
from mapping.views import pole_concepts, pole_fields
from mapping.wording import Message


def read_poles(path: Path, knowledge: Knowledge) -> Understanding:
    """A table of poles from a file. Raises WrongUse, with the reason, when nothing in it can be used."""
    understanding = understand(path, name=path.name, knowledge=knowledge)
    if understanding.status == "refused":
        raise WrongUse(understanding.reason or Message("There is nothing to store."))
    return understanding


def suggestion_table(pairs: pd.DataFrame, knowledge: Knowledge, language: str) -> pd.DataFrame:
    """left_id, right_id, rank, score, one column of points per feature, shared_concepts, reason in `language`."""
    columns = ["left_id", "right_id", "rank", "score", *FEATURES, "shared_concepts"]
    return pairs[columns].assign(reason=reasons(pairs, knowledge.thesaurus, language))


def reconciled_table(rows: pd.DataFrame, knowledge: Knowledge, column: str, country_column: str | None) -> pd.DataFrame:
    """The rows with organisation_id, organisation_name, country, ror, score, status, reason, candidates added."""
    found = reconcile(rows, knowledge.index, column=column, country_column=country_column)
    added = [name for name in RESULT_COLUMNS if name not in {column, country_column}]
    return rows.drop(columns=added, errors="ignore").join(found[added])


def classified(poles: pd.DataFrame, knowledge: Knowledge) -> pd.DataFrame:
    """The poles with `fields` filled from their concepts where the table gave none, and `concepts` added."""
    concepts = pole_concepts(poles, knowledge.thesaurus)
    fields = pole_fields(poles, concepts, knowledge.thesaurus)
    named = concepts.groupby("id")["concept"].agg(_listed)
    coded = fields.groupby("id")["code"].agg(_listed)
    ids = poles["id"]
    return poles[[*POLE_COLUMNS]].assign(fields=ids.map(coded), concepts=ids.map(named))


def _listed(items: pd.Series) -> str:
    return join_list(list(dict.fromkeys(items))) or ""
