import pytest

from mapping.reconciliation import AuthorityIndex, build_index
from mapping.vocabulary import Authority, load_organisations


@pytest.fixture(scope="session")
def authority() -> Authority:
    return load_organisations()


@pytest.fixture(scope="session")
def index(authority: Authority) -> AuthorityIndex:
    return build_index(authority)
