"""Identifiers that say by themselves which organisation is meant: Erasmus code, ROR, PIC, OID, web domain."""

import re

import pandas as pd

from mapping.model import LIST_SEPARATOR

_COLUMNS = ("erasmus_code", "ror", "pic", "oid", "website_domain")
_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?([^/\s?#]+\.[^/\s?#]+)(?:[/?#].*)?$")
_ROR_SITE = re.compile(r"^(?:https?://)?(?:www\.)?ror\.org/", re.IGNORECASE)


def identifiers_of(organisations: pd.DataFrame) -> dict[str, str]:
    """Each identifier as compared, with the id of its organisation; one that two organisations share says nothing."""
    listed = organisations.melt(id_vars="id", value_vars=list(_COLUMNS), value_name="written").dropna(subset="written")
    each = listed.assign(written=listed["written"].str.split(LIST_SEPARATOR)).explode("written")
    each = each.assign(compared=each["written"].map(compared_identifier))
    single = each.drop_duplicates(["compared", "id"]).drop_duplicates("compared", keep=False)
    return dict(zip(single["compared"], single["id"], strict=True))


def compared_identifier(text: str) -> str:
    """An identifier without spaces, case, or the address it is quoted in: "B LOUVAIN01" and "b  louvain01" are one."""
    bare = _ROR_SITE.sub("", text.strip())
    address = _ADDRESS.match(bare.lower())
    return address.group(1) if address else "".join(bare.split()).lower()


def named_by_identifier(text: str, identifiers: dict[str, str]) -> str | None:
    """The organisation whose identifier the whole text is; a site's subdomain counts for its domain."""
    bare = compared_identifier(text)
    while bare not in identifiers and bare.count(".") > 1:
        bare = bare.partition(".")[2]
    return identifiers.get(bare)
