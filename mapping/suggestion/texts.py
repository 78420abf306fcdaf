"""What a pole says of itself, part by part, with the weight that each part carries."""

import pandas as pd

from mapping.model import LIST_COLUMNS, LIST_SEPARATOR

PART_WEIGHTS = {"name": 2.0, "keywords": 1.5, "description": 1.0, "other_names": 1.0, "offers": 1.0, "needs": 1.0}
_COLUMNS = ["pole", "part", "weight", "text"]


def pole_texts(poles: pd.DataFrame) -> pd.DataFrame:
    """The texts of the poles: pole (position in the table), part (a column of poles), weight, text; one row per list
    item, in the order of the poles. Columns that the table lacks and missing cells are left out.
    """
    parts = [_part(poles[name], name) for name in PART_WEIGHTS if name in poles]
    whole = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=_COLUMNS)
    return whole.sort_values("pole", kind="stable", ignore_index=True)[_COLUMNS]


def _part(column: pd.Series, name: str) -> pd.DataFrame:
    texts = column.reset_index(drop=True).astype("str").rename("text")
    items = texts.str.split(LIST_SEPARATOR).explode() if name in LIST_COLUMNS else texts
    items = items.astype("str").str.strip()
    items = items[items.notna() & (items != "")]
    return items.rename_axis("pole").reset_index().assign(part=name, weight=PART_WEIGHTS[name])
