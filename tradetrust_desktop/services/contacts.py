"""What one can do with the people at a customer."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from tradetrust_desktop.domain.care import Channel
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.contacts import ContactDraft, ContactRow, Point, PointKind
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.domain.reaching import birthday, e164, mail_address
from tradetrust_desktop.services import checks
from tradetrust_desktop.storage import contacts as stored
from tradetrust_desktop.storage import customers as stored_customers
from tradetrust_desktop.storage.engine import Database

_LIMITS: Final = {"note": checks.LONG}
_TEXTS: Final = ("name", "role", "language", "channel", "birthday", "note")


class Contacts:
    """Contacts in one database. Every method may run on any thread."""

    def __init__(self, database: Database, *, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today

    def of(self, customer_id: bytes) -> tuple[ContactRow, ...]:
        """The contacts of a customer: the main one, then by name."""
        with self._database.reading() as connection:
            return stored.of(connection, customer_id)

    def rows(self, ids: Sequence[bytes]) -> list[ContactRow]:
        """The contacts of these ids, in their order."""
        with self._database.reading() as connection:
            return stored.rows(connection, ids)

    def check(self, draft: ContactDraft) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed.

        A way to reach the person is named "points.0", "points.1" and so on, a consent
        "consents.0"; phones are read as dialled in the customer's country.
        """
        return self._read(draft)[1]

    def add(self, draft: ContactDraft, *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Keep a new contact, a customer's first as the main one; Refused with all problems."""
        draft, problems = self._read(draft)
        checks.refuse(problems)
        if not self.of(draft.customer_id):
            draft = replace(draft, is_main=True)
        key = self._database.new_id()
        with self._database.step(
            Act.CONTACT_ADD, params={"name": called(draft)}, asked_by=asked_by
        ) as step:
            stored.add(step, key, draft)
        return key, step.changes

    def edit(self, key: bytes, *, draft: ContactDraft, asked_by: object = None) -> Changes:
        """Make a contact be as typed; Refused with all problems, or when it is gone."""
        draft, problems = self._read(draft)
        checks.refuse(problems)
        with (
            self._database.step(
                Act.CONTACT_EDIT, params={"name": called(draft)}, asked_by=asked_by
            ) as step,
            checks.known_record(),
        ):
            stored.edit(step, key, draft)
        return step.changes

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove a contact; what was said stays in the log, without the name."""
        found = self.rows([key])
        params = {"name": called(found[0].draft)} if found else {}
        with (
            self._database.step(Act.CONTACT_DELETE, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            stored.delete(step, key)
        return step.changes

    def _read(self, draft: ContactDraft) -> tuple[ContactDraft, tuple[Problem, ...]]:
        """The draft as it is to be kept, and what is wrong with it."""
        with self._database.reading() as connection:
            customer = stored_customers.draft(connection, draft.customer_id)
        texts: dict[str, Any] = {name: getattr(draft, name).strip() for name in _TEXTS}
        problems = list(checks.lengths(texts, _LIMITS))
        if customer is None:
            problems.append(Problem(Code.NO_CUSTOMER, field="customer_id"))
        born = birthday(texts["birthday"])
        if born is None or (len(born) > len("--MM-DD") and born > self._today().isoformat()):
            problems.append(Problem(Code.NOT_A_DATE, field="birthday", value=texts["birthday"]))
        else:
            texts["birthday"] = born
        if texts["channel"] and texts["channel"] not in set(Channel):
            texts["channel"] = ""
        points = []
        for place, point in enumerate(draft.points):
            kept, wrong = _read_point(point, customer.country if customer else "")
            if wrong is not None:
                problems.append(Problem(wrong, field=f"points.{place}", value=point.value))
            points.append(kept)
        problems += self._consent_problems(draft)
        if not texts["name"] and not any(point.value for point in points):
            problems.append(Problem(Code.NAME_OR_WAY, field="name"))
        kept_points = tuple(point for point in points if point.value)
        return replace(draft, **texts, points=kept_points), tuple(problems)

    def _consent_problems(self, draft: ContactDraft) -> list[Problem]:
        found: list[Problem] = []
        seen = set()
        for place, each in enumerate(draft.consents):
            field = f"consents.{place}"
            found += checks.lengths({field: each.source}, {})
            if not date(1970, 1, 1) <= each.day <= self._today():
                day = each.day.isoformat()
                found.append(Problem(Code.DATE_OUT_OF_RANGE, field=field, value=day))
            if (each.channel, each.purpose) in seen:
                found.append(Problem(Code.ASKED_TWICE, field=field))
            seen.add((each.channel, each.purpose))
        return found


def called(draft: ContactDraft) -> str:
    """What a contact is called in a list: the name, else the first way to reach them."""
    return draft.name.strip() or next((point.value for point in draft.points), "")


def _read_point(point: Point, country: str) -> tuple[Point, Code | None]:
    value = point.value.strip()
    typed = replace(point, value=value, label=point.label.strip())
    if not value:
        return typed, None
    if len(value) > checks.SHORT or len(typed.label) > checks.SHORT:
        return typed, Code.TOO_LONG
    if point.kind is PointKind.MESSENGER:
        return typed, None
    if point.kind is PointKind.PHONE:
        read, wrong = e164(value, country), Code.NOT_A_PHONE
    else:
        read, wrong = mail_address(value), Code.NOT_A_MAIL
    return (replace(typed, value=read), None) if read else (typed, wrong)
