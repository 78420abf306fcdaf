"""The entry: one clear line on standard error and status 2 for whatever a person can get wrong."""

import sys
from collections.abc import Sequence

import typer

from mapping.commands import importing, matching, reporting, storing  # noqa: F401 - each registers its commands
from mapping.commands.application import DONE, REFUSED, app, complain
from mapping.errors import PasserelleError
from mapping.wording import Message


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status: 0 done, 1 some of the input was refused, 2 wrong use or nothing read."""
    given = _store_first(list(sys.argv[1:] if arguments is None else arguments))
    try:
        status = typer.main.get_command(app).main(given, prog_name="python -m mapping", standalone_mode=False)
    except PasserelleError as error:
        complain(error.message)
        return REFUSED
    except typer.TyperException as error:
        complain(_wrong_use(error))
        return REFUSED
    except typer.Abort:
        complain(Message("Interrupted: nothing more was done."))
        return 130
    return status if isinstance(status, int) else DONE


_WRONG_USES = {
    "MissingParameter": "Something is missing: {what}. The option --help says how to use the command.",
    "BadParameter": "The value given for {what} cannot be used. The option --help says how to use the command.",
    "NoSuchOption": "There is no option {what}. The option --help says how to use the command.",
}


def _wrong_use(error: typer.TyperException) -> Message:
    """The parser's complaint in the reader's language: what is missing, wrong or unknown."""
    parameter = getattr(error, "param", None)
    what = getattr(error, "option_name", None) or (parameter and (parameter.metavar or parameter.opts[0])) or error
    other = "The command is not understood: {what}. The list: python -m mapping --help"
    return Message(_WRONG_USES.get(type(error).__name__, other), {"what": str(what)})


def _store_first(arguments: list[str]) -> list[str]:
    """`--database URL` may stand anywhere; the parser wants it before the command."""
    for place, argument in enumerate(arguments):
        if argument == "--database" and place + 1 < len(arguments):
            return [*arguments[place : place + 2], *arguments[:place], *arguments[place + 2 :]]
        if argument.startswith("--database="):
            return [argument, *arguments[:place], *arguments[place + 1 :]]
    return arguments
