"""The directory searched in any of its languages, typing errors forgiven, with the reason of each result."""

from mapping.search.index import SearchIndex, build_index
from mapping.search.reasons import search_reason
from mapping.search.search import search

__all__ = ["SearchIndex", "build_index", "search", "search_reason"]
