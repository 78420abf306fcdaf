"""Two ways to run, never confused: on one's own machine without sign-in, or shared with others behind one."""

import ipaddress

from mapping.errors import WrongUse
from mapping.settings import Settings
from mapping.wording import Message


def check_address(address: str, settings: Settings) -> None:
    """Agree to serve on `address` (a name or an IP address) when only this machine reaches it.

    WrongUse otherwise, saying what shared serving lacks: this version offers no sign-in.
    """
    if not _is_this_machine(address):
        raise WrongUse(Message("{reach} {lacks}", {"reach": _reach(address), "lacks": _lacks(settings)}))


def _is_this_machine(address: str) -> bool:
    """127.0.0.0/8, ::1 or localhost; what cannot be understood is not."""
    if address.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(address.removeprefix("[").removesuffix("]")).is_loopback
    except ValueError:
        return False


def _reach(address: str) -> Message:
    said = "The address “{address}” can be reached from other machines: the application is not started."
    return Message(said, {"address": address})


def _lacks(settings: Settings) -> Message:
    if settings.database_url.startswith("postgresql"):
        return Message(
            "Sharing it needs sign-in, a cookie secret and an administrator, which this version does not offer yet: "
            "use localhost."
        )
    return Message(
        "Sharing it needs a PostgreSQL database, sign-in, a cookie secret and an administrator; this version does not "
        "offer sign-in yet: use localhost."
    )
