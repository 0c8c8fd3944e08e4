"""What the program knows about the user's own firm."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Firm:
    """Settings of the firm that travel with the data."""

    name: str = ""
    country: str = "CN"
    """ISO 3166 alpha-2."""
    zone: str = "Asia/Shanghai"
    """IANA name; "today" and the borders of months follow it."""
    base_currency: str = "CNY"
    """ISO 4217."""
