"""Whatever a rep does in whatever order can be undone altogether and done again."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from tests.services.case_acts import CaseActs
from tests.storage.conftest import dump, faults
from tradetrust_desktop.domain.care import (
    SCALES,
    Category,
    Channel,
    ComplaintDraft,
    ComplaintStatus,
    FollowUpDraft,
    Origin,
    Priority,
    SurveyDraft,
    SurveyKind,
)
from tradetrust_desktop.domain.case import (
    ActionDraft,
    ActionKind,
    CaseLink,
    PromiseDraft,
    RemedyDraft,
    RemedyKind,
    ShipmentDraft,
)
from tradetrust_desktop.domain.complaints import Closing
from tradetrust_desktop.domain.contacts import Consent, ContactDraft, Point, PointKind, Purpose
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import LineDraft, OrderDraft
from tradetrust_desktop.domain.playbooks import Item
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.saved_filters import SavedFilter
from tradetrust_desktop.services.desk import Desk
from tradetrust_desktop.storage import complaint_clocks, schema

HOUR = 3_600_000
ALL = ListQuery()


class Rep(CaseActs):
    """Does anything at any time; the same for the same seed."""

    def __init__(self, desk, clock, seed):
        self.desk, self.clock = desk, clock
        self.chance = random.Random(seed)
        self.number = 0
        self.acts = [getattr(self, name) for name in dir(self) if name.startswith("do_")]

    def act(self):
        self.clock.forward(ms=self.chance.randrange(1, 30 * HOUR))
        try:
            self.chance.choice(self.acts)()
        except Refused:
            return False
        return True

    def one(self, service):
        """Any record, or one that is gone, as if another window had been quicker."""
        every = service.ids(ALL)
        return self.chance.choice([*every, bytes(16)] if every else [bytes(16)])

    def some(self, service):
        every = service.ids(ALL)
        return self.chance.sample(every, self.chance.randrange(len(every) + 1))

    def contact(self, customer):
        every = [row.id for row in self.desk.contacts.of(customer)]
        return self.chance.choice([None, *every])

    def day(self):
        return self.clock.today() + timedelta(days=self.chance.randrange(-30, 30))

    def before(self):
        return self.clock.ms - self.chance.randrange(90 * HOUR)

    def entry(self, customer, **fields):
        direction = self.chance.choice(list(Direction))
        return InteractionDraft(
            customer,
            self.before(),
            "said",
            channel=self.chance.choice([None, *Channel]),
            direction=direction,
            contact_id=self.contact(customer),
            is_proposal=direction is Direction.OUT and self.chance.random() < 0.4,
            **fields,
        )

    def do_customer(self):
        self.number += 1
        country = self.chance.choice(["DE", "CN", ""])
        self.desk.customers.add(CustomerDraft(f"Firm {self.number}", country=country))

    do_customer_too = do_customer

    def do_customers_edit(self):
        values = {self.chance.choice(["grade", "owner"]): self.chance.choice(["core", ""])}
        self.desk.customers.edit_many(self.some(self.desk.customers), values=values)

    def do_customer_delete(self):
        self.desk.customers.delete(self.one(self.desk.customers))

    def do_contact(self):
        customer = self.one(self.desk.customers)
        agreed = Consent(Channel.MAIL, Purpose.CARE, self.chance.random() < 0.5, date(2026, 1, 2))
        draft = ContactDraft(
            customer,
            self.chance.choice(["Li", "Hansen", "محمد"]),
            is_main=self.chance.random() < 0.5,
            points=(Point(PointKind.PHONE, "+49 30 123456"),) * self.chance.randrange(3),
            consents=(agreed,) * self.chance.randrange(2),
        )
        known = [row.id for row in self.desk.contacts.of(customer)]
        if known and self.chance.random() < 0.5:
            self.desk.contacts.edit(self.chance.choice(known), draft=draft)
        else:
            self.desk.contacts.add(draft)

    do_contact_too = do_contact

    def do_contact_delete(self):
        known = self.desk.contacts.of(self.one(self.desk.customers))
        if known:
            self.desk.contacts.delete(self.chance.choice(known).id)

    def do_order(self):
        self.number += 1
        customer = self.one(self.desk.customers)
        lines = (LineDraft("A", "Lamp", 6_000_000),) * self.chance.randrange(3)
        draft = OrderDraft(f"A-{self.number}", customer, self.day(), "EUR", lines=lines)
        self.desk.orders.add(draft)

    def do_order_lines(self):
        key = self.one(self.desk.orders)
        page = self.desk.orders.page(key)
        if page is not None:
            lines = (LineDraft("B", "Lantern", 9_000_000),) * self.chance.randrange(3)
            self.desk.orders.edit(key, draft=replace(page.draft, lines=lines))

    def do_shipment(self):
        order = self.one(self.desk.orders)
        known = self.desk.shipments.of(order)
        draft = ShipmentDraft(order, carrier=self.chance.choice(["COSCO", ""]), etd=self.day())
        if known and self.chance.random() < 0.3:
            self.desk.shipments.delete(self.chance.choice(known).id)
        elif known and self.chance.random() < 0.5:
            self.desk.shipments.edit(self.chance.choice(known).id, draft=draft)
        else:
            self.desk.shipments.add(draft)

    do_shipment_too = do_shipment

    def do_links(self):
        key = self.one(self.desk.complaints)
        page = self.desk.complaints.page(key)
        if page is None:
            return
        customer = page.row.draft.customer_id
        orders = self.desk.orders.ids(ListQuery(filters={"customer_id": customer.hex()}))
        order = self.chance.choice([*orders, bytes(16)])
        shipment = self.chance.choice([None, *(row.id for row in self.desk.shipments.of(order))])
        line = None if shipment else self.chance.choice([None, 1, 2])
        known = [row.link for row in self.desk.investigation.links(key)]
        if known and self.chance.random() < 0.4:
            self.desk.investigation.remove_link(key, link=self.chance.choice(known))
        else:
            link = CaseLink(order, line, shipment, quantity_micro=1_000_000 if line else None)
            self.desk.investigation.add_links(key, links=[link])

    do_links_too = do_links

    def do_action(self):
        key = self.one(self.desk.complaints)
        known = [row.id for row in self.desk.actions.open()]
        what = self.chance.randrange(4) if known else 0
        action = self.chance.choice(known) if known else bytes(16)
        if what == 0:
            kind = self.chance.choice(list(ActionKind))
            owner = self.chance.choice([key, None])
            self.desk.actions.add(
                ActionDraft(kind, "do", complaint_id=owner, cause="seal", due=self.day())
            )
        elif what == 1:
            self.desk.actions.done(action, day=self.chance.choice([None, self.clock.today()]))
        elif what == 2:
            self.desk.actions.checked(action, worked=self.chance.choice([True, False, None]))
        else:
            self.desk.actions.delete(action)

    do_action_too = do_action

    def do_order_delete(self):
        self.desk.orders.delete(self.one(self.desk.orders))

    def do_complaint(self):
        customer = self.one(self.desk.customers)
        self.desk.complaints.add(
            ComplaintDraft(
                customer,
                "late",
                self.before(),
                priority=self.chance.choice(list(Priority)),
                status=self.chance.choice([ComplaintStatus.NEW, *ComplaintStatus]),
                origin=self.chance.choice(list(Origin)),
                contact_id=self.contact(customer),
            )
        )

    do_complaint_too = do_complaint

    def do_complaint_edit(self):
        key = self.one(self.desk.complaints)
        page = self.desk.complaints.page(key)
        if page is not None:
            fields = {
                "received_ms": self.before(),
                "priority": self.chance.choice(list(Priority)),
                "origin": self.chance.choice(list(Origin)),
            }
            name = self.chance.choice(list(fields))
            draft = replace(page.row.draft, **{name: fields[name]})
            self.desk.complaints.edit(key, draft=draft)

    def do_complaint_status(self):
        key = self.one(self.desk.complaints)
        page = self.desk.complaints.page(key)
        message = self.entry(page.row.draft.customer_id) if page else None
        self.desk.complaints.set_status(
            key,
            status=self.chance.choice(list(ComplaintStatus)),
            message=self.chance.choice([None, message]),
        )

    def do_complaint_log(self):
        key = self.one(self.desk.complaints)
        page = self.desk.complaints.page(key)
        if page is not None:
            self.desk.complaints.log(key, entry=self.entry(page.row.draft.customer_id))

    def do_complaint_close(self):
        closing = Closing("cause", "remedy", "prevention", rating=self.chance.randrange(1, 6))
        self.desk.complaints.close(self.one(self.desk.complaints), closing=closing)

    def do_complaints(self):
        some = self.some(self.desk.complaints)
        if self.chance.random() < 0.7:
            values = {"priority": str(self.chance.choice(list(Priority)))}
            self.desk.complaints.edit_many(some, values=values)
        else:
            self.desk.complaints.delete_many(some)

    def do_playbook(self):
        key = self.one(self.desk.complaints)
        item = self.chance.choice(["quality.held", "quality.counted", "price.papers"])
        act = self.chance.choice([self.desk.playbooks.tick, self.desk.playbooks.untick])
        act(key, item=item, language="en")

    do_playbook_too = do_playbook

    def do_playbook_edit(self):
        category = self.chance.choice([Category.QUALITY, Category.PRICE])
        if self.chance.random() < 0.3:
            self.desk.playbooks.reset(category, language="en")
            return
        page = self.desk.playbooks.page(category, language="en")
        lines = (*page.checklist, Item("", f"Line {self.number}"))
        page = replace(page, question="Why?", checklist=lines)
        self.desk.playbooks.edit(category, page=page, language="en")

    def do_cause(self):
        causes, language = self.desk.causes, self.chance.choice(["en", "zh_CN"])
        known = self.chance.choice([*causes.all(language="en"), *causes.hidden(language="en")])
        self.number += 1
        text = f"Cause {self.number}"
        self.chance.choice(
            [
                lambda: causes.add(text, language=language),
                lambda: causes.rename(known.key, text=text, language=language),
                lambda: causes.hide(known.key, language=language),
                lambda: causes.show(known.key, language=language),
            ]
        )()

    def do_complaint_delete(self):
        self.desk.complaints.delete(self.one(self.desk.complaints))

    def do_evidence(self):
        source = self.desk.database.folder.parent / f"photo {self.chance.randrange(3)}.jpg"
        source.write_bytes(source.name.encode())
        self.desk.evidence.add(self.one(self.desk.complaints), sources=[source])

    do_evidence_too = do_evidence

    def do_evidence_edit(self):
        kept = self.desk.evidence.of(self.one(self.desk.complaints))
        for row in kept[:1]:
            if self.chance.random() < 0.3:
                self.desk.evidence.delete(row.id)
            else:
                draft = replace(row.draft, shown=not row.draft.shown, title="glass")
                self.desk.evidence.edit(row.id, draft=draft)

    def do_remedy(self):
        key = self.one(self.desk.complaints)
        kind = self.chance.choice(list(RemedyKind))
        draft = RemedyDraft(key, kind, self.clock.today(), cost_minor=5, cost_currency="EUR")
        known = self.desk.remedies.of(key)
        if known and self.chance.random() < 0.5:
            self.desk.remedies.delete(self.chance.choice(known).id)
        else:
            due = self.clock.ms + self.chance.randrange(90 * HOUR)
            given = {"promise": "sent again", "promise_due_ms": due}
            self.desk.remedies.decide(draft, **self.chance.choice([{}, given]))

    do_remedy_too = do_remedy

    def do_promise(self):
        customer = self.one(self.desk.customers)
        mine = self.desk.complaints.ids(ListQuery(filters={"customer_id": customer.hex()}))
        orders = self.desk.orders.ids(ListQuery(filters={"customer_id": customer.hex()}))
        draft = PromiseDraft(
            customer,
            "samples",
            self.before(),
            self.clock.ms + self.chance.randrange(90 * HOUR),
            complaint_id=self.chance.choice([None, *mine]),
            order_id=self.chance.choice([None, *orders]),
        )
        known = [row.id for row in self.desk.promises.of(customer_id=customer)]
        if known and self.chance.random() < 0.5:
            self.desk.promises.edit(self.chance.choice(known), draft=draft)
        else:
            self.desk.promises.add(draft)

    do_promise_too = do_promise

    def do_promise_settle(self):
        known = [row.id for row in self.desk.promises.of()]
        key = self.chance.choice([*known, bytes(16)])
        what = self.chance.randrange(4)
        if what == 0:
            self.desk.promises.keep(key)
        elif what == 1:
            self.desk.promises.drop(key, note="no need")
        elif what == 2:
            self.desk.promises.open_again(key)
        else:
            self.desk.promises.delete(key)

    def do_entry(self):
        customer = self.one(self.desk.customers)
        mine = self.desk.complaints.ids(ListQuery(filters={"customer_id": customer.hex()}))
        draft = self.entry(customer, complaint_id=self.chance.choice([None, *mine]))
        known = self.desk.interactions.ids(ListQuery(filters={"customer_id": customer.hex()}))
        if known and self.chance.random() < 0.4:
            self.desk.interactions.edit(self.chance.choice(known), draft=draft)
        else:
            following = FollowUpDraft(customer, "call", self.day())
            self.desk.interactions.add(draft, following=self.chance.choice([None, following]))

    do_entry_too = do_entry

    def do_entry_delete(self):
        self.desk.interactions.delete(self.one(self.desk.interactions))

    def do_follow_up(self):
        customer = self.one(self.desk.customers)
        mine = self.desk.complaints.ids(ListQuery(filters={"customer_id": customer.hex()}))
        self.desk.follow_ups.add(
            FollowUpDraft(
                customer,
                "call",
                self.day(),
                due_minute=self.chance.choice([None, 150]),
                contact_id=self.contact(customer),
                complaint_id=self.chance.choice([None, *mine]),
            )
        )

    do_follow_up_too = do_follow_up

    def do_follow_up_finish(self):
        key = self.one(self.desk.follow_ups)
        row = self.desk.follow_ups.page(key)
        following = FollowUpDraft(row.draft.customer_id, "again", self.day()) if row else None
        self.desk.follow_ups.finish(
            key,
            result=self.chance.choice(["", "said yes\nand more"]),
            next=following,
            channel=self.chance.choice([None, Channel.PHONE]),
        )

    def do_follow_ups(self):
        some = self.some(self.desk.follow_ups)
        what = self.chance.randrange(4)
        if what == 0:
            self.desk.follow_ups.finish_many(some)
        elif what == 1:
            self.desk.follow_ups.postpone_many({key: self.day() for key in some})
        elif what == 2:
            self.desk.follow_ups.delete_many(some[:2])
        else:
            self.desk.follow_ups.skip(self.one(self.desk.follow_ups), reason="moot")

    def do_survey(self):
        kind = self.chance.choice(list(SurveyKind))
        score = self.chance.randint(*SCALES[kind])
        day = min(self.day(), self.clock.today())
        self.desk.surveys.add(SurveyDraft(self.one(self.desk.customers), kind, day, score))

    def do_survey_delete(self):
        self.desk.surveys.delete(self.one(self.desk.surveys))

    def do_filter(self):
        saved = SavedFilter(self.chance.choice(["one", "two"]), {"grade": "core"})
        self.desk.saved_filters.keep("customers", saved=saved)

    def do_firm(self):
        zone = self.chance.choice(["Asia/Shanghai", "Europe/Berlin", "America/Los_Angeles"])
        self.desk.firm.save(replace(self.desk.firm.get(), zone=zone))


def clock_faults(connection):
    """Complaints whose clocks are not those of their history, and merges across customers."""
    rows = connection.execute(select(schema.complaints.c.id, schema.complaints.c.customer_id))
    owners = dict(rows.all())
    kept = complaint_clocks.clocks(connection, list(owners))
    merges = connection.execute(select(schema.complaint_merges)).mappings().all()
    ends = select(schema.complaints.c.id).where(schema.complaints.c.ending == "merged")
    assert set(connection.execute(ends).scalars()) == {row["merged_id"] for row in merges}
    by_name = {
        key: {row.clock: row for row in complaint_clocks.replay(connection, key)} for key in owners
    }
    return [
        key
        for key, found in by_name.items()
        if found != {row.clock: row for row in kept.get(key, ())}
    ] + [row for row in merges if owners[row["merged_id"]] != owners[row["kept_id"]]]


@pytest.mark.parametrize(("seed", "restarts"), [(1, False), (2, True), (3, False), (4, True)])
def test_all_that_reps_do_is_undone_and_redone_to_the_letter(empty_folder, clock, seed, restarts):
    def opened():
        return Desk.open(empty_folder, now_ms=clock.now_ms, today=clock.today)

    def content():
        with desk.database.reading() as connection:
            assert faults(connection) == []
            assert clock_faults(connection) == []
            return dump(connection)

    def again():
        nonlocal desk
        if restarts:
            desk.close()
            desk = opened()

    desk = opened()
    try:
        rep = Rep(desk, clock, seed)
        empty = content()
        done = sum(rep.act() for _ in range(160))
        assert done > 40
        full = content()
        desk.evidence.sweep()
        again()
        undone = 0
        while desk.history.undo():
            undone += 1
        assert content() == empty
        again()
        clock.forward(ms=HOUR)
        while desk.history.redo():
            pass
        assert content() == full
        for _ in range(undone // 2):
            desk.history.undo()
        content()
        while desk.history.redo():
            pass
        assert content() == full
        assert desk.copies.check() == []
    finally:
        desk.close()
