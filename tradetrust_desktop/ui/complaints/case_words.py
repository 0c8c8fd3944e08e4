"""The words of a complaint's case, in the language in force, as they stand in a list."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tradetrust_desktop.domain.care import Category
from tradetrust_desktop.domain.case import ActionKind, EvidenceKind, Party
from tradetrust_desktop.domain.complaint_subjects import SUBJECTS, Subject, joined
from tradetrust_desktop.ui import words

_SUBJECTS: dict[str, Any] = {
    Subject.DEFECT: QT_TRANSLATE_NOOP("Subjects", "defective"),
    Subject.UNLIKE_SAMPLE: QT_TRANSLATE_NOOP("Subjects", "unlike the sample"),
    Subject.FINISH: QT_TRANSLATE_NOOP("Subjects", "colour and finish"),
    Subject.MATERIAL: QT_TRANSLATE_NOOP("Subjects", "material or size"),
    Subject.SAFETY: QT_TRANSLATE_NOOP("Subjects", "safety"),
    Subject.GOODS_PACKING: QT_TRANSLATE_NOOP("Subjects", "retail packing and labels"),
    Subject.TRANSIT_DAMAGE: QT_TRANSLATE_NOOP("Subjects", "damage in transit"),
    Subject.LATE: QT_TRANSLATE_NOOP("Subjects", "late"),
    Subject.LOST: QT_TRANSLATE_NOOP("Subjects", "lost"),
    Subject.SHORT: QT_TRANSLATE_NOOP("Subjects", "short shipped"),
    Subject.WRONG_GOODS: QT_TRANSLATE_NOOP("Subjects", "wrong goods"),
    Subject.EXPORT_PACKING: QT_TRANSLATE_NOOP("Subjects", "export packing and marks"),
    Subject.PAYMENT_MISSING: QT_TRANSLATE_NOOP("Subjects", "payment not found"),
    Subject.LETTER_OF_CREDIT: QT_TRANSLATE_NOOP("Subjects", "letter of credit"),
    Subject.REFUND_OVERDUE: QT_TRANSLATE_NOOP("Subjects", "refund overdue"),
    Subject.PAID_TWICE: QT_TRANSLATE_NOOP("Subjects", "paid twice"),
    Subject.BANK_CHARGES: QT_TRANSLATE_NOOP("Subjects", "bank charges"),
    Subject.ABOVE_CONTRACT: QT_TRANSLATE_NOOP("Subjects", "above the contract"),
    Subject.INVOICE_WRONG: QT_TRANSLATE_NOOP("Subjects", "wrong invoice"),
    Subject.SURCHARGE: QT_TRANSLATE_NOOP("Subjects", "surcharge"),
    Subject.DISCOUNT: QT_TRANSLATE_NOOP("Subjects", "discount missing"),
    Subject.EXCHANGE_RATE: QT_TRANSLATE_NOOP("Subjects", "exchange rate"),
    Subject.TERMS_UNCLEAR: QT_TRANSLATE_NOOP("Subjects", "terms unclear"),
    Subject.DELIVERY_TERMS: QT_TRANSLATE_NOOP("Subjects", "delivery terms"),
    Subject.ORDER_CHANGED: QT_TRANSLATE_NOOP("Subjects", "order changed or cancelled"),
    Subject.MINIMUM: QT_TRANSLATE_NOOP("Subjects", "minimum quantity"),
    Subject.EXCLUSIVITY: QT_TRANSLATE_NOOP("Subjects", "exclusivity"),
    Subject.BILL_OF_LADING: QT_TRANSLATE_NOOP("Subjects", "bill of lading"),
    Subject.DOCUMENT_MISSING: QT_TRANSLATE_NOOP("Subjects", "document missing"),
    Subject.DOCUMENT_LATE: QT_TRANSLATE_NOOP("Subjects", "document late"),
    Subject.CERTIFICATE: QT_TRANSLATE_NOOP("Subjects", "certificate"),
    Subject.DECLARATION: QT_TRANSLATE_NOOP("Subjects", "customs declaration"),
    Subject.HELD: QT_TRANSLATE_NOOP("Subjects", "held by customs"),
    Subject.TARIFF: QT_TRANSLATE_NOOP("Subjects", "tariff"),
    Subject.RESTRICTION: QT_TRANSLATE_NOOP("Subjects", "restriction or sanction"),
    Subject.STANDARD: QT_TRANSLATE_NOOP("Subjects", "standard or approval"),
    Subject.LABELLING: QT_TRANSLATE_NOOP("Subjects", "labelling rules"),
    Subject.ORIGIN_RULES: QT_TRANSLATE_NOOP("Subjects", "rules of origin"),
    Subject.NO_ANSWER: QT_TRANSLATE_NOOP("Subjects", "no answer"),
    Subject.MISUNDERSTOOD: QT_TRANSLATE_NOOP("Subjects", "misunderstood"),
    Subject.LANGUAGE: QT_TRANSLATE_NOOP("Subjects", "language"),
    Subject.MANNERS: QT_TRANSLATE_NOOP("Subjects", "tone and manners"),
    Subject.HANDOVER: QT_TRANSLATE_NOOP("Subjects", "handover"),
    Subject.PROMISE_BROKEN: QT_TRANSLATE_NOOP("Subjects", "promise broken"),
    Subject.NOT_PERFORMED: QT_TRANSLATE_NOOP("Subjects", "contract not performed"),
    Subject.FRAUD: QT_TRANSLATE_NOOP("Subjects", "fraud"),
    Subject.CONFIDENTIALITY: QT_TRANSLATE_NOOP("Subjects", "confidentiality"),
    Subject.BYPASSED: QT_TRANSLATE_NOOP("Subjects", "customer bypassed"),
    Subject.SPARE_PARTS: QT_TRANSLATE_NOOP("Subjects", "spare parts"),
    Subject.REPAIR: QT_TRANSLATE_NOOP("Subjects", "repair"),
    Subject.WARRANTY: QT_TRANSLATE_NOOP("Subjects", "warranty"),
    Subject.REPLACEMENT_LATE: QT_TRANSLATE_NOOP("Subjects", "replacement late"),
    Subject.RETURNS: QT_TRANSLATE_NOOP("Subjects", "returns"),
    Subject.MANUAL: QT_TRANSLATE_NOOP("Subjects", "manual"),
    Subject.INSTALLATION: QT_TRANSLATE_NOOP("Subjects", "installation"),
    Subject.COMPATIBILITY: QT_TRANSLATE_NOOP("Subjects", "does not fit"),
    Subject.DRAWING: QT_TRANSLATE_NOOP("Subjects", "drawing or specification"),
    Subject.SOFTWARE: QT_TRANSLATE_NOOP("Subjects", "software"),
}
_PARTIES: dict[str, Any] = {
    Party.US: QT_TRANSLATE_NOOP("Parties", "we ourselves"),
    Party.SUPPLIER: QT_TRANSLATE_NOOP("Parties", "the supplier"),
    Party.CARRIER: QT_TRANSLATE_NOOP("Parties", "the carrier"),
    Party.FORWARDER: QT_TRANSLATE_NOOP("Parties", "the forwarder"),
    Party.BANK: QT_TRANSLATE_NOOP("Parties", "the bank"),
    Party.CUSTOMS: QT_TRANSLATE_NOOP("Parties", "customs"),
    Party.CUSTOMER: QT_TRANSLATE_NOOP("Parties", "the customer"),
    Party.NOBODY: QT_TRANSLATE_NOOP("Parties", "nobody"),
}
_ACTION_KINDS: dict[str, Any] = {
    ActionKind.CONTAINING: QT_TRANSLATE_NOOP("ActionKinds", "containing"),
    ActionKind.CORRECTIVE: QT_TRANSLATE_NOOP("ActionKinds", "corrective"),
    ActionKind.PREVENTIVE: QT_TRANSLATE_NOOP("ActionKinds", "preventive"),
}

_EVIDENCE_KINDS: dict[str, Any] = {
    EvidenceKind.PHOTO: QT_TRANSLATE_NOOP("EvidenceKinds", "photo"),
    EvidenceKind.VIDEO: QT_TRANSLATE_NOOP("EvidenceKinds", "video"),
    EvidenceKind.TEST_REPORT: QT_TRANSLATE_NOOP("EvidenceKinds", "test report"),
    EvidenceKind.CONTRACT: QT_TRANSLATE_NOOP("EvidenceKinds", "contract"),
    EvidenceKind.MAIL: QT_TRANSLATE_NOOP("EvidenceKinds", "mail"),
    EvidenceKind.INVOICE: QT_TRANSLATE_NOOP("EvidenceKinds", "invoice"),
    EvidenceKind.OTHER: QT_TRANSLATE_NOOP("EvidenceKinds", "other file"),
}


def subject(value: str) -> str:
    """A sub-category; an unknown one comes back as it is."""
    known = _SUBJECTS.get(value)
    return QCoreApplication.translate("Subjects", known) if known else value


def party(value: str) -> str:
    """Who is responsible; an unknown one comes back as it is."""
    known = _PARTIES.get(value)
    return QCoreApplication.translate("Parties", known) if known else value


def action_kind(value: str) -> str:
    """What an action is for; an unknown one comes back as it is."""
    known = _ACTION_KINDS.get(value)
    return QCoreApplication.translate("ActionKinds", known) if known else value


def evidence_kind(value: str) -> str:
    """What a kept file is; an unknown one comes back as it is."""
    known = _EVIDENCE_KINDS.get(value)
    return QCoreApplication.translate("EvidenceKinds", known) if known else value


def category(value: str, sub_category: str = "") -> str:
    """What a complaint is about, such as "logistics and delivery, damage in transit"."""
    whole = words.category(value)
    if not sub_category:
        return whole
    text = QCoreApplication.translate("Subjects", "%1, %2")
    return text.replace("%1", whole).replace("%2", subject(sub_category))


def category_options() -> list[tuple[str, str]]:
    """Every category, and below it its sub-categories, as choices by their `joined` codes."""
    found = []
    for each in Category:
        found.append((str(each), words.sentence(category(each))))
        found += [
            (joined(each, sub), words.sentence(category(each, sub))) for sub in SUBJECTS[each]
        ]
    return found
