"""Faculties and schools as ways of naming their university."""

from collections.abc import Iterator

import pandas as pd

from mapping.model import split_list
from mapping.reconciliation.forms import SHORT_ACRONYM, Form, Use


def sub_unit_forms(sub_units: pd.DataFrame) -> Iterator[Form]:
    """The forms of every sub-unit: its acronym may stand alone when it is long enough, the rest needs a place."""
    columns = ["organisation_id", "country", "city", "acronym", "name", "aliases"]
    for organisation_id, country, city, acronym, name, aliases in sub_units[columns].fillna("").itertuples(index=False):
        for written in sorted({acronym, name, *split_list(aliases)} - {""}):
            use = Use.ALONE if " " not in written and len(written) > SHORT_ACRONYM else Use.WITH_PLACE
            yield Form(organisation_id, written, "sub_unit", use, country, city)
