"""Who could work with whom: features, candidates, score, reasons, and how good they are."""

from mapping.suggestion.bands import band, likelihood
from mapping.suggestion.evaluate import Quality, evaluate
from mapping.suggestion.features import PoleFeatures, describe
from mapping.suggestion.reasons import reason, reasons
from mapping.suggestion.suggest import suggest, suggest_described

__all__ = [
    "PoleFeatures",
    "Quality",
    "band",
    "describe",
    "evaluate",
    "likelihood",
    "reason",
    "reasons",
    "suggest",
    "suggest_described",
]
