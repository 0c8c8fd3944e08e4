"""The facts of a complaint, each as a language writes it; what nobody knows is left out.

Words that a person wrote about the complaint go only into a language they are written in, or
that their second-language text is written in. Nothing is said that the record does not hold.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from tradetrust_desktop.domain.care import Origin
from tradetrust_desktop.domain.case import Share
from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.contacts import PointKind
from tradetrust_desktop.domain.replies import Stage, fill, is_latin_name, isolated, suits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from tradetrust_desktop.domain.care import ClockRow, ComplaintDraft
    from tradetrust_desktop.domain.case import RemedyDraft
    from tradetrust_desktop.domain.contacts import ContactDraft
    from tradetrust_desktop.domain.customers import CustomerDraft
    from tradetrust_desktop.domain.firm import Firm
    from tradetrust_desktop.domain.working_time import Calendar
    from tradetrust_desktop.services.reply_texts import Wording

_OURS = {Share.PART: "partly_ours", Share.MOST: "partly_ours", Share.ALL: "fully_ours"}


@dataclass(frozen=True)
class Record:
    """What is kept about a complaint, as far as a reply speaks of it."""

    draft: ComplaintDraft
    clocks: Sequence[ClockRow]
    firm: Firm
    zone: str
    """The customer's, else the firm's."""
    now_ms: int
    city: str = ""
    customer: CustomerDraft | None = None
    contact: ContactDraft | None = None
    number: str = ""
    order: tuple[str, str] = ("", "")
    """Our number and the customer's own."""
    signed: str = ""
    calendar: Calendar | None = None
    """The firm's working time around the receipt; None where it is not known."""
    remedy: RemedyDraft | None = None
    promised_ms: int | None = None
    evidence: Sequence[tuple[str, str]] = ()
    """Title and file name of what the customer may see."""
    revisit: date | None = None
    closed_ms: int | None = None
    progress_due_ms: int | None = None
    twins: Mapping[str, str] = field(default_factory=dict)
    """Second-language texts by the field they belong to."""

    @property
    def name(self) -> str:
        """Who is written to; empty where nobody is known."""
        return self.contact.name if self.contact else ""

    @property
    def address(self) -> str:
        """Their mail address; empty where none is known."""
        points = self.contact.points if self.contact else ()
        return next((each.value for each in points if each.kind is PointKind.MAIL), "")


def facts(record: Record, wording: Wording, *, stage: Stage) -> dict[str, str]:
    """All facts by name, ready to be filled in; flags are "1"."""
    found = {**_names(record), **_texts(record, wording), **_sums(record, wording)}
    found = {name: isolated(text, language=wording.language) for name, text in found.items()}
    found |= _days(record, wording, stage=stage) | _flags(record)
    found["evidence"] = _evidence(record, wording.language)
    found = {name: text for name, text in found.items() if text}
    for name in ("salutation", "signature"):
        found[name] = _filled(wording.part(name), found, wording)
    paragraph = wording.scenario(record.draft.category, stage)
    if paragraph and not ("found_by_us" in found and stage is Stage.FIRST_REPLY):
        found["scenario"] = _filled(paragraph, found, wording)
    return found


def _filled(template: str, found: Mapping[str, str], wording: Wording) -> str:
    return fill(template, found, names=wording.gaps, language=wording.language)


def _names(record: Record) -> dict[str, str]:
    draft, customer = record.draft, record.customer
    ours, theirs = record.order
    return {
        "contact": record.name,
        "customer": customer.name if customer else "",
        "number": record.number,
        "order": " / ".join(dict.fromkeys(each for each in (ours, theirs) if each)),
        "batch": draft.batch,
        "container": draft.container,
        "firm": record.firm.name,
        "me": record.signed,
    }


def _texts(record: Record, wording: Wording) -> dict[str, str]:
    """What a person wrote, as far as it is written for this language."""
    draft, language = record.draft, wording.language

    def written(name: str, text: str) -> str:
        choices = (text, record.twins.get(name, ""))
        return next((each.strip().rstrip("。.") for each in choices if suits(each, language)), "")

    remedy = record.remedy
    offered = written("remedy_text", remedy.text) if remedy else ""
    product = written("product", draft.product)
    return {
        "title": written("title", draft.title),
        "product": product or (draft.product if is_latin_name(draft.product) else ""),
        "cause": written("root_cause", draft.root_cause),
        "done": written("remedy", draft.remedy),
        "prevention": written("prevention", draft.prevention),
        "remedy": offered or (wording.remedy(remedy.kind) if remedy else ""),
    }


def _sums(record: Record, wording: Wording) -> dict[str, str]:
    draft = record.draft
    if draft.stake_minor is None or not draft.stake_currency:
        return {}
    return {"amount": wording.money(draft.stake_minor, draft.stake_currency)}


def _days(record: Record, wording: Wording, *, stage: Stage) -> dict[str, str]:
    now_ms = record.now_ms

    def moment(at_ms: int | None) -> str:
        if at_ms is None:
            return ""
        return wording.moment(at_ms, zone=record.zone, city=record.city, now_ms=now_ms)

    def ahead(at_ms: int | None) -> str:
        """Of what is announced; what is past is worth a word only where it is told late."""
        late = at_ms is not None and at_ms <= now_ms
        return "" if late and stage is not Stage.DELAY else moment(at_ms)

    this_year = _at(now_ms, record.zone).year

    def day(at_ms: int | None) -> str:
        if at_ms is None:
            return ""
        return wording.day(_at(at_ms, record.zone).date(), this_year=this_year)

    proposal = next(
        (
            row.due_ms
            for row in record.clocks
            if row.clock == Clock.PROPOSAL and row.met_ms is None and row.ended_ms is None
        ),
        None,
    )
    revisit = record.revisit
    return {
        "received": moment(record.draft.received_ms),
        "received_day": day(record.draft.received_ms),
        "proposal_due": ahead(proposal),
        "remedy_due": ahead(record.promised_ms),
        "next_report": ahead(record.progress_due_ms),
        "closed": day(record.closed_ms),
        "revisit": wording.day(revisit, this_year=this_year) if revisit else "",
    }


def _flags(record: Record) -> dict[str, str]:
    draft = record.draft
    ours = _OURS.get(Share(draft.share)) if draft.share in set(Share) else None
    flags = {
        "found_by_us": draft.origin is Origin.US,
        "outside": draft.origin is Origin.CUSTOMER and _is_outside(record),
        "ours": ours is not None,
        **{name: name == ours for name in _OURS.values()},
    }
    return {name: "1" for name, holds in flags.items() if holds}


def _is_outside(record: Record) -> bool:
    """Whether nobody of the firm was at work when the customer wrote."""
    if record.calendar is None:
        return False
    at = datetime.fromtimestamp(record.draft.received_ms / 1000, UTC)
    piece = next(record.calendar.pieces(at, at + timedelta(minutes=1)), None)
    return piece is not None and piece.why is not None


def _evidence(record: Record, language: str) -> str:
    lines = []
    for title, name in record.evidence:
        fits = suits(title, language) or (language != "zh" and is_latin_name(title))
        lines.append(f"- {isolated(title if fits else name, language=language)}")
    return "\n".join(lines)


def _at(at_ms: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(ZoneInfo(zone))
