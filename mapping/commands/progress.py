"""Progress on a terminal, on standard error; nothing when nobody watches."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import track

T = TypeVar("T")


def tracked(things: Sequence[T], label: str) -> Iterable[T]:
    """The things, one by one, with a bar on a terminal."""
    console = Console(stderr=True)
    return track(things, label, console=console, transient=True, disable=not console.is_terminal or len(things) < 2)
