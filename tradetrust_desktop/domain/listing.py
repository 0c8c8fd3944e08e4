"""What a list asks for: text, filters, sorting."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class ListQuery:
    """Which records, in which order. Storage answers with ids, then with rows by pages."""

    text: str = ""
    """Words typed into the filter; all must occur, accents and case do not matter."""
    filters: Mapping[str, str] = field(default_factory=dict)
    """Field name to value, such as {"country": "DE", "kind": "credit_note"}."""
    sort: str = ""
    """Name of a column; empty for the list's usual order."""
    descending: bool = False
