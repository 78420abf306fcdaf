"""Who may reach the tool."""

from mapping.access.serving import check_address

__all__ = ["check_address"]
