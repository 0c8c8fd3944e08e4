"""What the trend charts show, month by month."""

from dataclasses import dataclass
from datetime import date

from tradetrust_desktop.domain.figures import Finding, RepeatMonth, SalesMonth, SatisfactionMonth
from tradetrust_desktop.domain.recommendation import NpsMonth


@dataclass(frozen=True)
class Trends:
    """Everything the trend charts and their sentences need."""

    until: date | None
    """The last day that counts; None on an empty data file, where every row is empty too."""
    country: str
    """Empty: all countries."""
    months: tuple[str, ...]
    """All months shown, oldest first; the rows below have one entry for each."""
    customers_with_orders: int
    """Customers with an order in these months."""
    orders: int
    satisfaction: tuple[SatisfactionMonth, ...]
    satisfaction_finding: Finding
    nps: tuple[NpsMonth, ...]
    nps_finding: Finding
    repeat: tuple[RepeatMonth, ...]
    repeat_before: tuple[RepeatMonth | None, ...]
    """The same months a year earlier; None where that month was incomplete or is unknown."""
    repeat_finding: Finding
    sales: tuple[SalesMonth, ...]
