"""Rows that stand twice in a sheet without lines, where each row is an order's amount."""

from collections.abc import Collection, Sequence
from itertools import pairwise


def duplicate_rows(cells: Sequence[Sequence[object]], running: Collection[int] = ()) -> list[int]:
    """Positions of rows that equal an earlier one in every column but a running number.

    `cells` are all columns of the data rows; `running` are those of them, by position, that
    may be a running number because they are not imported. Such a column counts its rows.
    """
    compared = [
        column
        for place, column in enumerate(cells)
        if not (place in running and counts_rows(column))
    ]
    seen: set[tuple[object, ...]] = set()
    found = []
    for row, values in enumerate(zip(*compared, strict=True)):
        if values in seen:
            found.append(row)
        seen.add(values)
    return found


def counts_rows(column: Sequence[object]) -> bool:
    """Whether each value is a whole number one above the last one."""
    numbers = []
    for value in column:
        if isinstance(value, str) and not value.strip().isdecimal():
            return False
        if not isinstance(value, str | int | float) or float(value) % 1:
            return False
        numbers.append(int(value))
    return len(numbers) > 1 and all(b - a == 1 for a, b in pairwise(numbers))
