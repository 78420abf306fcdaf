"""The problems of a batch, kept without a language and said in the reader's."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, insert, select

from mapping.errors import StoreError
from mapping.model import Level, Problem
from mapping.store import schema
from mapping.wording import Message


def write_problems(connection: Connection, problems: Sequence[Problem], batch: int) -> None:
    """Keep the problems in their order."""
    if problems:
        records = [_written(problem, batch, position) for position, problem in enumerate(problems)]
        connection.execute(insert(schema.batch_problems), records)


def read_problems(connection: Connection, batch: int) -> list[Problem]:
    """The problems of a batch as they were given; StoreError when there is no such batch."""
    if connection.scalar(select(schema.batches.c.id).where(schema.batches.c.id == batch)) is None:
        raise StoreError(Message("The store holds no import number {batch}.", {"batch": batch}))
    kept = schema.batch_problems
    query = select(kept.c.level, kept.c.code, kept.c.details).where(kept.c.batch_id == batch).order_by(kept.c.position)
    return [_read(level, code, details) for level, code, details in connection.execute(query)]


def _written(problem: Problem, batch: int, position: int) -> dict[str, Any]:
    details = {
        "message": _plain(problem.message),
        "sheet": problem.sheet,
        "row": problem.row,
        "cell": problem.cell,
        "value": problem.value,
    }
    # ASCII, because a refused value is as it came and may hold what no database takes.
    text = json.dumps(details, default=str)
    kind = {"level": str(problem.level), "code": problem.code}
    return {"batch_id": batch, "position": position, **kind, "details": text}


def _read(level: str, code: str, details: str) -> Problem:
    said = json.loads(details)
    message = _message(said.pop("message"))
    return Problem(level=Level(level), code=code, message=message, **said)


def _plain(message: Message) -> dict[str, Any]:
    blanks = {
        name: _plain(value) if isinstance(value, Message) else value for name, value in message.parameters.items()
    }
    return {"text": message.text, "parameters": blanks}


def _message(plain: dict[str, Any]) -> Message:
    blanks = {
        name: _message(value) if isinstance(value, dict) else value for name, value in plain["parameters"].items()
    }
    return Message(plain["text"], blanks)
