"""Cells that say that their row adds up others."""

import re
from typing import Final

from tradetrust_desktop.domain.reading.cells import Cell
from tradetrust_desktop.domain.reading.texts import plain

_TOTAL: Final = re.compile(
    r"(?:合\s?计|总\s?计|小\s?计|共\s?计|总\s?和|累\s?计|合\s?計|總\s?計|小\s?計|共\s?計|總\s?和|"
    r"本页小计|本月合计|本页合计|总合计|"
    r"(?:grand|sub|sum|order|page|net|overall|running)?[\s\-]?totals?|sum|in total|total amount|"
    r"(?:sub)?total for .{1,40})"
    r"\s?(?:[:：=]|\(.{0,20}\)|in [a-z]{3})*\s?[:：]?(?:\s?[a-z]{3})?\s?[\d,.]*",
    re.IGNORECASE,
)
_LONGEST: Final = 48


def is_total(cell: Cell) -> bool:
    """Whether a cell says that its row adds up others: 合计, Total:, Subtotal (USD)."""
    if not isinstance(cell, str) or len(cell) > _LONGEST:
        return False
    return _TOTAL.fullmatch(plain(cell)) is not None
