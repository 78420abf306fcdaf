"""What a report is drawn from."""

from dataclasses import dataclass

import pandas as pd

from mapping.vocabulary import Thesaurus


@dataclass(frozen=True, eq=False)
class ReportMaterial:
    """Tables as the store and the suggestion room give them.

    `poles` and `suggestions` follow the schemas of `mapping.model`; `judgements` has left_id, right_id, verdict, at and
    score (the latest of each pair); `organisations` is the frame of the authority file.
    """

    poles: pd.DataFrame
    suggestions: pd.DataFrame
    judgements: pd.DataFrame
    thesaurus: Thesaurus
    organisations: pd.DataFrame
