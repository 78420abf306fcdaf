"""The analysts' workbook."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from mapping.commands.application import DONE, LANGUAGE, _, app, say, settings
from mapping.wording import Message


@app.command(help=_("Write the analysts' workbook.\n\nExample: python -m mapping report -o report.xlsx --country MA"))
def report(
    output: Annotated[Path, typer.Option("-o", "--output", help=_("An .xlsx file."))],
    country: Annotated[str | None, typer.Option(help=_("Only this country (MA, BE)."))] = None,
    organisation: Annotated[str | None, typer.Option(help=_("Only this organisation (its identifier)."))] = None,
    field: Annotated[str | None, typer.Option(help=_("Only this ISCED-F field (two to four figures)."))] = None,
    min_score: Annotated[float, typer.Option(min=0, max=100, help=_("Only suggestions from this score on."))] = 0,
) -> int:
    """Everything in the store, or what the filters keep."""
    from mapping.pipeline import load_knowledge, report_material
    from mapping.reports import save_report
    from mapping.store import open_store
    from mapping.views.report import ReportFilters, report_view

    filters = ReportFilters(country=country, organisation=organisation, field=field, min_score=min_score)
    with open_store(settings().database_url) as store:
        material = report_material(store, load_knowledge())
    save_report(report_view(material, generated_at=datetime.now(UTC), language=LANGUAGE, filters=filters), output)
    say(Message("The report is in {file}.", {"file": output.name}))
    return DONE
