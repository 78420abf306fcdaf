"""One value in, one value out: pure functions that mend what people type. None means nothing usable was left."""

from mapping.cleaning.comparison import comparison_key, comparison_words
from mapping.cleaning.text import clean_text, mended

__all__ = ["clean_text", "comparison_key", "comparison_words", "mended"]
