import pandas as pd
import pytest

from mapping.ui.land import PANELS, Panel, land_map

TOWNS = pd.DataFrame(
    {"city": ["Rabat", "Salé", "A&B"], "lat": [34.0, 34.02, 30.0], "lon": [-6.8, -6.8, -9.0], "poles": [9, 4, 1]}
)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_the_land_covers_the_panel_and_asks_nobody(panel: Panel, theme: str) -> None:
    land, points = land_map(TOWNS, panel, theme=theme, points_said=["", "", ""]).data

    assert (land.type, points.type) == ("scatter", "scatter")
    assert min(x for x in land.x if x is not None) < panel.west
    assert max(y for y in land.y if y is not None) > panel.north


def test_a_name_that_would_cover_a_bigger_town_s_is_left_out_and_others_are_escaped() -> None:
    points = land_map(TOWNS, PANELS[0], theme="light", points_said=["", "", ""]).data[1]

    assert points.text == ("Rabat", "", "A&amp;B")
