"""Commands that bring spreadsheets in: import, read, template, sample, undo."""

import json
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mapping.commands.application import (
    DONE,
    LANGUAGE,
    PARTLY,
    REFUSED,
    Json,
    _,
    app,
    complain,
    say,
    say_lines,
    settings,
)
from mapping.errors import WrongUse
from mapping.wording import Message

if TYPE_CHECKING:
    from mapping.pipeline import Understanding
    from mapping.store import PoleStore

Files = Annotated[list[Path], typer.Argument(help=_("Workbooks: .xlsx .xlsm .xls .ods .csv .tsv"), metavar="FILE…")]


@app.command(
    "import", help=_("Read workbooks and store them.\n\nExample: python -m mapping import poles.xlsx --dry-run")
)
def import_workbooks(
    files: Files,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Understand only; store nothing."))] = False,
    as_json: Json = False,
    institution: Annotated[str | None, typer.Option(help=_("Institution of the rows that name none."))] = None,
    country: Annotated[str | None, typer.Option(help=_("Country (MA, BE…) of the rows that name none."))] = None,
) -> int:
    """Each file all or nothing; without --dry-run what was understood is stored."""
    from mapping.commands.documents import import_document, import_summary
    from mapping.commands.progress import tracked
    from mapping.pipeline import load_knowledge, store_upload, understand

    knowledge, code, understood = load_knowledge(), _country(country), []
    with _store(dry_run=dry_run) as store:
        for path in tracked(files, _("Import")):
            one = understand(path, name=path.name, knowledge=knowledge, institution=institution, country=code)
            understood.append(one)
            if store and one.status != "refused":
                store_upload(one, store, author="cli")
    if as_json:
        typer.echo(json.dumps({"files": [import_document(one, LANGUAGE) for one in understood]}, ensure_ascii=False))
    else:
        say_lines(line for one in understood for line in import_summary(one, LANGUAGE))
    return _status(understood)


def _store(*, dry_run: bool) -> "AbstractContextManager[PoleStore | None]":
    from mapping.store import open_store

    return nullcontext() if dry_run else open_store(settings().database_url)


def _country(written: str | None) -> str | None:
    from mapping.vocabulary import country_code

    code = country_code(written)
    if written and not code:
        raise WrongUse(Message("“{value}” is not a country we know.", {"value": written}))
    return code


def _status(understood: "list[Understanding]") -> int:
    refused = [one for one in understood if one.status == "refused"]
    for one in refused:
        if one.reason:
            complain(one.reason)
    if len(refused) == len(understood):
        return REFUSED
    return PARTLY if refused or any(one.status == "partial" for one in understood) else DONE


@app.command(
    "read", help=_("What is in a workbook, cell by cell.\n\nExample: python -m mapping read poles.xlsx --json")
)
def read_cells(file: Annotated[Path, typer.Argument(help=_("One workbook."))], as_json: Json = False) -> int:
    """The cells before any understanding, under the same guards and limits as import."""
    from mapping.commands.cells import cells_document, cells_summary, refused_cells_document
    from mapping.errors import WorkbookRefused
    from mapping.reading import read_workbook

    try:
        workbook = read_workbook(file)
    except WorkbookRefused as refused:
        if as_json:
            typer.echo(json.dumps(refused_cells_document(refused, LANGUAGE), ensure_ascii=False))
        raise
    if as_json:
        typer.echo(json.dumps(cells_document(workbook), ensure_ascii=False))
    else:
        say_lines(cells_summary(workbook, LANGUAGE))
    return DONE


@app.command(
    help=_("Write the workbook that an institution fills.\n\nExample: python -m mapping template -o model.xlsx")
)
def template(output: Annotated[Path, typer.Option("-o", "--output", help=_("An .xlsx file."))]) -> int:
    """A read-me, a sheet with our headings, and lists to choose from."""
    from mapping.intake import save_template

    save_template(output)
    say(Message("The template is in {file}.", {"file": output.name}))
    return DONE


@app.command(help=_("Load the sample into an empty store.\n\nExample: python -m mapping sample"))
def sample() -> int:
    """The workbooks of data/samples; a store that holds anything is left as it is."""
    from mapping.store import open_store

    with open_store(settings().database_url) as store:
        if not store.is_empty():
            say(Message("The store already holds competence poles, so the sample was not loaded."))
            return DONE
        from mapping.pipeline import load_knowledge, load_sample

        batches = load_sample(store, load_knowledge())
    poles = sum(batch.added for batch in batches)
    say(
        Message(
            "Sample loaded: {poles} competence poles from {files} workbooks.", {"poles": poles, "files": len(batches)}
        )
    )
    return DONE


@app.command(help=_("Take one import batch back.\n\nExample: python -m mapping undo 3"))
def undo(batch: Annotated[int, typer.Argument(help=_("Number of the batch."))]) -> int:
    """Not offered yet."""
    raise WrongUse(
        Message("Not yet: the batch {batch} was not undone. This command comes in a later version.", {"batch": batch})
    )
