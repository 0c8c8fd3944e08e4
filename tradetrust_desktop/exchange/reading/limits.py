"""How much a file of unknown origin may cost."""

from dataclasses import dataclass
from typing import Final

MIB: Final = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """What the reading process may take; beyond it the file is refused."""

    memory: int = 1536 * MIB
    """Bytes of the child process. A workbook of half a million rows takes 0.35 GiB."""
    seconds: float = 180.0
    """How long the parent waits for the child in all; its own work is not counted."""
    file_size: int = 2048 * MIB
    unpacked: int = 1024 * MIB
    """Declared size of all parts of a zipped workbook together."""
    ratio: int = 400
    """Unpacked to packed size of one large part; real sheets stay under 50."""
    cells: int = 48_000_000
    """Cells of the rectangle that holds all content of a sheet."""
    line: int = 8 * MIB
    """Characters of one line of a text file."""
    field: int = 1 * MIB
    """Characters of one field of a text file; Excel itself holds 32,767."""
    sheet_names: int = 1000
