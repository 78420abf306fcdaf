"""What a report is drawn from."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from mapping.views.concepts import pole_concepts, pole_fields
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

    @cached_property
    def fields(self) -> pd.DataFrame:
        """The ISCED-F fields of each pole, stated or inferred: id, code, stated."""
        return pole_fields(self.poles, pole_concepts(self.poles, self.thesaurus), self.thesaurus)
