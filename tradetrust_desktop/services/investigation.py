"""What a complaint is about: the orders, lines and shipments linked to it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tradetrust_desktop.domain.care import ComplaintDraft, ComplaintRow
from tradetrust_desktop.domain.case import CaseLink
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.investigation import LinkRow, same_thing
from tradetrust_desktop.domain.money import micro_decimal
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.services import checks
from tradetrust_desktop.storage import (
    belonging,
    complaint_links,
    complaint_merges,
    complaints,
    shipments,
)
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.steps import Step

_Changed = Callable[[Step, tuple[CaseLink, ...]], Sequence[CaseLink]]


class Investigation:
    """The links of the complaints of one database. Every method may run on any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def links(self, complaint_id: bytes) -> tuple[LinkRow, ...]:
        """What a complaint is about, with what the orders say today."""
        with self._database.reading() as connection:
            return complaint_links.rows(connection, complaint_id)

    def known_words(self, fields: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """What complaints have in these fields already, the most frequent first, to be offered."""
        with self._database.reading() as connection:
            return {name: complaint_links.known_words(connection, name) for name in fields}

    def set_links(
        self, complaint_id: bytes, *, links: Sequence[CaseLink], asked_by: object = None
    ) -> Changes:
        """Let a complaint be about these.

        A new one gets item and description of its line as they are now, one that was there
        keeps them. Product, container, carrier and order of the complaint are filled from
        the first that has them, where they are empty. Refused with all problems: an order of
        another customer, a line that is not there, more than was ordered.
        """
        return self._change(complaint_id, lambda _step, _old: links, asked_by=asked_by)

    def add_links(
        self, complaint_id: bytes, *, links: Sequence[CaseLink], asked_by: object = None
    ) -> Changes:
        """Let a complaint be about these too; see `set_links`."""
        return self._change(complaint_id, lambda _step, old: (*old, *links), asked_by=asked_by)

    def remove_link(
        self, complaint_id: bytes, *, link: CaseLink, asked_by: object = None
    ) -> Changes:
        """Let a complaint no longer be about this."""
        return self._change(
            self._holder(complaint_id, link),
            lambda _step, old: [each for each in old if not same_thing(each, link)],
            asked_by=asked_by,
        )

    def set_quantity(
        self,
        complaint_id: bytes,
        *,
        link: CaseLink,
        quantity_micro: int | None,
        asked_by: object = None,
    ) -> Changes:
        """Say how much of a linked line is concerned; None where nobody knows it yet."""

        def changed(step: Step, old: tuple[CaseLink, ...]) -> list[CaseLink]:
            new = replace(link, quantity_micro=quantity_micro)
            checks.refuse(tuple(_quantity_problems(step, new)))
            return [
                replace(each, quantity_micro=quantity_micro) if same_thing(each, link) else each
                for each in old
            ]

        holder = self._holder(complaint_id, link)
        return self._change(holder, changed, asked_by=asked_by)

    def take_over(self, complaint_id: bytes, *, link: CaseLink, asked_by: object = None) -> Changes:
        """Copy item and description of a linked line again; Refused where it is gone."""

        def changed(step: Step, old: tuple[CaseLink, ...]) -> list[CaseLink]:
            today = complaint_links.as_of_today(step.connection, link)
            if today is None:
                raise Refused(Problem(Code.NOT_FOUND, field="line_position"))
            return [
                replace(each, item=today.item, description=today.description)
                if same_thing(each, link)
                else each
                for each in old
            ]

        holder = self._holder(complaint_id, link)
        return self._change(holder, changed, asked_by=asked_by)

    def _holder(self, complaint_id: bytes, link: CaseLink) -> bytes:
        """Whose link it is: the complaint's own, or that of one that was merged into it."""
        with self._database.reading() as connection:
            for key in complaint_merges.together(connection, complaint_id):
                if any(same_thing(each, link) for each in complaint_links.links(connection, key)):
                    return key
        return complaint_id

    def _change(self, complaint_id: bytes, changed: _Changed, *, asked_by: object) -> Changes:
        row = self._row(complaint_id)
        params = {"name": row.number}
        with (
            self._database.step(Act.COMPLAINT_LINKS, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            old = complaint_links.links(step.connection, complaint_id)
            new = _whole(step, changed(step, old), old=old, customer_id=row.draft.customer_id)
            complaint_links.replace(step, complaint_id, new)
            complaints.edit(step, complaint_id, _filled(step, row.draft, new))
        return step.changes

    def _row(self, key: bytes) -> ComplaintRow:
        with self._database.reading() as connection:
            found = complaints.row(connection, key)
        if found is None:
            raise Refused(Problem(Code.NOT_FOUND))
        return found


def _whole(
    step: Step, wanted: Sequence[CaseLink], *, old: Sequence[CaseLink], customer_id: bytes
) -> list[CaseLink]:
    """The links as they are to be stored, each thing once; Refused with all problems."""
    found: list[CaseLink] = []
    problems: list[Problem] = []
    for link in wanted:
        if any(same_thing(link, each) for each in found):
            continue
        known = next((each for each in old if same_thing(link, each)), None)
        if known is not None:
            # as it was linked, unless somebody just took over what stands there today
            found.append(link if link.item or link.description else known)
            continue
        owner = belonging.customer_of(step.connection, "order_id", link.order_id)
        today = complaint_links.as_of_today(step.connection, link)
        if owner != customer_id or today is None:
            problems.append(Problem(Code.NOT_FOUND, field="order_id"))
            continue
        problems += _quantity_problems(step, link)
        found.append(today)
    checks.refuse(tuple(problems))
    return found


def _quantity_problems(step: Step, link: CaseLink) -> Iterator[Problem]:
    quantity = link.quantity_micro
    if quantity is None:
        return
    ordered = complaint_links.ordered(step.connection, link)
    if quantity <= 0 or (ordered is not None and quantity > ordered > 0):
        high = "" if ordered is None else str(micro_decimal(ordered))
        yield Problem(
            Code.OUT_OF_SCALE,
            field="quantity_micro",
            value=str(micro_decimal(quantity)),
            params={"low": "0", "high": high},
        )


def _filled(step: Step, draft: ComplaintDraft, links: Sequence[CaseLink]) -> ComplaintDraft:
    """The complaint with what its first links say of fields that are still empty."""
    values: dict[str, object] = {}
    line = next((link for link in links if link.line_position is not None), None)
    if line is not None and not draft.product:
        values["product"] = line.item or line.description
    sent = next((link.shipment_id for link in links if link.shipment_id is not None), None)
    shipment = shipments.row(step.connection, sent) if sent is not None else None
    if shipment is not None:
        values["container"] = draft.container or shipment.draft.container
        values["carrier"] = draft.carrier or shipment.draft.carrier
    if links and draft.order_id is None:
        values["order_id"] = links[0].order_id
    return replace(draft, **values)  # type: ignore[arg-type]
