"""What is invented around the orders of the sample, as acts in the order of their time."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from tradetrust_desktop.domain.care import (
    Channel,
    ComplaintDraft,
    ComplaintStatus,
    FollowUpDraft,
    FollowUpKind,
    Origin,
    Priority,
    SurveyDraft,
    SurveyKind,
)
from tradetrust_desktop.domain.case import ActionDraft, ActionKind, RemedyDraft, RemedyKind
from tradetrust_desktop.domain.complaints import Closing
from tradetrust_desktop.domain.contacts import Consent, ContactDraft, Point, PointKind, Purpose
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.local_time import day_at
from tradetrust_desktop.services.complaints import Complaints
from tradetrust_desktop.services.interactions import Interactions
from tradetrust_desktop.services.sample_case import (
    investigate,
    keep_files,
    promise,
    translate,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from tradetrust_desktop.services.desk import Desk

_DIRECTIONS = {"in": Direction.IN, "out": Direction.OUT, "proposal": Direction.OUT}


_HOUR_MS = 3_600_000
_KNOWN = ("sub_category", "cause", "responsible", "product", "supplier", "carrier")


class _Moments(Protocol):
    """When things of the sample happen (`sample.Moments`)."""

    @property
    def now_ms(self) -> int: ...

    @property
    def zone(self) -> ZoneInfo: ...

    @property
    def today(self) -> date: ...

    def at(self, text: str) -> int: ...

    def due(self, text: str) -> tuple[date, int | None]: ...

    def moved(self, day: str) -> date: ...


@dataclass
class _Clock:
    """The time of the act being done, for services that ask what time it is."""

    ms: int

    def now_ms(self) -> int:
        return self.ms


@dataclass
class SampleRecords:
    """Customers' details, contacts, answers, complaints, log and follow-ups of the sample."""

    desk: Desk
    moments: _Moments
    language: str
    folder: Path
    """Where the files kept as evidence lie."""
    _customers: dict[str, bytes] = field(default_factory=dict)
    _orders: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    """The latest order of each customer, with its currency."""
    _contacts: dict[str, bytes] = field(default_factory=dict)
    _complaints: dict[str, bytes] = field(default_factory=dict)

    def acts(self, records: Mapping[str, Any]) -> Sequence[Callable[[], object]]:
        """Everything to be done, in order, after the orders are in."""
        desk = self.desk
        self._clock = _Clock(self.moments.now_ms)
        database, clock = desk.database, self._clock
        self._timed_complaints = Complaints(database, now_ms=clock.now_ms)
        self._timed_log = Interactions(database, now_ms=clock.now_ms, today=desk.today)
        for row in desk.customers.rows(desk.customers.ids(ListQuery())):
            self._customers[row.code] = row.id
        latest = ListQuery(sort="day")
        codes = {key: code for code, key in self._customers.items()}
        for order in desk.orders.rows(desk.orders.ids(latest)):
            self._orders[codes[order.customer_id]] = (order.id, order.currency)
        timed: list[tuple[int, Callable[[], object]]] = []
        for entry in records["interactions"]:
            at = self.moments.at(entry["at"])
            timed.append((at, partial(self._say, entry, at)))
        for complaint in (*records["complaints"], *map(_from_past, records["past_complaints"])):
            at = self.moments.at(complaint["received"])
            timed.append((at, partial(self._complain, complaint, at)))
            for step in complaint["steps"]:
                at = self.moments.at(step["at"]) + step.get("after_hours", 0) * _HOUR_MS
                timed.append((at, partial(self._handle, complaint, step, at)))
            timed.extend(
                (self.moments.at(given["made"]), partial(self._promise, complaint, given))
                for given in complaint.get("promises", ())
            )
        timed.extend(
            (self.moments.at(f"{action['done']} 17:00"), partial(self._act, action))
            for action in records["actions"]
        )
        timed.sort(key=lambda act: act[0])
        return [
            *(partial(self._describe, code, about) for code, about in records["customers"].items()),
            *(partial(self._answer, answer) for answer in records["surveys"]),
            *(act for _, act in timed),
            *(partial(self._plan, each) for each in records["follow_ups"]),
        ]

    def _describe(self, code: str, about: Mapping[str, Any]) -> None:
        key = self._customers[code]
        page = self.desk.customers.page(key)
        if page is None:
            raise KeyError(code)
        draft = replace(
            page.fields,
            **{name: about[name] for name in ("country", "city", "grade", "incoterm", "language")},
            source=about["source"],
            currency=self._orders[code][1] if code in self._orders else "",
            payment_terms=self._in(about["payment_terms"]),
        )
        self.desk.customers.edit(key, draft=draft)
        self._contacts[code] = self._meet(key, about["contact"], is_main=True)
        if "second" in about:
            self._meet(key, about["second"], is_main=False)

    def _meet(self, customer_id: bytes, person: Mapping[str, Any], *, is_main: bool) -> bytes:
        points = [Point(PointKind.MAIL, person["mail"]), Point(PointKind.PHONE, person["phone"])]
        if "messenger" in person:
            points.append(Point(PointKind.MESSENGER, person["phone"], person["messenger"]))
        consents: tuple[Consent, ...] = ()
        if "consent" in person:
            consents = (
                Consent(
                    Channel.MAIL,
                    Purpose.CARE,
                    given=person["consent"],
                    day=self.moments.moved("2011-03-01"),
                    source=self._in({"en": "said at the fair", "zh_CN": "展会上当面说的"}),
                ),
            )
        key, _ = self.desk.contacts.add(
            ContactDraft(
                customer_id=customer_id,
                name=person["name"],
                role=self._in(person["role"]),
                language=person["language"],
                channel=person["channel"],
                birthday=person.get("birthday", ""),
                is_main=is_main,
                points=tuple(points),
                consents=consents,
            )
        )
        return key

    def _answer(self, answer: Mapping[str, Any]) -> None:
        self.desk.surveys.add(
            SurveyDraft(
                customer_id=self._customers[answer["customer"]],
                kind=SurveyKind(answer.get("kind", SurveyKind.CSAT)),
                day=self.moments.moved(answer["day"]),
                score=answer["score"],
                comment=self._in(answer["comment"]),
                channel=str(Channel.MAIL),
                occasion=answer["occasion"],
            )
        )

    def _say(self, entry: Mapping[str, Any], at_ms: int) -> None:
        self._clock.ms = at_ms
        channel = entry.get("channel")
        self._timed_log.add(
            InteractionDraft(
                customer_id=self._customers[entry["customer"]],
                at_ms=at_ms,
                summary=self._in(entry["summary"]),
                channel=Channel(channel) if channel else None,
                direction=Direction(entry.get("direction", Direction.INTERNAL)),
                contact_id=self._contacts[entry["customer"]] if channel else None,
                minutes=entry.get("minutes"),
            )
        )

    def _complain(self, complaint: Mapping[str, Any], at_ms: int) -> None:
        self._clock.ms = at_ms
        code = complaint["customer"]
        order, currency = self._orders.get(code, (None, ""))
        stake = complaint.get("stake")
        key, _ = self._timed_complaints.add(
            ComplaintDraft(
                customer_id=self._customers[code],
                title=self._in(complaint["title"]),
                received_ms=at_ms,
                priority=Priority(complaint["priority"]),
                category=complaint["category"],
                description=self._in(complaint["description"]),
                order_id=order if complaint.get("order") else None,
                origin=Origin(complaint.get("origin", Origin.CUSTOMER)),
                contact_id=self._contacts[code],
                stake_minor=stake,
                stake_currency=currency if stake else "",
                **{name: complaint.get(name, "") for name in _KNOWN},
                owner=self._in(complaint.get("owner", {})),
                chance=self._in(complaint.get("chance", {})),
            )
        )
        self._complaints[code] = key
        if "case" in complaint:
            investigate(
                self.desk,
                key,
                complaint["case"],
                day=lambda text: self.moments.due(text)[0],
                text=self._in,
            )
            files = complaint["case"]["evidence"]
            keep_files(self.desk, key, files, folder=self.folder, text=self._in)
            translate(self.desk, key, complaint, text=self._in)
        decided = complaint.get("decided")
        if decided and currency:
            self.desk.remedies.decide(
                RemedyDraft(
                    complaint_id=key,
                    kind=RemedyKind(decided["kind"]),
                    decided=day_at(at_ms, self.moments.zone.key),
                    cost_minor=decided["cost"],
                    cost_currency=currency,
                )
            )

    def _handle(self, complaint: Mapping[str, Any], step: Mapping[str, Any], at_ms: int) -> None:
        self._clock.ms = at_ms
        code = complaint["customer"]
        key, complaints = self._complaints[code], self._timed_complaints
        if step["do"] == "status":
            complaints.set_status(key, status=ComplaintStatus(step["status"]))
            return
        if step["do"] == "close":
            rating = step["rating"]
            closing = Closing(
                root_cause=self._in(step["root_cause"]),
                remedy=self._in(step["remedy"]),
                prevention=self._in(step["prevention"]),
                rating=rating,
                rating_asked=None if rating else day_at(at_ms, self.moments.zone.key),
                revisits=(),
                cause=complaint.get("cause", ""),
            )
            complaints.close(key, closing=closing)
            return
        complaints.log(
            key,
            entry=InteractionDraft(
                customer_id=self._customers[code],
                complaint_id=key,
                contact_id=None if step["do"] == "internal" else self._contacts[code],
                at_ms=at_ms,
                summary=self._in(step["text"]),
                channel=Channel(step["channel"]),
                direction=_DIRECTIONS.get(step["do"], Direction.INTERNAL),
                is_proposal=step["do"] == "proposal",
            ),
        )

    def _promise(self, complaint: Mapping[str, Any], given: Mapping[str, Any]) -> None:
        key = self._complaints[complaint["customer"]]
        promise(self.desk, key, given, at=self.moments.at, text=self._in)

    def _act(self, action: Mapping[str, Any]) -> None:
        done, _ = self.moments.due(action["done"])
        self.desk.actions.add(
            ActionDraft(
                ActionKind.PREVENTIVE,
                self._in(action["text"]),
                cause=action["cause"],
                department=self._in(action["department"]),
                person=self._in(action["person"]),
                due=self.moments.due(action["due"])[0],
                done=done,
            )
        )

    def _plan(self, planned: Mapping[str, Any]) -> None:
        self._clock.ms = self.moments.now_ms
        due, minute = self.moments.due(planned["due"])
        code = planned["customer"]
        self.desk.follow_ups.add(
            FollowUpDraft(
                customer_id=self._customers[code],
                title=self._in(planned["title"]),
                due=due,
                due_minute=minute,
                kind=FollowUpKind(planned["kind"]),
                note=self._in(planned["note"]),
                contact_id=self._contacts[code],
                complaint_id=self._complaints.get(planned.get("complaint", "")),
                done=self.moments.due(planned["done"])[0] if "done" in planned else None,
                result=self._in(planned.get("result", {})),
            )
        )

    def _in(self, texts: Mapping[str, str]) -> str:
        """The text in the language, in English where that has none, empty where there is none."""
        return texts.get(self.language) or texts.get("en", "")


def _from_past(complaint: Mapping[str, Any]) -> dict[str, Any]:
    """One that is long closed, written down shortly, as those that are still open are."""
    received = complaint["received"]
    steps = [
        {
            "after_hours": complaint["reply_hours"],
            "do": "out",
            "channel": "mail",
            "text": {"en": "First reply: we are looking into it", "zh_CN": "首次回复：正在核实"},
        },
        {
            "after_hours": complaint["proposal_hours"],
            "do": "proposal",
            "channel": "mail",
            "text": complaint["remedy"],
        },
        {
            "after_hours": complaint["closed_days"] * 24,
            "do": "close",
            "root_cause": {},
            **{name: complaint[name] for name in ("remedy", "prevention", "rating")},
        },
    ]
    return {**complaint, "steps": [{"at": received, **step} for step in steps]}
