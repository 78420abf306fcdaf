"""The ISCED-F fields that a pole's concepts point at."""

import pandas as pd

from mapping.vocabulary.concepts import Thesaurus

_MOST = 3
# A field is kept when it weighs at least this part of the pole's strongest field.
_SHARE_OF_BEST = 0.4


def fields_of(annotations: pd.DataFrame, thesaurus: Thesaurus) -> pd.DataFrame:
    """The one to three detailed fields of each pole: text, code, share (of the pole's weight), strongest first.

    `annotations` is what `annotate` gives, its `text` naming the pole; a column `weight` (default 1) says how much each
    mention counts. A concept named again adds less and less (square root). Poles without a concept have no field.
    """
    weight = annotations["weight"] if "weight" in annotations else pd.Series(1.0, index=annotations.index)
    concepts = annotations.assign(weight=weight).groupby(["text", "concept"], as_index=False)["weight"].sum()
    code = concepts["concept"].map(thesaurus.concepts.set_index("id")["isced"])
    fields = concepts.assign(code=code, weight=concepts["weight"] ** 0.5)
    weighed = fields.groupby(["text", "code"], as_index=False)["weight"].sum()
    return _strongest(weighed)


def _strongest(weighed: pd.DataFrame) -> pd.DataFrame:
    of_pole = weighed.groupby("text")["weight"]
    weighed = weighed.assign(share=weighed["weight"] / of_pole.transform("sum"))
    kept = weighed[weighed["weight"] >= _SHARE_OF_BEST * of_pole.transform("max")]
    ordered = kept.sort_values(["text", "share", "code"], ascending=[True, False, True], kind="stable")
    return ordered.groupby("text").head(_MOST)[["text", "code", "share"]].reset_index(drop=True)
