"""Addresses of web sites and the recognition of what is personal."""

import re
from urllib.parse import urlsplit

_HOST = re.compile(r"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$")
# Lengths are bounded, as those of real addresses are, so that a long cell takes no more than its length.
_EMAIL = re.compile(r"[\w.+-]{1,64}\s{0,3}(?:@|\(at\)|\[at\])\s{0,3}[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", re.IGNORECASE)
_AT = ("@", "(at)", "[at]")
_FEWEST_DIGITS = 9
_NUMBER = re.compile(
    r"(?<![\w.+-])(?:(?:\+|00)\d{1,3}[\s.()/-]*(?:\d[\s./()-]*){7,11}\d|0[1-9](?:[\s./-]?\d{2}){4})(?![\w-])"
)
_TELEPHONE = re.compile(r"^\s*(?:t[ée]l\.?\s*:?\s*)?(?:\+|00|0)[\d\s()./-]{7,20}$", re.IGNORECASE)


def clean_website(value: str | None) -> str | None:
    """The address with its scheme (https when none is written); None when it is no web address."""
    text = (value or "").strip()
    if not text or re.search(r"\s", text):
        return None
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host, _port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not _HOST.match(host) or parts.username:
        return None
    return parts._replace(netloc=parts.netloc.lower()).geturl()


def holds_email(value: str | None) -> bool:
    """Whether an e-mail address, even a disguised one, stands in the text."""
    return value is not None and _may_hold_email(value) and bool(_EMAIL.search(value))


def _may_hold_email(value: str) -> bool:
    return any(sign in value.lower() for sign in _AT)


def is_email(value: str | None) -> bool:
    """Whether the whole text is one or several e-mail addresses."""
    return holds_email(value) and not without_emails(value or "").strip(" ,;/\n")


def without_emails(value: str) -> str:
    """The text with every e-mail address taken out."""
    return _EMAIL.sub("", value) if _may_hold_email(value) else value


def without_contacts(value: str) -> str:
    """The text with every e-mail address and every Moroccan, Belgian or international telephone number taken out."""
    text = without_emails(value)
    return _NUMBER.sub("", text) if sum(c.isdigit() for c in text) >= _FEWEST_DIGITS else text


def is_telephone(value: str | None) -> bool:
    """Whether the whole text is a telephone number."""
    return bool(value) and bool(_TELEPHONE.match(value or ""))
