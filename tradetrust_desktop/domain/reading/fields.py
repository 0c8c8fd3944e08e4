"""What a column of an order list may be."""

from enum import StrEnum
from typing import Final


class Field(StrEnum):
    """A field of an order or of its lines, as imports name it everywhere."""

    NUMBER = "number"
    CUSTOMER_NUMBER = "customer_number"
    CUSTOMER = "customer"
    CUSTOMER_CODE = "customer_code"
    COUNTRY = "country"
    DATE = "date"
    CURRENCY = "currency"
    ITEM = "item"
    DESCRIPTION = "description"
    QUANTITY = "quantity"
    UNIT = "unit"
    UNIT_PRICE = "unit_price"
    AMOUNT = "amount"
    INCOTERM = "incoterm"
    PAYMENT_TERMS = "payment_terms"
    PROMISED_SHIP_DATE = "promised_ship_date"
    STATUS = "status"


DAYS: Final = frozenset((Field.DATE, Field.PROMISED_SHIP_DATE))
NUMBERS: Final = frozenset((Field.QUANTITY, Field.UNIT_PRICE, Field.AMOUNT))
IDS: Final = frozenset((Field.NUMBER, Field.CUSTOMER_NUMBER, Field.CUSTOMER_CODE, Field.ITEM))
"""Texts made of letters and digits that must arrive exactly, leading zeros included."""
