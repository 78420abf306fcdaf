"""The layouts of the sample workbooks, taken from what institutions really send."""

from data.layouts.belgium import dutch_speaking, english_speaking, french_speaking
from data.layouts.morocco import atlantic_universities, cadi_ayyad, northern_universities, other_institutions

__all__ = [
    "atlantic_universities",
    "cadi_ayyad",
    "dutch_speaking",
    "english_speaking",
    "french_speaking",
    "northern_universities",
    "other_institutions",
]
