"""The first tables: batches, poles and their changes, problems, judgements, the journal."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# As they were on that day: a migration does not follow the model.
_POLE_TEXTS = (
    "institution", "country", "unit", "parent", "name", "other_names", "acronym", "kind", "city", "keywords",
    "description", "languages", "fields", "offers", "needs", "website", "founded", "accredited_from",
    "accredited_until", "staff", "organisation_id", "organisation_name", "reconciliation", "reconciliation_reason",
    "extra", "file", "sheet", "digest",
)  # fmt: skip


def upgrade() -> None:
    _make_batches()
    _make_poles()
    _make_pole_changes()
    _make_batch_problems()
    _make_judgements()
    _make_journal()


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=nullable)


def _batch() -> sa.Column[int]:
    return sa.Column("batch_id", sa.Integer, sa.ForeignKey("batches.id"), nullable=False)


def _moment() -> sa.Column[object]:
    return sa.Column("at", sa.DateTime(timezone=True), nullable=False)


def _make_batches() -> None:
    op.create_table(
        "batches",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("file"),
        _text("digest"),
        _moment(),
        _text("author"),
        *(_number(name) for name in ("poles", "added", "changed", "problems")),
    )
    op.create_index(None, "batches", ["digest"])


def _make_poles() -> None:
    op.create_table(
        "poles",
        sa.Column("id", sa.Text, primary_key=True),
        *(_text(name, nullable=True) for name in _POLE_TEXTS),
        _number("row", nullable=True),
        _batch(),
    )
    op.create_index(None, "poles", ["batch_id"])


def _make_pole_changes() -> None:
    op.create_table(
        "pole_changes",
        sa.Column("id", sa.Integer, primary_key=True),
        _batch(),
        _text("pole_id"),
        _text("sheet", nullable=True),
        _number("row", nullable=True),
        _text("old", nullable=True),
        _text("new", nullable=True),
    )
    op.create_index(None, "pole_changes", ["batch_id"])
    op.create_index(None, "pole_changes", ["pole_id"])


def _make_batch_problems() -> None:
    op.create_table(
        "batch_problems",
        sa.Column("batch_id", sa.Integer, sa.ForeignKey("batches.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        *(_text(name) for name in ("level", "code", "details")),
    )


def _make_judgements() -> None:
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer, primary_key=True),
        *(_text(name) for name in ("first_id", "second_id", "left_id", "right_id", "verdict", "note", "author")),
        _moment(),
        sa.Column("score", sa.Float, nullable=True),
    )
    op.create_index(None, "judgements", ["first_id", "second_id"])


def _make_journal() -> None:
    op.create_table(
        "journal",
        sa.Column("entry", sa.Integer, primary_key=True, autoincrement=False),
        _moment(),
        *(_text(name) for name in ("author", "action", "subject", "detail", "digest")),
    )
