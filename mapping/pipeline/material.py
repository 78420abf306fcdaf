"""What the analysts' report is drawn from."""

from mapping.pipeline.knowledge import Knowledge
from mapping.pipeline.suggestions import cross_border_suggestions
from mapping.store import PoleStore
from mapping.views.report import ReportMaterial


def report_material(store: PoleStore, knowledge: Knowledge) -> ReportMaterial:
    """Everything in the store, with its suggestions computed now."""
    poles = store.poles()
    return ReportMaterial(
        poles=poles,
        suggestions=cross_border_suggestions(poles, knowledge),
        judgements=store.judgements(),
        thesaurus=knowledge.thesaurus,
        organisations=knowledge.authority.organisations,
    )
