"""Maps drawn on our own outline of the land: towns as points, no border, nothing fetched."""

import json
from collections.abc import Hashable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from mapping.ui.desk import Desk
from mapping.ui.text import chart_text

_LAND = Path(__file__).parent / "static" / "land.geojson"
# A town keeps its name when no bigger one is named within this part of the panel, across and up.
_ROOM_ACROSS, _ROOM_UP = 0.2, 0.06
# Degrees between the outermost town and the edge.
_MARGIN = 0.4


@dataclass(frozen=True)
class Panel:
    """A part of the world to draw: least bounds in degrees, and how much longer a degree of latitude is there."""

    name: str
    country: str
    west: float
    east: float
    south: float
    north: float
    stretch: float

    def around(self, towns: pd.DataFrame) -> "Panel":
        """The panel, widened where a town lies outside it or at its edge."""
        return replace(
            self,
            west=min(self.west, towns["lon"].min() - _MARGIN),
            east=max(self.east, towns["lon"].max() + _MARGIN),
            south=min(self.south, towns["lat"].min() - _MARGIN),
            north=max(self.north, towns["lat"].max() + _MARGIN),
        )


PANELS = (
    Panel("morocco", "MA", -11.2, 0.2, 29.2, 36.6, 1.19),
    Panel("belgium", "BE", 2.2, 6.6, 49.35, 51.75, 1.57),
)
_COLOURS = {
    "light": {"land": "#e4eaec", "sea": "#f7f9fa", "point": "#0b5a6b", "text": "#1f2d33"},
    "dark": {"land": "#2b353a", "sea": "#171f23", "point": "#6cc5d6", "text": "#e6edf0"},
}


def show_maps(desk: Desk, towns: pd.DataFrame, *, page: str) -> None:
    """One map for each country that has a town, side by side; `towns` as given by `mapping.views.towns`."""
    panels = [panel for panel in PANELS if towns["country"].eq(panel.country).any()]
    columns = st.columns(max(len(panels), 1), gap="medium")
    for panel, column in zip(panels, columns, strict=False):
        with column:
            st.subheader(desk.labels.of("country", panel.country), anchor=False)
            show_map(desk, towns, panel, key=f"{page}_map_{panel.name}")


def show_map(desk: Desk, towns: pd.DataFrame, panel: Panel, *, key: str) -> None:
    """The map of one country; towns elsewhere are left out."""
    towns = towns[towns["country"].eq(panel.country)]
    figure = land_map(towns, panel, theme=st.context.theme.type or "light", points_said=_points_said(desk, towns))
    alt = desk.say("Map of the towns where poles are; the table below says the same.")
    st.plotly_chart(figure, key=key, alt=alt, theme=None, config={"displayModeBar": False, "scrollZoom": False})


def _points_said(desk: Desk, towns: pd.DataFrame) -> list[str]:
    return [_point_said(desk, town) for town in towns.to_dict("records")]


def _point_said(desk: Desk, town: dict[Hashable, Any]) -> str:
    institutions = desk.counted(town["institutions"], "{count} institution", "{count} institutions")
    poles = desk.counted(town["poles"], "{count} pole", "{count} poles")
    return f"{chart_text(town['city'])}: {institutions}, {poles}"


def land_map(towns: pd.DataFrame, panel: Panel, *, theme: str, points_said: list[str]) -> go.Figure:
    """The figure of one panel; bigger points hold more poles, the biggest towns carry their names."""
    panel = panel.around(towns)
    colours = _COLOURS[theme]
    figure = go.Figure([_land(panel.name, colours["land"]), _points(towns, _names(towns, panel), points_said, colours)])
    axis: dict[str, Any] = {"visible": False, "fixedrange": True, "constrain": "range"}
    figure.update_xaxes(range=[panel.west, panel.east], **axis)
    figure.update_yaxes(range=[panel.south, panel.north], scaleanchor="x", scaleratio=panel.stretch, **axis)
    return figure.update_layout(
        height=380,
        showlegend=False,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor=colours["sea"],
        plot_bgcolor=colours["sea"],
        dragmode=False,
    )


def _land(name: str, colour: str) -> go.Scatter:
    longitudes, latitudes = _outline(name)
    return go.Scatter(
        x=longitudes, y=latitudes, mode="lines", fill="toself", fillcolor=colour, line={"width": 0}, hoverinfo="skip"
    )


def _names(towns: pd.DataFrame, panel: Panel) -> list[str]:
    """The names of the towns, biggest first, blank where a name would cover another."""
    across, up = _ROOM_ACROSS * (panel.east - panel.west), _ROOM_UP * (panel.north - panel.south)
    named: list[tuple[float, float]] = []
    names = []
    for city, lon, lat in zip(towns["city"], towns["lon"], towns["lat"], strict=True):
        is_free = all(abs(lon - other) > across or abs(lat - beside) > up for other, beside in named)
        named += [(lon, lat)] if is_free else []
        names.append(chart_text(city) if is_free else "")
    return names


def _points(towns: pd.DataFrame, names: list[str], said: list[str], colours: dict[str, str]) -> go.Scatter:
    return go.Scatter(
        x=towns["lon"],
        y=towns["lat"],
        mode="markers+text",
        text=names,
        textposition="top center",
        cliponaxis=False,
        textfont={"color": colours["text"], "size": 12},
        marker={"color": colours["point"], "size": 7 + 2.2 * towns["poles"] ** 0.5, "opacity": 0.85},
        hovertext=said,
        hoverinfo="text",
    )


@cache
def _outline(name: str) -> tuple[list[float | None], list[float | None]]:
    """The land of a panel as one line of longitudes and latitudes, a gap between two pieces."""
    features = json.loads(_LAND.read_text(encoding="utf-8"))["features"]
    feature = next(feature for feature in features if feature["properties"]["panel"] == name)
    points: list[tuple[float | None, float | None]] = []
    for piece in feature["geometry"]["coordinates"]:
        points += [*map(tuple, piece[0]), (None, None)]
    return [point[0] for point in points], [point[1] for point in points]
