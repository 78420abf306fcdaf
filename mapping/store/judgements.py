"""What people said of pairs: every judgement stays, the newest of a pair is the one that counts."""

import pandas as pd
from sqlalchemy import ColumnElement, Connection, func, insert, select

from mapping.errors import StoreError
from mapping.model import Judgement, Verdict
from mapping.store.frames import MOMENT, read_frame
from mapping.store.journal import JUDGE, append_entry
from mapping.store.schema import judgements
from mapping.wording import Message

_COLUMNS = {
    "left_id": "str", "right_id": "str", "verdict": "str", "note": "str", "author": "str", "at": MOMENT,
    "score": "float64",
}  # fmt: skip
_CONTENT = tuple(judgements.c[name] for name in _COLUMNS)


def write_judgement(connection: Connection, judgement: Judgement) -> None:
    """Add a judgement and its journal entry; StoreError when its time has no zone, for nobody could place it."""
    if judgement.at.tzinfo is None:
        raise StoreError(Message("The time of a judgement needs its time zone."))
    first, second = sorted((judgement.left_id, judgement.right_id))
    values = {name: getattr(judgement, name) for name in _COLUMNS}
    values |= {"verdict": str(judgement.verdict), "first_id": first, "second_id": second}
    connection.execute(insert(judgements).values(values))
    subject = f"pair {judgement.left_id} | {judgement.right_id}"
    detail = {"verdict": str(judgement.verdict), "score": judgement.score}
    append_entry(connection, judgement.at, judgement.author, JUDGE, subject, detail)


def read_judgements(connection: Connection) -> pd.DataFrame:
    """`left_id, right_id, verdict, note, author, at, score`: the newest judgement of each pair, in order of ids."""
    newest = select(func.max(judgements.c.id)).group_by(judgements.c.first_id, judgements.c.second_id)
    table = read_frame(connection, select(*_CONTENT).where(judgements.c.id.in_(newest)), _COLUMNS)
    return table.sort_values(["left_id", "right_id"], ignore_index=True)


def read_judgement_history(connection: Connection, left_id: str, right_id: str) -> list[Judgement]:
    """All that was said of a pair, oldest first, each with its sides as they were then."""
    query = select(*_CONTENT).where(_is_pair(left_id, right_id)).order_by(judgements.c.id)
    return [Judgement(**{**row, "verdict": Verdict(row["verdict"])}) for row in connection.execute(query).mappings()]


def _is_pair(left_id: str, right_id: str) -> ColumnElement[bool]:
    first, second = sorted((left_id, right_id))
    return (judgements.c.first_id == first) & (judgements.c.second_id == second)
