"""What a benchmark reports. Each `bench_*.py` beside this file has `def run() -> list[Row]`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One measurement, against a floor measured in the same run or against a fixed limit."""

    name: str
    """What was measured, such as "import of online_retail.xlsx"."""
    measured: float
    """In `unit`."""
    floor: float | None
    """The same work done barely, in `unit`; None where the limit is absolute."""
    ratio: float | None
    """`measured` / `floor`."""
    limit: float
    """The most that `ratio` may be, or `measured` where there is no floor."""
    ok: bool
    unit: str = "s"


def against_floor(name: str, *, measured: float, floor: float, limit: float) -> Row:
    """A measurement that may take at most `limit` times its floor; both in seconds."""
    ratio = measured / floor
    return Row(name, measured, floor, ratio, limit, ratio <= limit)


def against_limit(name: str, *, measured: float, limit: float, unit: str = "s") -> Row:
    """A measurement that may be at most `limit`, both in `unit`."""
    return Row(name, measured, None, None, limit, measured <= limit, unit)


def as_text(rows: list[Row]) -> str:
    """The rows as a table with aligned columns."""
    head = ("", "measured", "floor", "ratio", "limit", "")
    cells = [head, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            text.ljust(width) if column == 0 else text.rjust(width)
            for column, (text, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    )


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.name,
        _quantity(row.measured, row.unit),
        "" if row.floor is None else _quantity(row.floor, row.unit),
        "" if row.ratio is None else f"{row.ratio:.2f}",
        f"{row.limit:g} x" if row.ratio is not None else _quantity(row.limit, row.unit),
        "ok" if row.ok else "TOO MUCH",
    )


def _quantity(value: float, unit: str) -> str:
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:.{digits}f} {unit}"
