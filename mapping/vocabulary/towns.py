"""One name for each town, however it is written (data/reference/towns.csv)."""

from functools import lru_cache

from mapping.cleaning import comparison_key
from mapping.vocabulary.organisations import load_organisations


def town_called(city: str, country: str | None) -> str:
    """The town that `city` spells in that country (Ghent is Gent in BE); one that is not known stays as it is."""
    return _towns().get((country or "", comparison_key(city)), city)


@lru_cache(maxsize=1)
def _towns() -> dict[tuple[str, str], str]:
    places = load_organisations().places
    known = places[places["town"].notna()]
    spelt = zip(known["country"].fillna(""), known["place"].map(comparison_key), strict=True)
    return dict(zip(spelt, known["town"], strict=True))
