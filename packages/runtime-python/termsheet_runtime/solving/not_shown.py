from __future__ import annotations


class NotShown(Exception):
    """Raised where it cannot be shown what the figures that are sought can be."""
