"""What a complaint is about: orders, lines, shipments; and imports that change them."""

from dataclasses import replace
from datetime import date

import pytest
from order_lists import HEAD, line

from tradetrust_desktop.domain.care import Category, ComplaintDraft, FollowUpDraft
from tradetrust_desktop.domain.case import ActionDraft, ActionKind, CaseLink, ShipmentDraft
from tradetrust_desktop.domain.complaint_subjects import Subject
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.investigation import LineChange
from tradetrust_desktop.domain.orders import LineDraft, OrderDraft
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.services.order_import import KeptBecause

MICRO = 1_000_000


@pytest.fixture
def case(desk, clock):
    """A complaint of a customer with an order of two lines and a shipment."""

    class Case:
        customer, _ = desk.customers.add(CustomerDraft("Delta"))
        order, _ = desk.orders.add(
            OrderDraft(
                "SO-1",
                customer,
                clock.day,
                "USD",
                lines=(
                    LineDraft("WL-318", "Wall light", 640 * MICRO, "pcs"),
                    LineDraft("LN-20", "Lantern", 200 * MICRO, "pcs"),
                ),
            )
        )
        shipment, _ = desk.shipments.add(
            ShipmentDraft(order, carrier="COSCO", container="csqu 305438 3", bill="B-1")
        )
        complaint, _ = desk.complaints.add(ComplaintDraft(customer, "Trips", clock.ms))

        def about(self, *links):
            desk.investigation.set_links(self.complaint, links=links)
            return desk.investigation.links(self.complaint)

        def draft(self):
            return desk.complaints.page(self.complaint).row.draft

    return Case()


def codes(refused):
    return [problem.code for problem in refused.value.problems]


def test_a_line_is_linked_with_its_text_and_how_much_of_it_is_concerned(desk, case):
    (row,) = case.about(CaseLink(case.order, 2, quantity_micro=40 * MICRO))
    assert row.link == CaseLink(case.order, 2, None, "LN-20", "Lantern", 40 * MICRO)
    assert (row.order_number, row.ordered_micro, row.unit) == ("SO-1", 200 * MICRO, "pcs")
    assert row.change is LineChange.SAME
    (found,) = desk.investigation.links(case.complaint)
    assert found == row


def test_empty_fields_are_filled_from_what_is_linked_first_and_typed_ones_stay(desk, case):
    case.about(CaseLink(case.order, 1), CaseLink(case.order, shipment_id=case.shipment))
    draft = case.draft()
    assert (draft.product, draft.container, draft.carrier) == ("WL-318", "CSQU3054383", "COSCO")
    assert draft.order_id == case.order
    desk.complaints.edit(case.complaint, draft=replace(draft, product="Light", carrier=""))
    desk.investigation.add_links(case.complaint, links=[CaseLink(case.order, 2)])
    assert (case.draft().product, case.draft().carrier) == ("Light", "COSCO")
    assert desk.history.undo()
    assert len(desk.investigation.links(case.complaint)) == 2
    assert case.draft().carrier == ""


def test_the_same_thing_is_linked_once_and_taken_off_again(desk, case):
    links = case.about(CaseLink(case.order, 1), CaseLink(case.order, 1), CaseLink(case.order))
    assert [row.link.line_position for row in links] == [1, None]
    desk.investigation.remove_link(case.complaint, link=links[0].link)
    (left,) = desk.investigation.links(case.complaint)
    assert (left.position, left.link) == (1, CaseLink(case.order))


def test_what_is_not_there_another_customers_or_more_than_was_ordered_is_refused(desk, case):
    other, _ = desk.customers.add(CustomerDraft("Other"))
    desk.complaints.edit(case.complaint, draft=replace(case.draft(), customer_id=other))
    with pytest.raises(Refused) as refused:
        case.about(CaseLink(case.order, 1))
    assert codes(refused) == [Code.NOT_FOUND]
    desk.history.undo()
    for link, code in (
        (CaseLink(case.order, 3), Code.NOT_FOUND),
        (CaseLink(case.order, shipment_id=bytes(16)), Code.NOT_FOUND),
        (CaseLink(case.order, 2, quantity_micro=201 * MICRO), Code.OUT_OF_SCALE),
        (CaseLink(case.order, 2, quantity_micro=0), Code.OUT_OF_SCALE),
    ):
        with pytest.raises(Refused) as refused:
            case.about(link)
        assert codes(refused) == [code]
    with pytest.raises(Refused):
        desk.investigation.set_links(bytes(16), links=[])
    assert desk.investigation.links(case.complaint) == ()


def test_an_order_changed_since_is_said_and_taken_over_on_request(desk, case):
    case.about(CaseLink(case.order, 1, quantity_micro=MICRO), CaseLink(case.order, 2))
    order = desk.orders.page(case.order).draft
    other = LineDraft("WL-319", "Wall light, black", 600 * MICRO)
    desk.orders.edit(case.order, draft=replace(order, lines=(other,)))
    one, two = desk.investigation.links(case.complaint)
    assert (one.change, one.link.item, one.item_now) == (LineChange.OTHER, "WL-318", "WL-319")
    assert (two.change, two.link.item) == (LineChange.GONE, "LN-20")
    desk.investigation.set_quantity(case.complaint, link=one.link, quantity_micro=2 * MICRO)
    desk.investigation.take_over(case.complaint, link=one.link)
    one, two = desk.investigation.links(case.complaint)
    assert (one.change, one.link.item) == (LineChange.SAME, "WL-319")
    assert one.link.quantity_micro == 2 * MICRO
    with pytest.raises(Refused):
        desk.investigation.take_over(case.complaint, link=two.link)


def test_an_order_goes_with_its_shipments_but_not_while_a_complaint_is_about_it(desk, case, clock):
    case.about(CaseLink(case.order, shipment_id=case.shipment))
    desk.complaints.edit(case.complaint, draft=replace(case.draft(), order_id=None))
    for delete, key in ((desk.orders.delete, case.order), (desk.shipments.delete, case.shipment)):
        with pytest.raises(Refused) as refused:
            delete(key)
        assert codes(refused) == [Code.STILL_USED]
    case.about()
    follow_up, _ = desk.follow_ups.add(
        FollowUpDraft(case.customer, "Call", clock.day, order_id=case.order)
    )
    desk.complaints.edit(case.complaint, draft=replace(case.draft(), order_id=None))
    desk.orders.delete(case.order)
    assert desk.shipments.of(case.order) == ()
    assert desk.follow_ups.page(follow_up).draft.order_id is None
    desk.history.undo()
    assert [row.id for row in desk.shipments.of(case.order)] == [case.shipment]
    assert desk.follow_ups.page(follow_up).draft.order_id == case.order


def test_all_that_belongs_to_a_complaint_goes_with_it_and_comes_back(desk, case):
    before = case.about(CaseLink(case.order, 1), CaseLink(case.order, shipment_id=case.shipment))
    action, _ = desk.actions.add(
        ActionDraft(ActionKind.CONTAINING, "Stop the line", complaint_id=case.complaint)
    )
    desk.complaints.delete(case.complaint)
    assert desk.investigation.links(case.complaint) == ()
    assert desk.actions.row(action) is None
    desk.history.undo()
    assert desk.investigation.links(case.complaint) == before
    assert [row.id for row in desk.actions.of(case.complaint)] == [action]


def test_a_shipment_needs_something_and_days_that_can_be(desk, case):
    for draft, field in (
        (ShipmentDraft(case.order), "carrier"),
        (ShipmentDraft(case.order, bill="B", arrived=date(2027, 3, 1)), "arrived"),
        (ShipmentDraft(case.order, bill="B", etd=date(1900, 1, 1)), "etd"),
        (ShipmentDraft(bytes(16), bill="B"), "order_id"),
    ):
        with pytest.raises(Refused) as refused:
            desk.shipments.add(draft)
        assert refused.value.problems[0].field == field
    (row,) = desk.shipments.of(case.order)
    desk.shipments.edit(row.id, draft=replace(row.draft, container="not one"))
    assert desk.shipments.of(case.order)[0].draft.container == "not one"  # only a hint is given


def test_a_sub_category_of_another_category_is_not_kept(desk, case):
    fields = {"category": Category.LOGISTICS, "sub_category": Subject.LATE}
    desk.complaints.edit(case.complaint, draft=replace(case.draft(), **fields))
    assert case.draft().sub_category == Subject.LATE
    desk.complaints.edit_many([case.complaint], values={"category": Category.PRICE})
    assert case.draft().sub_category == ""


def test_an_import_again_or_taken_back_leaves_linked_lines_and_orders(importer, desk_of, clock):
    desk = desk_of.desk
    importer([HEAD, line("SO-1"), line("SO-1", item="B"), line("SO-2"), line("SO-3"), line("SO-4")])
    first = importer.service.rows()[0].id
    orders = importer.orders()
    customer = desk_of.customer("Acme")
    complaint, _ = desk.complaints.add(ComplaintDraft(customer, "Late", clock.ms))
    desk.investigation.set_links(
        complaint, links=[CaseLink(orders["SO-1"]["id"], 2, quantity_micro=MICRO)]
    )
    desk.complaints.edit(
        complaint, draft=replace(desk.complaints.page(complaint).row.draft, order_id=None)
    )
    desk.shipments.add(ShipmentDraft(orders["SO-2"]["id"], carrier="COSCO"))
    desk.follow_ups.add(FollowUpDraft(customer, "Call", clock.day, order_id=orders["SO-3"]["id"]))
    clock.forward(days=1)
    again = importer([HEAD, line("SO-1", item="C")])
    (row,) = desk.investigation.links(complaint)
    assert (row.change, row.link.item) == (LineChange.GONE, "B")
    importer.service.take_back(again.import_id)
    (row,) = desk.investigation.links(complaint)
    assert row.change is LineChange.SAME
    taken, _ = importer.service.take_back(first)
    assert {record.name: record.why for record in taken.kept} == {
        "SO-1": KeptBecause.HAS_COMPLAINT,
        "SO-2": KeptBecause.HAS_SHIPMENT,
        "SO-3": KeptBecause.HAS_FOLLOW_UP,
        "Acme": KeptBecause.HAS_COMPLAINT,
    }
    assert set(importer.orders()) == {"SO-1", "SO-2", "SO-3"}
    assert desk.investigation.links(complaint)[0].link.item == "B"


def test_an_import_undone_and_redone_keeps_what_was_linked_meanwhile(importer, desk_of, clock):
    desk = desk_of.desk
    importer([HEAD, line("SO-1")])
    order = importer.orders()["SO-1"]["id"]
    complaint, _ = desk.complaints.add(ComplaintDraft(desk_of.customer("Acme"), "Late", clock.ms))
    desk.investigation.set_links(complaint, links=[CaseLink(order, 1)])
    before = desk.investigation.links(complaint)
    while desk.history.undo():
        pass
    assert importer.orders() == {}
    while desk.history.redo():
        pass
    assert desk.investigation.links(complaint) == before
