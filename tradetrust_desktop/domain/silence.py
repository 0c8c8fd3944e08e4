"""How long a customer who was asked something has been silent, and what to do about it."""

from dataclasses import dataclass

from tradetrust_desktop.domain.care import ComplaintStatus
from tradetrust_desktop.domain.complaints import SILENT_MS, ComplaintPage
from tradetrust_desktop.domain.interactions import Direction

_SAME_MS = 1000
"""The message with which the wait began is no reminder."""


@dataclass(frozen=True)
class Silence:
    """A wait that has become too long: remind first, then close with a note."""

    since_ms: int
    """When the customer was asked or reminded last."""
    was_reminded: bool


def silence(page: ComplaintPage, *, now_ms: int) -> Silence | None:
    """The wait for the customer, if it has become too long; what they said ends none by itself."""
    if page.row.draft.status is not ComplaintStatus.WAITING:
        return None
    began = max(
        (
            event.at_ms
            for event in page.events
            if event.what == "status" and event.after == ComplaintStatus.WAITING
        ),
        default=page.row.draft.received_ms,
    )
    said = [entry.draft for entry in page.log if entry.draft.at_ms > began + _SAME_MS]
    if any(each.direction is Direction.IN and each.at_ms > now_ms - SILENT_MS for each in said):
        return None
    reminded = [each.at_ms for each in said if each.direction is Direction.OUT]
    since = max([began, *reminded])
    if now_ms - since <= SILENT_MS:
        return None
    return Silence(since, was_reminded=bool(reminded))
