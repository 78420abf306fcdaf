"""Who may reach the tool, and what is nobody's business."""

from mapping.access.personal import PERSONAL_COLUMNS, without_personal_data
from mapping.access.serving import check_address

__all__ = ["PERSONAL_COLUMNS", "check_address", "without_personal_data"]
