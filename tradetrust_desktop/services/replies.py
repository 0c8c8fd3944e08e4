"""Replies to complaints: made from templates and the record, kept as one's own, read by someone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.firm import Firm, from_kept
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.replies import (
    HOUSE_LANGUAGES,
    LANGUAGES,
    Reply,
    Stage,
    Template,
    fill,
    offered,
)
from tradetrust_desktop.services import checks
from tradetrust_desktop.services.reply_facts import Record, facts
from tradetrust_desktop.services.reply_texts import wording
from tradetrust_desktop.storage import (
    complaints,
    contacts,
    customers,
    own_texts,
    reply_records,
    settings_store,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tradetrust_desktop.domain.care import ClockRow, ComplaintDraft
    from tradetrust_desktop.domain.working_time import Calendar
    from tradetrust_desktop.services.firm import FirmSettings
    from tradetrust_desktop.services.local_times import LocalTimes
    from tradetrust_desktop.storage.engine import Database

_KIND: Final = "reply"
_READ: Final = "read"
_SIGNED: Final = "signed"
_ANY: Final = "any"
_YES, _NO = "yes", "no"
_LIMITS: Final = {"subject": 400, "body": checks.LONG, "signed": 80}


class Replies:
    """Replies over one database. Every method may run on any thread; the first one loads babel."""

    def __init__(
        self,
        database: Database,
        *,
        now_ms: Callable[[], int],
        firm: FirmSettings,
        local_times: LocalTimes,
    ) -> None:
        self._database = database
        self._now_ms = now_ms
        self._firm = firm
        self._local_times = local_times

    # reading

    def draft(self, complaint_id: bytes, *, stage: Stage, language: str = "") -> Reply:
        """A reply to a complaint, in the likeliest language unless one is given.

        Refused where the complaint is gone.
        """
        with self._database.reading() as connection:
            row = complaints.row(connection, complaint_id)
            if row is None:
                raise Refused(Problem(Code.NOT_FOUND))
            decided = reply_records.remedy(connection, complaint_id)
            twins = reply_records.twins(connection, complaint_id)
            promised_ms = reply_records.promised_ms(connection, complaint_id)
            evidence = reply_records.shown_evidence(connection, complaint_id)
            revisit = reply_records.revisit(connection, complaint_id)
        beside = {name: text for (key, name), text in twins.items() if key == complaint_id}
        if decided is not None:
            beside["remedy_text"] = twins.get((decided[0], "text"), "")
        record = replace(
            self._record(row.draft, row.clocks, stage=stage),
            number=row.number,
            remedy=decided[1] if decided else None,
            promised_ms=promised_ms,
            evidence=evidence,
            revisit=revisit,
            closed_ms=row.closed_ms,
            progress_due_ms=row.progress_due_ms,
            twins=beside,
        )
        return self._reply(record, stage=stage, language=language)

    def draft_for(
        self, draft: ComplaintDraft, *, clocks: Sequence[ClockRow], language: str = ""
    ) -> Reply:
        """The first reply to a complaint that is being typed, with the clocks it would get."""
        draft = replace(draft, received_ms=checks.nameable_ms(draft.received_ms))
        record = self._record(draft, clocks, stage=Stage.FIRST_REPLY)
        return self._reply(record, stage=Stage.FIRST_REPLY, language=language)

    def open_promise_ms(self, complaint_id: bytes) -> int | None:
        """When the first promise of a complaint is due that is still open; None without one."""
        with self._database.reading() as connection:
            return reply_records.promised_ms(connection, complaint_id)

    def template(self, stage: Stage, *, language: str) -> Template:
        """The user's own template, else the one that comes with the program."""
        with self._database.reading() as connection:
            own = own_texts.one(connection, _KIND, stage, language)
        if own is None:
            return wording(language).template(stage)
        subject, _, body = own.partition("\n")
        return Template(subject, body, is_own=True)

    def read_languages(self) -> frozenset[str]:
        """The languages that somebody in the house reads."""
        with self._database.reading() as connection:
            found = own_texts.of(connection, _READ)
        kept = {language: text for (_, language), text in found.items()}
        added = {language for language, text in kept.items() if text == _YES}
        gone = {language for language, text in kept.items() if text == _NO}
        return (HOUSE_LANGUAGES | added) - gone

    # writing: each is one act

    def keep(
        self, stage: Stage, *, language: str, template: Template, asked_by: object = None
    ) -> Changes:
        """Keep a template as the user's own; Refused where it is empty or too long."""
        texts = {"subject": " ".join(template.subject.split()), "body": template.body.strip()}
        for name, text in texts.items():
            checks.refuse(tuple(checks.needed(name, text)))
        checks.refuse(tuple(checks.lengths(texts, _LIMITS)))
        kept = f"{texts['subject']}\n{texts['body']}"
        return self._put(Act.REPLY_KEEP, _KIND, stage, language, kept, asked_by=asked_by)

    def reset(self, stage: Stage, *, language: str, asked_by: object = None) -> Changes:
        """Take the template that comes with the program again."""
        return self._put(Act.REPLY_RESET, _KIND, stage, language, None, asked_by=asked_by)

    def mark_read(self, language: str, *, is_read: bool = True, asked_by: object = None) -> Changes:
        """Say that somebody in the house reads a language, or that nobody does."""
        act = Act.LANGUAGE_READ if is_read else Act.LANGUAGE_UNREAD
        usual = (language in HOUSE_LANGUAGES) == is_read
        text = None if usual else _YES if is_read else _NO
        return self._put(act, _READ, "language", language, text, asked_by=asked_by)

    def sign(self, name: str, *, asked_by: object = None) -> Changes:
        """Sign replies with a name from now on; empty: with that of whom the complaint is."""
        name = " ".join(name.split())
        checks.refuse(tuple(checks.lengths({"signed": name}, _LIMITS)))
        return self._put(Act.REPLY_SIGN, _KIND, _SIGNED, _ANY, name or None, asked_by=asked_by)

    # inside

    def _put(
        self, act: Act, kind: str, key: str, language: str, text: str | None, *, asked_by: object
    ) -> Changes:
        if language not in (*LANGUAGES, _ANY):
            raise Refused(Problem(Code.NOT_FOUND, field="language", value=language))
        params = {"language": language} if act is not Act.REPLY_SIGN else {"name": text or "–"}
        with self._database.step(act, params=params, asked_by=asked_by) as step:
            own_texts.put(step, kind, key, language, text)
        return step.changes

    def _reply(self, record: Record, *, stage: Stage, language: str) -> Reply:
        from babel.languages import get_official_languages  # noqa: PLC0415

        customer = record.customer
        languages = offered(
            record.contact.language if record.contact else "",
            customer.language if customer else "",
            "en",
            *get_official_languages(record.firm.country)[:1],
        )
        chosen = language if language in LANGUAGES else languages[0]
        template, words = self.template(stage, language=chosen), wording(chosen)
        found = facts(record, words, stage=stage)
        subject, body = (
            fill(text, found, names=words.gaps, language=chosen)
            for text in (template.subject, template.body)
        )
        return Reply(
            stage=stage,
            language=chosen,
            subject=subject,
            body=body,
            address=record.address,
            contact=record.name,
            is_own=template.is_own,
            is_read=chosen in self.read_languages(),
            languages=languages,
            signed=record.signed,
        )

    def _record(self, draft: ComplaintDraft, clocks: Sequence[ClockRow], *, stage: Stage) -> Record:
        """What is known about a complaint as typed, and about whom it goes to."""
        with self._database.reading() as connection:
            firm = from_kept(settings_store.get(connection, "firm", {}))
            customer = customers.draft(connection, draft.customer_id)
            people = contacts.of(connection, draft.customer_id)
            order = reply_records.order_numbers(connection, draft.order_id)
            signed = own_texts.one(connection, _KIND, _SIGNED, _ANY)
        person = next(
            (each.draft for each in people if each.id == draft.contact_id),
            next((each.draft for each in people if each.draft.is_main), None),
        )
        zone = city = ""
        if customer is not None:
            place = {"country": customer.country, "zone": customer.time_zone}
            zone = self._local_times.zone_of(city=customer.city, **place)
            city = customer.city if zone else ""
        return Record(
            draft=draft,
            clocks=clocks,
            firm=firm,
            zone=zone or firm.zone,
            now_ms=self._now_ms(),
            city=city,
            customer=customer,
            contact=person,
            order=order,
            signed=signed or draft.owner or (customer.owner if customer else ""),
            calendar=self._calendar(firm, draft, stage),
        )

    def _calendar(self, firm: Firm, draft: ComplaintDraft, stage: Stage) -> Calendar | None:
        if stage is not Stage.FIRST_REPLY:  # no other speaks of the hour of the receipt
            return None
        year = checks.day_of(draft.received_ms).year
        try:
            return self._firm.calendar(firm, years=range(year - 1, year + 2))
        except Refused:  # a firm without working hours says nothing about them
            return None
