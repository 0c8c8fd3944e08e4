"""Reports about a complaint, and the second language of what they print."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from tradetrust_desktop.domain.case import ActionKind, EvidenceKind
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.money import micro_decimal
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.reports import (
    CHINESE,
    ENGLISH,
    Audience,
    EightD,
    ListedText,
    PrintedText,
    ReportAction,
    ReportEvidence,
    ReportLine,
    language_of,
    twin_language,
)
from tradetrust_desktop.services import checks
from tradetrust_desktop.services.causes import Causes
from tradetrust_desktop.storage import firm_time, twin_texts
from tradetrust_desktop.storage import reports as stored
from tradetrust_desktop.storage.engine import Database

_COMPLAINT = ("title", "description", "root_cause", "whys", "remedy", "prevention", "outcome")


class Reports:
    """8D reports of one database. Every method may run on any thread."""

    def __init__(self, database: Database, *, causes: Causes) -> None:
        self._database = database
        self._causes = causes

    def by_number(self, number: str) -> bytes:
        """The complaint of a number; Refused(NOT_FOUND) where there is none."""
        found = None
        if number.isprintable():  # what a terminal passes on may be no text at all
            with self._database.reading() as connection:
                found = stored.by_number(connection, number)
        if found is None:
            raise Refused(Problem(Code.NOT_FOUND, field="number", value=number))
        return found

    def eight_d(self, complaint_id: bytes, *, audience: Audience) -> EightD:
        """What the report for somebody says; Refused(NOT_FOUND) where the complaint is gone.

        A customer sees the evidence marked for showing alone.
        """
        with self._database.reading() as connection:
            kept = stored.read(connection, complaint_id)
            zone = firm_time.zone(connection)
        if kept is None:
            raise Refused(Problem(Code.NOT_FOUND))

        def day(ms: int) -> date:
            return datetime.fromtimestamp(ms / 1000, UTC).astimezone(zone).date()

        row, draft = kept.row, kept.row.draft
        texts = {
            name: PrintedText(
                row.id, name, getattr(draft, name).strip(), kept.twins.get((row.id, name), "")
            )
            for name in _COMPLAINT
        }
        lines = tuple(_line(link) for link in kept.links if link["line_position"] is not None)
        shown = [each for each in kept.evidence if each["shown"] or audience is Audience.FACTORY]
        return EightD(
            complaint_id=row.id,
            number=row.number,
            external_number=draft.external_number,
            customer=row.customer,
            contact=row.contact,
            country=row.country,
            order=row.order_number,
            product=draft.product,
            batch=draft.batch,
            container=draft.container,
            supplier=draft.supplier,
            priority=str(draft.priority),
            category=draft.category,
            responsible=draft.responsible,
            received=day(draft.received_ms),
            closed=day(row.closed_ms) if row.closed_ms is not None else None,
            owner=draft.owner,
            lines=lines,
            cause=self._cause(draft.cause),
            rating=draft.rating,
            actions=tuple(_action(each, kept.twins) for each in kept.actions),
            evidence=tuple(_evidence(each, kept.twins) for each in shown),
            firm=kept.firm,
            **texts,
        )

    def translate(
        self, complaint_id: bytes, *, text: PrintedText, twin: str, asked_by: object = None
    ) -> Changes:
        """Keep the second language of a text; an empty one takes it away.

        Refused where the twin is in the language of the text itself, or too long.
        """
        twin = twin.strip()
        found = list(checks.lengths({text.field: twin}, {text.field: checks.LONG}))
        wanted = twin_language(text.own)
        if twin and language_of(twin) not in (wanted, None):
            params = {"language": str(wanted)}
            found.append(Problem(Code.OTHER_LANGUAGE, field=text.field, params=params))
        checks.refuse(tuple(found))
        with (
            self._database.step(Act.TEXT_TRANSLATE, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            twin_texts.put(step, complaint_id, (text.record_id, text.field), twin)
        return step.changes

    def _cause(self, key: str) -> ListedText | None:
        if not key:
            return None
        return ListedText(
            self._causes.text(key, language=CHINESE), self._causes.text(key, language=ENGLISH)
        )


def _line(link: Mapping[str, Any]) -> ReportLine:
    micro = link["quantity_micro"]
    quantity = "" if micro is None else f"{micro_decimal(micro):f}"
    return ReportLine(link["number"], link["item"], link["description"], quantity)


def _action(row: Mapping[str, Any], twins: Mapping[tuple[bytes, str], str]) -> ReportAction:
    return ReportAction(
        kind=ActionKind(row["kind"]),
        text=PrintedText(row["id"], "text", row["text"], twins.get((row["id"], "text"), "")),
        who=" ".join(part for part in (row["department"], row["person"]) if part),
        due=row["due"],
        done=row["done"],
        checked=row["checked"],
        worked=row["worked"],
    )


def _evidence(row: Mapping[str, Any], twins: Mapping[tuple[bytes, str], str]) -> ReportEvidence:
    title = PrintedText(row["id"], "title", row["title"], twins.get((row["id"], "title"), ""))
    is_photo = row["kind"] == EvidenceKind.PHOTO
    return ReportEvidence(title=title, sha256=row["sha256"], name=row["name"], is_photo=is_photo)
