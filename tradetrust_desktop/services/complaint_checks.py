"""What can be wrong with a complaint as typed, with its closing, with a message about it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from tradetrust_desktop.domain.care import ComplaintDraft, ComplaintStatus, Priority
from tradetrust_desktop.domain.complaint_subjects import belongs, parted
from tradetrust_desktop.domain.complaints import Closing
from tradetrust_desktop.domain.interactions import InteractionDraft
from tradetrust_desktop.domain.money import LARGEST_MINOR, decimal_text
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.services import checks

_EDITABLE: Final = ("priority", "category", "owner", "status")
"""What several complaints can be given at once; the category may carry its sub-category."""
SET_TOGETHER: Final = (
    *(ComplaintStatus.INVESTIGATING, ComplaintStatus.AGREED, ComplaintStatus.IN_PROGRESS),
    *(ComplaintStatus.WAITING, ComplaintStatus.WAITING_SUPPLIER),
)
"""The statuses that several can be given at once: those that stand for no message, nor an end."""
RATINGS: Final = (1, 5)
_CASE: Final = ("product", "batch", "container", "supplier", "carrier", "owner", "whys", "chance")
_SAID: Final = ("description", "root_cause", "remedy", "prevention", "outcome", "lessons")
_TEXTS: Final = ("title", "category", *_SAID, *_CASE)
_LONG: Final = dict.fromkeys((*_SAID, "whys", "chance"), checks.LONG)
_FIRST_MS: Final = 946_684_800_000  # the year 2000: nobody writes down older complaints
_MOST_REVISIT_DAYS: Final = 3_650
MOST_MINUTES: Final = 24 * 60
"""How long a call or a meeting can have taken."""


def stripped(draft: ComplaintDraft) -> ComplaintDraft:
    """Without blanks around what was typed, and without a sub-category of another category."""
    texts = {name: getattr(draft, name).strip() for name in ("title", "category", *_CASE)}
    if not belongs(draft.sub_category, texts["category"]):
        texts["sub_category"] = ""
    return replace(draft, **texts)


def problems(draft: ComplaintDraft, *, now_ms: int) -> Iterator[Problem]:
    """Everything that is wrong with a complaint as typed, as far as it is seen without data."""
    yield from checks.needed("title", draft.title)
    yield from checks.lengths({name: getattr(draft, name) for name in _TEXTS}, _LONG)
    if not draft.customer_id:
        yield Problem(Code.NO_CUSTOMER, field="customer_id")
    yield from moment_problems(draft.received_ms, now_ms=now_ms)
    yield from checks.currency("stake_currency", draft.stake_currency)
    if draft.stake_minor is not None:
        if not draft.stake_currency:
            yield Problem(Code.REQUIRED, field="stake_currency")
        if not 0 <= draft.stake_minor <= LARGEST_MINOR:
            amounts = (draft.stake_minor, 0, LARGEST_MINOR)
            value, low, high = (decimal_text(minor, draft.stake_currency) for minor in amounts)
            params = {"low": low, "high": high}
            yield Problem(Code.OUT_OF_SCALE, field="stake_minor", value=value, params=params)
    yield from checks.within("rating", draft.rating, *RATINGS)


def moment_problems(received_ms: int, *, now_ms: int) -> Iterator[Problem]:
    """Why a complaint cannot have been received then."""
    yield from checks.past_moment("received_ms", received_ms, first_ms=_FIRST_MS, now_ms=now_ms)


def closing_problems(closing: Closing, *, today: date) -> Iterator[Problem]:
    """What a good close still lacks."""
    texts = {name: getattr(closing, name) for name in ("root_cause", "remedy", "prevention")}
    for name, text in texts.items():
        known = closing.cause if name == "root_cause" else ""  # the list has it, or words say it
        yield from checks.needed(name, text or known)
    yield from checks.lengths(texts, _LONG)
    if closing.rating is None and closing.rating_asked is None:
        yield Problem(Code.REQUIRED, field="rating")
    yield from checks.within("rating", closing.rating, *RATINGS)
    yield from checks.past_day("rating_asked", closing.rating_asked, today)
    yield from revisit_problems(closing.revisits)


def revisit_problems(revisits: Iterable[int]) -> Iterator[Problem]:
    """What is wrong with the days after which a customer is visited again."""
    for days in revisits:
        yield from checks.within("revisits", days, 1, _MOST_REVISIT_DAYS)


def kept(draft: ComplaintDraft) -> Closing:
    """What a complaint has of its closing already."""
    return Closing(
        root_cause=draft.root_cause,
        remedy=draft.remedy,
        prevention=draft.prevention,
        rating=draft.rating,
        rating_asked=draft.rating_asked,
        cause=draft.cause,
    )


def note_problems(note: str) -> Iterator[Problem]:
    """What is wrong with a word about a change of the status."""
    yield from checks.lengths({"note": note}, {"note": checks.LONG})


def entry_problems(entry: InteractionDraft, *, now_ms: int) -> Iterator[Problem]:
    """What is wrong with a message; the complaint it belongs to is known."""
    yield from checks.needed("summary", entry.summary)
    texts = {"summary": entry.summary, "detail": entry.detail}
    yield from checks.lengths(texts, {"detail": checks.LONG, "summary": checks.LONG})
    yield from checks.past_moment("at_ms", entry.at_ms, first_ms=_FIRST_MS, now_ms=now_ms)
    yield from checks.within("minutes", entry.minutes, 0, MOST_MINUTES)


def many_problems(values: Mapping[str, str]) -> Iterator[Problem]:
    """What is wrong with the fields that several complaints are to be given."""
    for name, value in values.items():
        allowed = {"priority": list(Priority), "status": SET_TOGETHER}.get(name, (value,))
        if name not in _EDITABLE or value not in allowed:
            yield Problem(Code.NOT_FOUND, field=name, value=value)
    yield from checks.lengths(values, {})


def to_set(values: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a draft that these values are, once they are known to be right."""
    made: dict[str, Any] = {}
    for name, value in values.items():
        if name == "category":
            made["category"], made["sub_category"] = parted(value.strip())
        elif name == "priority":
            made[name] = Priority(value)
        else:
            made[name] = ComplaintStatus(value) if name == "status" else value.strip()
    return made
