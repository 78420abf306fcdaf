"""What a reader asked of the directory, as it stands in the address of the page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from mapping.wording import Message

# Facets, in the order of the page; the same words stand in the address, whatever the language.
FACETS: Mapping[str, Message] = MappingProxyType(
    {
        "country": Message("Country"),
        "institution": Message("Institution"),
        "field": Message("Field"),
        "kind": Message("Kind of pole"),
        "language": Message("Language"),
        "town": Message("Town"),
    }
)
QUERY = "q"
_LONGEST = 300


@dataclass(frozen=True)
class Choices:
    """The words sought and the values chosen in each facet; values of one facet widen, facets narrow."""

    query: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def values(self, facet: str) -> tuple[str, ...]:
        """The values chosen in a facet."""
        return self.chosen.get(facet, ())

    def toggled(self, facet: str, value: str) -> "Choices":
        """The same, with `value` added to the facet, or taken away when it is there."""
        kept = tuple(item for item in self.values(facet) if item != value)
        return self.having(facet, kept if value in self.values(facet) else (*kept, value))

    def having(self, facet: str, values: Sequence[str]) -> "Choices":
        """The same, with exactly `values` chosen in the facet."""
        return replace(self, chosen=MappingProxyType({**self.chosen, facet: tuple(values)}))

    def without(self, name: str) -> "Choices":
        """The same, with a facet, or the query, given up."""
        return replace(self, query="") if name == QUERY else self.having(name, ())

    @property
    def used(self) -> tuple[str, ...]:
        """The query and the facets in use."""
        facets = tuple(facet for facet in FACETS if self.values(facet))
        return (QUERY, *facets) if self.query else facets

    def address(self) -> dict[str, list[str]]:
        """The parameters of an address that asks the same."""
        facets = {facet: list(self.values(facet)) for facet in FACETS if self.values(facet)}
        return {QUERY: [self.query], **facets} if self.query else facets


def choices_of(address: Mapping[str, Sequence[str]]) -> Choices:
    """What an address asks; parameters that are none of ours are left aside."""
    query = " ".join(address.get(QUERY, ()))[:_LONGEST].strip()
    chosen = {facet: tuple(dict.fromkeys(address.get(facet, ()))) for facet in FACETS}
    return Choices(query, MappingProxyType({facet: values for facet, values in chosen.items() if values}))
