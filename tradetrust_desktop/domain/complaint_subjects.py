"""What a complaint is about within its category, as exporters of goods meet it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from tradetrust_desktop.domain.care import Category

_SIGN: Final = "/"


class Subject(StrEnum):
    """A sub-category; each belongs to one category alone."""

    # product quality
    DEFECT = "defect"
    """It does not work, or breaks in use."""
    UNLIKE_SAMPLE = "unlike_sample"
    FINISH = "finish"
    """Colour, surface, workmanship."""
    MATERIAL = "material"
    """Material or dimensions are not those agreed."""
    SAFETY = "safety"
    GOODS_PACKING = "goods_packing"
    """Retail packing and labels."""
    # logistics and delivery
    TRANSIT_DAMAGE = "transit_damage"
    LATE = "late"
    LOST = "lost"
    SHORT = "short"
    WRONG_GOODS = "wrong_goods"
    EXPORT_PACKING = "export_packing"
    """Cartons, pallets, loading, shipping marks."""
    # payment and settlement
    LETTER_OF_CREDIT = "letter_of_credit"
    REFUND_OVERDUE = "refund_overdue"
    PAID_TWICE = "paid_twice"
    BANK_CHARGES = "bank_charges"
    PAYMENT_MISSING = "payment_missing"
    """Paid, but not arrived or not booked."""
    # price and invoice
    ABOVE_CONTRACT = "above_contract"
    INVOICE_WRONG = "invoice_wrong"
    SURCHARGE = "surcharge"
    DISCOUNT = "discount"
    EXCHANGE_RATE = "exchange_rate"
    # contract and terms
    TERMS_UNCLEAR = "terms_unclear"
    DELIVERY_TERMS = "delivery_terms"
    """Who pays and bears what under the Incoterm."""
    ORDER_CHANGED = "order_changed"
    """Changed or cancelled after the confirmation."""
    MINIMUM = "minimum"
    """Smallest quantities."""
    EXCLUSIVITY = "exclusivity"
    # documents and customs
    BILL_OF_LADING = "bill_of_lading"
    DOCUMENT_MISSING = "document_missing"
    DOCUMENT_LATE = "document_late"
    CERTIFICATE = "certificate"
    DECLARATION = "declaration"
    """HS code, value or quantity declared."""
    HELD = "held"
    """Held or examined by customs."""
    # policy and regulation
    TARIFF = "tariff"
    RESTRICTION = "restriction"
    STANDARD = "standard"
    LABELLING = "labelling"
    ORIGIN_RULES = "origin_rules"
    # communication and culture
    NO_ANSWER = "no_answer"
    MISUNDERSTOOD = "misunderstood"
    LANGUAGE = "language"
    MANNERS = "manners"
    HANDOVER = "handover"
    """Nobody knows about it any more."""
    # credit and performance
    PROMISE_BROKEN = "promise_broken"
    NOT_PERFORMED = "not_performed"
    """Goods or money were not delivered at all."""
    FRAUD = "fraud"
    CONFIDENTIALITY = "confidentiality"
    BYPASSED = "bypassed"
    """Sold to the customer's own customers."""
    # after-sales
    SPARE_PARTS = "spare_parts"
    REPAIR = "repair"
    WARRANTY = "warranty"
    REPLACEMENT_LATE = "replacement_late"
    RETURNS = "returns"
    # technical
    MANUAL = "manual"
    INSTALLATION = "installation"
    COMPATIBILITY = "compatibility"
    """Plug, voltage, thread, fit."""
    DRAWING = "drawing"
    """Drawing or specification."""
    SOFTWARE = "software"


SUBJECTS: Final[Mapping[Category, tuple[Subject, ...]]] = {
    Category.QUALITY: (
        *(Subject.DEFECT, Subject.UNLIKE_SAMPLE, Subject.FINISH, Subject.MATERIAL),
        *(Subject.SAFETY, Subject.GOODS_PACKING),
    ),
    Category.LOGISTICS: (
        *(Subject.TRANSIT_DAMAGE, Subject.LATE, Subject.LOST, Subject.SHORT),
        *(Subject.WRONG_GOODS, Subject.EXPORT_PACKING),
    ),
    Category.PAYMENT: (
        *(Subject.PAYMENT_MISSING, Subject.LETTER_OF_CREDIT, Subject.REFUND_OVERDUE),
        *(Subject.PAID_TWICE, Subject.BANK_CHARGES),
    ),
    Category.PRICE: (
        *(Subject.ABOVE_CONTRACT, Subject.INVOICE_WRONG, Subject.SURCHARGE),
        *(Subject.DISCOUNT, Subject.EXCHANGE_RATE),
    ),
    Category.CONTRACT: (
        *(Subject.TERMS_UNCLEAR, Subject.DELIVERY_TERMS, Subject.ORDER_CHANGED),
        *(Subject.MINIMUM, Subject.EXCLUSIVITY),
    ),
    Category.DOCUMENTS: (
        *(Subject.BILL_OF_LADING, Subject.DOCUMENT_MISSING, Subject.DOCUMENT_LATE),
        *(Subject.CERTIFICATE, Subject.DECLARATION, Subject.HELD),
    ),
    Category.POLICY: (
        *(Subject.TARIFF, Subject.RESTRICTION, Subject.STANDARD),
        *(Subject.LABELLING, Subject.ORIGIN_RULES),
    ),
    Category.COMMUNICATION: (
        *(Subject.NO_ANSWER, Subject.MISUNDERSTOOD, Subject.LANGUAGE),
        *(Subject.MANNERS, Subject.HANDOVER),
    ),
    Category.CREDIT: (
        *(Subject.PROMISE_BROKEN, Subject.NOT_PERFORMED, Subject.FRAUD),
        *(Subject.CONFIDENTIALITY, Subject.BYPASSED),
    ),
    Category.AFTER_SALES: (
        *(Subject.SPARE_PARTS, Subject.REPAIR, Subject.WARRANTY),
        *(Subject.REPLACEMENT_LATE, Subject.RETURNS),
    ),
    Category.TECHNICAL: (
        *(Subject.MANUAL, Subject.INSTALLATION, Subject.COMPATIBILITY),
        *(Subject.DRAWING, Subject.SOFTWARE),
    ),
}
"""The sub-categories of each category, the most frequent first."""


def belongs(subject: str, category: str) -> bool:
    """Whether a sub-category is one of this category; an empty one always is."""
    if not subject:
        return True
    return category in set(Category) and subject in SUBJECTS[Category(category)]


def joined(category: str, subject: str) -> str:
    """Both as one choice, such as "logistics/late"."""
    return f"{category}{_SIGN}{subject}" if subject else category


def parted(choice: str) -> tuple[str, str]:
    """Category and sub-category of one choice; a text that is no choice is a category."""
    category, _, subject = choice.rpartition(_SIGN)
    if category and subject and belongs(subject, category):
        return category, subject
    return choice, ""
