"""One desk for the pages: the sample in a fresh store, read once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from mapping.pipeline import load_knowledge, load_sample
from mapping.store import open_store


@pytest.fixture(autouse=True, scope="session")
def no_component_scan() -> Iterator[None]:
    """Streamlit looks through all installed packages at each run of an AppTest; none of ours has components."""
    patch = pytest.MonkeyPatch()
    patch.setattr(BidiComponentManager, "discover_and_register_components", lambda self, **_: None)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def sample_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a store that holds the sample."""
    file: Path = tmp_path_factory.mktemp("store") / "sample.sqlite"
    url = f"sqlite:///{file}"
    with open_store(url) as store:
        load_sample(store, load_knowledge())
    return url
