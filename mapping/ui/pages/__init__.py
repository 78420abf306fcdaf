"""The pages: each asks, calls the views, and draws the answer."""

from mapping.ui.pages.directory import directory_page
from mapping.ui.pages.home import home_page
from mapping.ui.pages.importing import import_page
from mapping.ui.pages.institution import institution_page
from mapping.ui.pages.pole import pole_page
from mapping.ui.pages.reports import reports_page
from mapping.ui.pages.suggestions import suggestions_page

__all__ = [
    "directory_page",
    "home_page",
    "import_page",
    "institution_page",
    "pole_page",
    "reports_page",
    "suggestions_page",
]
