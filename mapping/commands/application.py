"""What every command shares: the application, the settings of this run, and how it speaks."""

from collections.abc import Iterable
from typing import Annotated

import typer

from mapping.settings import Settings, read_settings
from mapping.wording import Message, render, translator

LANGUAGE = "fr"
_ = translator(LANGUAGE)

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=_("Competence poles of Moroccan and Belgian institutions: import, directory, partner suggestions."),
)

Json = Annotated[bool, typer.Option("--json", help=_("One JSON document on standard output."))]
DONE, PARTLY, REFUSED = 0, 1, 2
"""Exit status: done; done, but some of the input was refused; wrong use, or nothing could be read."""

_settings: list[Settings] = []


@app.callback()
def choose_store(
    database: str | None = typer.Option(None, "--database", help=_("Address of the store; default: DATABASE_URL.")),
) -> None:
    """Read the settings of this run, once."""
    _settings[:] = [read_settings(database_url=database)]


def settings() -> Settings:
    """The settings of this run."""
    return _settings[0]


def say(message: Message) -> None:
    """One sentence on standard output."""
    typer.echo(render(message, LANGUAGE))


def complain(message: Message) -> None:
    """One sentence on standard error."""
    typer.echo(render(message, LANGUAGE), err=True)


def say_lines(lines: Iterable[str]) -> None:
    """Lines on standard output."""
    for line in lines:
        typer.echo(line)
