"""Select boxes that several pages ask with."""

from mapping.ui.address import select_from_address
from mapping.ui.desk import Desk
from mapping.views import BROAD_DIGITS, band_floors


def ask_field(desk: Desk, *, page: str) -> str | None:
    """A broad ISCED-F field among those of the poles; None: all."""
    options = sorted(desk.directory.fields["code"].str[:BROAD_DIGITS].unique())
    return ask_value(desk, "field", options, page=page, facet="field", label=desk.say("Field"))


def ask_band(desk: Desk, *, page: str, label: str) -> float | None:
    """The least score of a band; None: all scores."""
    floors = {f"{floor:g}": words for floor, words in band_floors().items() if floor}
    chosen = select_from_address(
        page,
        "least",
        list(floors),
        label=label,
        said=lambda floor: f"{desk.said(floors[floor])} (≥ {floor})",
        everything=desk.say("All scores"),
    )
    return float(chosen) if chosen else None


def ask_value(desk: Desk, name: str, options: list[str], *, page: str, facet: str, label: str) -> str | None:
    """One value of a facet, in words, under `name` in the address; None: all."""
    return select_from_address(
        page, name, options, label=label, said=lambda code: desk.labels.of(facet, code), everything=desk.say("All")
    )
