"""What was understood goes into the store."""

from collections.abc import Iterable
from pathlib import Path

from mapping.errors import WrongUse
from mapping.pipeline.knowledge import Knowledge
from mapping.pipeline.understand import understand
from mapping.pipeline.understanding import Understanding
from mapping.settings import SAMPLES
from mapping.store import ImportedBatch, PoleStore
from mapping.wording import Message

_NOT_EMPTY = Message("The store already holds competence poles, so the sample was not loaded.")
SAMPLE_AUTHOR = "sample"


def store_upload(understanding: Understanding, store: PoleStore, *, author: str) -> ImportedBatch:
    """One import batch, all or nothing. Raises WrongUse for an understanding that was refused."""
    if understanding.status == "refused" or understanding.digest is None:
        raise WrongUse(understanding.reason or Message("There is nothing to store."))
    return store.import_batch(
        understanding.poles,
        understanding.problems,
        file=understanding.file,
        digest=understanding.digest,
        author=author,
    )


def load_sample(store: PoleStore, knowledge: Knowledge, *, folder: Path = SAMPLES) -> list[ImportedBatch]:
    """The workbooks of data/samples in an empty store. Raises WrongUse when the store holds anything."""
    if not store.is_empty():
        raise WrongUse(_NOT_EMPTY)
    return [store_upload(read, store, author=SAMPLE_AUTHOR) for read in _sample(folder, knowledge)]


def _sample(folder: Path, knowledge: Knowledge) -> Iterable[Understanding]:
    return (understand(path, name=path.name, knowledge=knowledge) for path in sorted(folder.iterdir()))
