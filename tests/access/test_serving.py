import pytest

from mapping.access import check_address
from mapping.errors import WrongUse
from mapping.settings import Settings

_DESK = Settings(database_url="sqlite:///var/store.sqlite")
_SHARED = Settings(database_url="postgresql://host/poles")


@pytest.mark.parametrize("address", ["localhost", "LOCALHOST", "127.0.0.1", "127.8.9.10", "::1", "[::1]"])
def test_an_address_of_this_machine_is_served(address: str) -> None:
    check_address(address, _DESK)
    check_address(address, _SHARED)


@pytest.mark.parametrize(
    "address",
    ["", "0.0.0.0", "::", "[::]", "192.168.1.20", "10.0.0.1", "fe80::1", "poles.example.org", "localhost.example.org",
     "127.0.0.1.example.org", "128.0.0.1", "2130706433", "127.1"],
)  # fmt: skip
def test_any_other_address_is_refused(address: str) -> None:
    for settings in (_DESK, _SHARED):
        with pytest.raises(WrongUse, match="other machines"):
            check_address(address, settings)


def test_the_refusal_says_what_is_missing() -> None:
    with pytest.raises(WrongUse) as desk:
        check_address("0.0.0.0", _DESK)
    for missing in ("PostgreSQL", "sign-in", "cookie secret", "administrator", "localhost"):
        assert missing in str(desk.value)


def test_a_database_that_is_there_is_not_said_to_be_missing() -> None:
    with pytest.raises(WrongUse) as shared:
        check_address("0.0.0.0", _SHARED)
    assert "PostgreSQL" not in str(shared.value)
    assert "sign-in" in str(shared.value)


def test_the_refusal_is_said_in_french() -> None:
    with pytest.raises(WrongUse) as refused:
        check_address("0.0.0.0", _DESK)
    assert "authentification" in refused.value.said("fr")
    assert "0.0.0.0" in refused.value.said("fr")
