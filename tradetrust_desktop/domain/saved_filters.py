"""Filters of lists that people keep under names of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class SavedFilter:
    """Conditions of a list under a name."""

    name: str
    filters: Mapping[str, str] = field(default_factory=dict)
    """As in `ListQuery.filters`."""
