"""Commands about meaning: reconcile, classify, suggest, search, evaluate."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mapping.commands.application import DONE, LANGUAGE, PARTLY, Json, _, app, complain, say, say_lines, settings
from mapping.errors import WrongUse
from mapping.wording import Message

if TYPE_CHECKING:
    import pandas as pd

Table = Annotated[Path, typer.Argument(help=_("A table, .csv or .xlsx."))]
Output = Annotated[Path, typer.Option("-o", "--output", help=_("A .csv or .xlsx file."))]


@app.command(
    help=_(
        "Add to each row the organisation that a column names.\n\n"
        "Example: python -m mapping reconcile list.csv --column institution -o out.csv"
    )
)
def reconcile(
    table: Table,
    column: Annotated[str, typer.Option(help=_("Column that names the organisation."))],
    output: Output,
    country_column: Annotated[str | None, typer.Option(help=_("Column that tells the country."))] = None,
) -> int:
    """Matched, review (with up to three candidates) or unknown, each with its reason."""
    from mapping.intake import read_table
    from mapping.pipeline import load_knowledge, reconciled_table
    from mapping.reports import write_table

    rows = read_table(table, needed=[name for name in (column, country_column) if name])
    write_table(reconciled_table(rows, load_knowledge(), column, country_column), output)
    say(Message("{rows} rows reconciled in {file}.", {"rows": len(rows), "file": output.name}))
    return DONE


@app.command(
    help=_(
        "Add ISCED-F fields and concepts to a table of poles.\n\n"
        "Example: python -m mapping classify poles.csv -o out.csv"
    )
)
def classify(table: Table, output: Output) -> int:
    """Fields inferred from the concepts that the texts name; a field that the table gives stays."""
    from mapping.pipeline import classified, load_knowledge, read_poles
    from mapping.reports import write_table

    understanding = read_poles(table, load_knowledge())
    write_table(classified(understanding.poles, load_knowledge()), output)
    say(Message("{rows} poles classified in {file}.", {"rows": len(understanding.poles), "file": output.name}))
    return _after_rejections(understanding.rejected, table)


@app.command(
    help=_("Best counterparts of each pole.\n\nExample: python -m mapping suggest morocco.csv belgium.csv -o out.csv")
)
def suggest(
    output: Output,
    left: Annotated[Path | None, typer.Argument(help=_("Poles for which counterparts are sought."))] = None,
    right: Annotated[Path | None, typer.Argument(help=_("Poles among which they are sought."))] = None,
    top: Annotated[int, typer.Option(min=1, help=_("How many counterparts a pole."))] = 10,
    engine: Annotated[str, typer.Option(help=_("local or dask."))] = "local",
    scheduler: Annotated[str | None, typer.Option(help=_("Address of a Dask scheduler."))] = None,
) -> int:
    """Without tables: Morocco and Belgium from the store, both ways."""
    from mapping.pipeline import cross_border_suggestions, load_knowledge, read_poles, suggestion_table
    from mapping.reports import write_table
    from mapping.store import open_store
    from mapping.suggestion import suggest as suggest_counterparts

    _local_only(engine, scheduler)
    if (left is None) != (right is None):
        raise WrongUse(Message("Give two tables, LEFT and RIGHT, or none to use the store."))
    knowledge, refused = load_knowledge(), DONE
    if left and right:
        sides = [read_poles(path, knowledge) for path in (left, right)]
        refused = max(_after_rejections(side.rejected, path) for side, path in zip(sides, (left, right), strict=True))
        pairs = suggest_counterparts(sides[0].poles, sides[1].poles, knowledge.thesaurus, top=top)
    else:
        with open_store(settings().database_url) as store:
            pairs = cross_border_suggestions(store.poles(), knowledge, top=top)
    write_table(suggestion_table(pairs, knowledge, LANGUAGE), output)
    say(Message("{rows} suggestions in {file}.", {"rows": len(pairs), "file": output.name}))
    return refused


def _local_only(engine: str, scheduler: str | None) -> None:
    if engine == "dask" or scheduler:
        raise WrongUse(Message("Not yet: the Dask engine comes in a later version. Leave --engine out."))
    if engine != "local":
        raise WrongUse(Message("“{value}” is not an engine: local or dask.", {"value": engine}))


def _after_rejections(rejected: "pd.DataFrame", table: Path) -> int:
    if rejected.empty:
        return DONE
    facts = {"count": len(rejected), "file": table.name, "rows": ", ".join(map(str, rejected["row"].head(10)))}
    complain(Message("{count} rows of {file} were refused (no name or no institution): {rows}.", facts))
    return PARTLY


@app.command(help=_('Search the directory.\n\nExample: python -m mapping search "eaux usées" --country BE'))
def search(
    query: Annotated[str, typer.Argument(help=_("What is looked for, in any of the four languages."))],
    country: Annotated[str | None, typer.Option(help=_("Only this country (MA, BE)."))] = None,
    top: Annotated[int, typer.Option(min=1, help=_("How many results."))] = 20,
    as_json: Json = False,
) -> int:
    """Across languages and typing errors, best first."""
    from mapping.commands.searching import search_document, search_summary
    from mapping.pipeline import load_knowledge
    from mapping.store import open_store

    with open_store(settings().database_url) as store:
        document = search_document(query, store.poles(), load_knowledge().thesaurus, country=country, top=top)
    if as_json:
        typer.echo(json.dumps(document, ensure_ascii=False))
    else:
        say_lines(search_summary(document, LANGUAGE))
    return DONE


@app.command(
    help=_(
        "Measure suggestions against graded pairs.\n\n"
        "Example: python -m mapping evaluate --left ma.csv --right be.csv --gold gold.csv"
    )
)
def evaluate(
    left: Annotated[Path, typer.Option(help=_("A table of poles."))],
    right: Annotated[Path, typer.Option(help=_("A table of poles."))],
    gold: Annotated[Path, typer.Option(help=_("Graded pairs: query_id, candidate_id, grade, note."))],
    as_json: Json = False,
) -> int:
    """nDCG@10, recall@10 (grade 2 or more), MRR, decoys in the first five."""
    from dataclasses import asdict

    from mapping.intake import read_table
    from mapping.pipeline import load_knowledge, read_poles
    from mapping.suggestion import evaluate as measure

    knowledge = load_knowledge()
    ours, theirs = (read_poles(path, knowledge).poles for path in (left, right))
    graded = read_table(gold, needed=["query_id", "candidate_id", "grade"])
    figures = asdict(measure(ours, theirs, graded, knowledge.thesaurus))
    if as_json:
        typer.echo(json.dumps(figures, ensure_ascii=False))
    else:
        say_lines(f"{name}: {value}" for name, value in figures.items())
    return DONE
