"""Money: integer minor units and an ISO 4217 code, never a float.

Quantities and unit prices are integers in millionths ("micro"), so that a screw at
0.0085 stays exact.
"""

from decimal import Decimal
from typing import Final

MICRO: Final = 1_000_000
LARGEST_MINOR: Final = 9_000_000_000_000_000
"""Above this an amount no longer fits a spreadsheet's fifteen digits."""

_DIGITS: Final = {
    **dict.fromkeys(
        ("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF").split(), 0
    ),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}

CURRENCIES: Final = frozenset(
    (
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN "
        "BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD "
        "FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY "
        "KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP "
        "MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR "
        "RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT "
        "TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW "
        "ZWG"
    ).split()
)
"""ISO 4217 codes in use for trade, as of 2026."""


def digits(currency: str) -> int:
    """Decimal places of a currency: 2 unless ISO 4217 says otherwise (JPY 0, KWD 3)."""
    return _DIGITS.get(currency, 2)


def round_half_up(numerator: int, denominator: int) -> int:
    """Exact quotient rounded to the nearest integer, halves away from zero."""
    if numerator < 0:
        return -((-numerator * 2 + denominator) // (2 * denominator))
    return (numerator * 2 + denominator) // (2 * denominator)


def line_amount(quantity_micro: int, unit_price_micro: int, currency: str) -> int:
    """Quantity times unit price in minor units of the currency, halves rounded up."""
    scale = MICRO * MICRO // 10 ** digits(currency)
    return round_half_up(quantity_micro * unit_price_micro, scale)


def as_decimal(minor: int, currency: str) -> Decimal:
    """An amount as an exact decimal with the places of its currency."""
    return Decimal(minor).scaleb(-digits(currency))


def decimal_text(minor: int, currency: str) -> str:
    """An amount as plain text such as "-12.50", for files and machines, not for people."""
    return str(as_decimal(minor, currency))


def micro_decimal(micro: int) -> Decimal:
    """A quantity or unit price as the shortest exact decimal."""
    value = Decimal(micro).scaleb(-6).normalize()
    return value if value.as_tuple().exponent <= 0 else value.quantize(Decimal(1))  # type: ignore[operator]
