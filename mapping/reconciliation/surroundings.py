"""What stands around a name: its country, and the places named beside it; evidence and veto."""

from dataclasses import dataclass

from mapping.cleaning import clean_text, comparison_words
from mapping.reconciliation.forms import Form, Organisation, Use
from mapping.reconciliation.index import UNIVERSITY, AuthorityIndex
from mapping.reconciliation.mentions import Mention
from mapping.reconciliation.places import Place, PlaceMention
from mapping.reconciliation.reading import Reading
from mapping.vocabulary import country_code


@dataclass(frozen=True)
class Context:
    """What a table says beside the name, as written: country, unit (faculty or school), city."""

    country: str | None = None
    unit: str | None = None
    city: str | None = None


@dataclass(frozen=True)
class Surroundings:
    """The country said (ISO code), places in the name itself, and places of the columns beside it.

    other_university: whether the name speaks of a university that the authority file does not know.
    """

    country: str | None
    inside: tuple[PlaceMention, ...]
    beside: tuple[Place, ...]
    other_university: bool = False

    def agree(self, form: Form, mention: Mention) -> bool:
        """Whether something other than the mention itself says its country."""
        if self.country:
            return self.country == form.country
        return form.country in self._countries(mention)

    def oppose(self, form: Form, mention: Mention) -> bool:
        """Whether the country is said to be another, or only places of other countries are named."""
        if self.country:
            return self.country != form.country
        countries = self._countries(mention)
        return bool(countries) and form.country not in countries

    def towns(self, country: str, *, outside: Mention | None = None) -> frozenset[str]:
        """Towns of a country named anywhere, or anywhere but in a mention."""
        return frozenset(place.town for place in self._named(outside) if place.country == country and place.town)

    def regions(self, country: str) -> frozenset[str]:
        """The regions of these towns."""
        return frozenset(place.region for place in self._named() if place.country == country and place.region)

    def _named(self, outside: Mention | None = None) -> tuple[Place, ...]:
        inside = (found for found in self.inside if outside is None or _apart(found, outside))
        return (*(place for found in inside for place in found.meant), *self.beside)

    def _countries(self, mention: Mention) -> set[str]:
        return {place.country for place in self._named(mention)}


def _apart(place: PlaceMention, mention: Mention) -> bool:
    return place.stop <= mention.start or mention.stop <= place.start


def surroundings(reading: Reading, context: Context, index: AuthorityIndex, named: list[Mention]) -> Surroundings:
    """The surroundings of what a name names. A country column that names no country we know says nothing."""
    said = " / ".join(filter(None, (clean_text(context.city), clean_text(context.unit))))
    beside = [place for found in index.places.mentions(comparison_words(said)) for place in found.meant]
    covered = {at for mention in named for at in range(mention.start, mention.stop)}
    other = any(meaning == UNIVERSITY and at not in covered for at, meaning in enumerate(reading.meanings))
    return Surroundings(country_code(context.country), reading.places, tuple(beside), other)


def is_trusted(form: Form, mention: Mention, around: Surroundings) -> bool:
    """Whether the form is evidence enough: see `Authority.aliases` for its use; a faculty wants its own town."""
    if around.oppose(form, mention):
        return False
    if form.kind == "sub_unit":
        return not around.other_university and _in_its_town(form, mention, around)
    alone = form.use is Use.ALONE and mention.is_whole
    return form.use is Use.ANYWHERE or alone or around.agree(form, mention)


def _in_its_town(form: Form, mention: Mention, around: Surroundings) -> bool:
    if form.city in around.towns(form.country):
        return True
    if around.towns(form.country, outside=mention):
        return False
    same = {other.organisation_id for other in mention.forms} == {form.organisation_id}
    return same and ((form.use is Use.ALONE and mention.is_whole) or around.agree(form, mention))


def is_nearby(organisation: Organisation, form: Form, around: Surroundings) -> bool:
    """Whether the town of the organisation, or of its faculty, is named."""
    return bool({organisation.city, form.city} & around.towns(organisation.country))
