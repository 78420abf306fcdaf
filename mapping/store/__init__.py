"""What is kept: poles, import batches, judgements and the journal, in SQLite or PostgreSQL."""

from mapping.store.batches import ImportedBatch
from mapping.store.comparison import ColumnChange, Difference
from mapping.store.pole_store import PoleStore, open_store

__all__ = ["ColumnChange", "Difference", "ImportedBatch", "PoleStore", "open_store"]
