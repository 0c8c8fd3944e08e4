"""Complaints about the same thing: merged, and parted exactly as they were."""

import pytest
from sqlalchemy import select

from tradetrust_desktop.domain.care import ComplaintDraft, ComplaintStatus, Priority
from tradetrust_desktop.domain.case import ActionDraft, ActionKind, CaseLink
from tradetrust_desktop.domain.clocks import Clock, Ending
from tradetrust_desktop.domain.complaints import Closing
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.orders import OrderDraft
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.storage import schema

HOUR = 3_600_000


@pytest.fixture
def firm(desk):
    return desk.customers.add(CustomerDraft("Najd Oasis Trading Est.", country="SA"))[0]


@pytest.fixture
def complain(desk, firm, clock):
    def add(title="Lamps trip the breaker", *, ago=1, customer=None, **fields):
        draft = ComplaintDraft(customer or firm, title, clock.ms - ago * HOUR, **fields)
        return desk.complaints.add(draft)[0]

    return add


@pytest.fixture
def say(desk, clock):
    def log(key, text="we look into it", **fields):
        fields = {"direction": Direction.OUT, **fields}
        desk.complaints.log(key, entry=InteractionDraft(b"", clock.ms, text, **fields))

    return log


def records(desk):
    """All records, but for when they were changed last."""
    with desk.database.reading() as connection:
        return {
            table.name: sorted(
                repr({k: v for k, v in row.items() if k != "changed_ms"})
                for row in connection.execute(select(table)).mappings()
            )
            for table in schema.RECORDS
        }


def refusal(act, *args, **how):
    with pytest.raises(Refused) as caught:
        act(*args, **how)
    return [problem.code for problem in caught.value.problems]


def due(desk, key, clock):
    row = desk.complaints.page(key).row
    return next(each for each in row.clocks if each.clock == clock)


def test_the_kept_one_has_the_earliest_receipt_the_gravest_priority_and_both_logs(
    desk, complain, say, clock
):
    early = complain("Mail of the buyer", ago=30, priority=Priority.MEDIUM)
    late = complain("Mail of the shop", ago=2, priority=Priority.MAJOR)
    say(early, "to the buyer")
    clock.forward(ms=HOUR)
    say(late, "to the shop")
    clock.forward(ms=HOUR)

    kept, changes = desk.complaints.merge(late, merged=[early])

    page, other = desk.complaints.page(late), desk.complaints.page(early)
    assert kept == late
    assert changes.counts
    assert page.row.draft.received_ms == other.row.draft.received_ms
    assert page.row.draft.priority is Priority.MAJOR
    assert [entry.draft.summary for entry in page.log] == ["to the shop", "to the buyer"]
    assert page.merged == ((early, other.row.number),)
    assert page.events[-1].what == "merged"
    assert page.events[-1].who == desk.database.who
    # what was said to the buyer is the first reply to the kept one
    assert due(desk, late, Clock.FIRST_REPLY).met_ms == page.log[-1].draft.at_ms
    assert (other.row.draft.status, other.row.ending) == (ComplaintStatus.CLOSED, Ending.MERGED)
    assert other.kept == (late, page.row.number)


def test_parting_two_complaints_gives_back_exactly_what_there_was(desk, complain, say, clock):
    early = complain(ago=30, priority=Priority.MINOR)
    late = complain(ago=20, priority=Priority.MAJOR)
    say(late)
    before = records(desk)
    for kept, merged in ((early, late), (late, early)):
        clock.forward(ms=HOUR)
        desk.complaints.merge(kept, merged=[merged])
        assert records(desk) != before
        clock.forward(ms=50 * HOUR)
        desk.complaints.unmerge(merged)
        assert records(desk) == before
    desk.history.undo()
    assert desk.complaints.page(early).kept is not None
    desk.history.redo()
    assert records(desk) == before


def test_the_kept_one_shows_what_the_other_is_about_and_what_is_done_about_it(
    desk, complain, firm, clock
):
    kept, merged = complain(ago=9), complain(ago=8)
    order = desk.orders.add(OrderDraft("SO-1", firm, clock.today(), "USD"))[0]
    link = CaseLink(order)
    desk.investigation.set_links(merged, links=[link])
    desk.actions.add(ActionDraft(ActionKind.CORRECTIVE, "new seals", complaint_id=merged))
    desk.complaints.merge(kept, merged=[merged])
    assert [row.link for row in desk.investigation.links(kept)] == [link]
    assert [row.draft.text for row in desk.actions.of(kept)] == ["new seals"]
    assert [each.text for each in desk.complaints.unfinished(kept)] == ["new seals"]
    desk.investigation.remove_link(kept, link=link)
    assert desk.investigation.links(kept) == ()
    desk.complaints.unmerge(merged)
    assert desk.investigation.links(merged) == ()
    assert desk.actions.of(kept) == ()


def test_the_one_parted_among_several_leaves_the_others_merged(desk, complain, clock):
    first = complain(ago=9, priority=Priority.MINOR)
    second = complain(ago=30, priority=Priority.MEDIUM)
    third = complain(ago=20, priority=Priority.MAJOR)
    for other in (second, third):
        clock.forward(ms=HOUR)
        desk.complaints.merge(first, merged=[other])
    row = desk.complaints.page(first).row
    assert row.draft.priority is Priority.MAJOR

    desk.complaints.unmerge(second)

    page = desk.complaints.page(first)
    assert [key for key, _ in page.merged] == [third]
    assert page.row.draft.received_ms == desk.complaints.page(third).row.draft.received_ms
    assert page.row.draft.priority is Priority.MAJOR
    priorities = [(e.before, e.after) for e in page.events if e.what == "priority"]
    assert priorities == [("", "minor"), ("minor", "major")]
    desk.complaints.unmerge(third)
    page = desk.complaints.page(first)
    assert page.row.draft.priority is Priority.MINOR
    assert [event.what for event in page.events] == ["status", "priority"]


def test_what_is_said_and_set_while_merged_stays_with_the_kept_one(desk, complain, say, clock):
    kept, merged = complain(ago=9), complain(ago=8)
    desk.complaints.merge(kept, merged=[merged])
    clock.forward(ms=HOUR)
    say(merged, "said on the page of the merged one")
    desk.complaints.set_status(kept, status=ComplaintStatus.INVESTIGATING)
    assert refusal(desk.complaints.set_status, merged, status=ComplaintStatus.REOPENED) == [
        Code.MERGED_ALREADY
    ]
    desk.complaints.unmerge(merged)
    page, other = desk.complaints.page(kept), desk.complaints.page(merged)
    assert [entry.draft.summary for entry in page.log] == ["said on the page of the merged one"]
    assert page.row.draft.status is ComplaintStatus.INVESTIGATING
    assert other.log == ()
    assert (other.row.draft.status, other.row.ending) == (ComplaintStatus.NEW, "")


def test_what_cannot_be_merged_is_refused_with_its_reason(desk, complain, clock):
    other_firm = desk.customers.add(CustomerDraft("Loja Aurora", country="BR"))[0]
    one, two, three = complain(ago=3), complain(ago=2), complain(ago=1)
    foreign = complain(customer=other_firm)
    merge = desk.complaints.merge
    assert refusal(merge, one, merged=[one]) == [Code.SAME_COMPLAINT]
    assert refusal(merge, one, merged=[two, foreign]) == [Code.OTHER_CUSTOMER]
    assert desk.complaints.page(two).kept is None  # nothing of it was done
    assert refusal(merge, one, merged=[bytes(16)]) == [Code.NOT_FOUND]
    assert refusal(desk.complaints.unmerge, two) == [Code.NOT_FOUND]
    assert merge(one, merged=[two])[0] == one
    assert refusal(merge, three, merged=[two]) == [Code.MERGED_ALREADY]
    assert refusal(merge, three, merged=[one]) == [Code.HOLDS_OTHERS]
    assert merge(two, merged=[three])[0] == one  # the one that stands for it
    fresh = complain()
    done = complain(ago=5)
    desk.complaints.close(done, closing=Closing("cause", "done", "prevented", 4))
    assert refusal(merge, done, merged=[fresh]) == [Code.KEPT_IS_CLOSED]
    assert desk.complaints.merge_many([done, fresh])[0] == fresh


def test_a_complaint_that_goes_lets_go_of_the_others(desk, complain, clock):
    kept, merged = complain(ago=3, priority=Priority.MINOR), complain(ago=2)
    before = records(desk)
    desk.complaints.merge(kept, merged=[merged])
    clock.forward(ms=HOUR)
    desk.complaints.delete(kept)
    assert desk.complaints.page(merged).row.draft.status is ComplaintStatus.NEW
    desk.history.undo()
    assert desk.complaints.page(kept).merged
    desk.complaints.delete(merged)
    row = desk.complaints.page(kept).row
    assert row.draft.priority is Priority.MINOR
    desk.history.undo()
    desk.history.undo()
    assert records(desk) == before


def test_a_withdrawn_complaint_needs_no_close_and_can_be_opened_again(desk, complain, clock):
    key = complain()
    desk.complaints.withdraw(key, note="they found the parts")
    page = desk.complaints.page(key)
    assert (page.row.draft.status, page.row.ending) == (ComplaintStatus.CLOSED, "withdrawn")
    assert page.events[-1].note == "they found the parts"
    assert refusal(desk.complaints.withdraw, key) == [Code.CLOSED_ALREADY]
    clock.forward(ms=HOUR)
    desk.complaints.set_status(key, status=ComplaintStatus.REOPENED)
    page = desk.complaints.page(key)
    assert (page.row.draft.status, page.row.ending) == (ComplaintStatus.REOPENED, "")
    assert [(e.before, e.after) for e in page.events if e.what == "ending"] == [
        ("", "withdrawn"),
        ("withdrawn", ""),
    ]
