"""A bad day, from the customer's mail to a close that is taken back, by the keyboard alone."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tradetrust_desktop.domain.care import ComplaintStatus, FollowUpKind
from tradetrust_desktop.domain.case import ActionKind, Party, RemedyKind
from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.listing import ListQuery

Key = Qt.Key
HOUR = 3_600_000


class Case:
    """The complaint of the journey, as it is stored."""

    def __init__(self, hands, clock):
        self.hands, self.clock = hands, clock
        self.desk = hands.window.context.desk
        rows = self.desk.complaints.rows(self.desk.complaints.ids(ListQuery()))
        self.key = max(rows, key=lambda row: row.number).id

    @property
    def page(self):
        return self.desk.complaints.page(self.key)

    @property
    def row(self):
        return self.page.row

    @property
    def status(self):
        return self.row.draft.status

    def clock_of(self, clock):
        return next(each for each in self.row.clocks if each.clock == clock)

    def revisits(self):
        """The days of the revisits that are planned."""
        plans = self.desk.follow_ups
        drafts = [row.draft for row in plans.rows(plans.ids(ListQuery()))]
        own = [each for each in drafts if each.complaint_id == self.key]
        return sorted(each.due for each in own if each.kind is FollowUpKind.REVISIT)

    def later(self, hours):
        """Time goes by, and the window hears of it."""
        self.clock.forward(ms=round(hours * HOUR))
        self.hands.window.context.minute.ticked.emit()
        self.hands.settle()


def test_a_bad_day_by_the_keyboard_alone(begin, clock):
    hands = begin("en")
    case = it_is_taken_down_in_half_a_minute(hands, clock)
    its_first_reply_is_sent(hands, case)
    it_is_investigated(hands, case)
    an_action_keeps_it_from_spreading(hands, case)
    the_customer_is_waited_for_and_answers(hands, case)
    a_remedy_is_chosen_and_promised(hands, case)
    it_is_proposed_and_agreed(hands, case)
    the_promise_is_kept(hands, case)
    the_playbook_is_ticked_off(hands, case)
    an_empty_close_says_what_is_missing(hands, case)
    it_is_closed_and_revisits_are_planned(hands, case)
    it_is_reopened_and_that_is_taken_back(hands, case)


def it_is_taken_down_in_half_a_minute(hands, clock):
    hands.ctrl(Key.Key_4)
    assert hands.tab_in_front == "Orders"
    hands.ctrl_shift(Key.Key_C)
    assert hands.focused == "Customer"
    hands.write("yamabukki")
    hands.press(Key.Key_Return)
    hands.sees("Yamabuki Trading Co., Ltd.", "21:40 in Osaka")
    hands.press(Key.Key_Tab)
    assert hands.focused == "What happened"
    hands.write("180 of 2040 night lights broken")
    hands.press(Key.Key_Return)
    hands.write("The cartons were crushed on the way. They want new ones before 10 December.")
    hands.sees("579498, 2,040 RABBIT NIGHT LIGHT, ordered 12 Nov")
    hands.sees("USD 322.20", "180 pieces at 1.79", "Logistics and delivery, damage in transit")
    hands.sees("First reply by", "Tue 24 Nov, 20:40", "Proposal by", "Wed 25 Nov, 20:40")
    hands.ctrl(Key.Key_Return)
    hands.sees("180 of 2040 night lights broken", "USD 322.20 at stake", "Order 579498")
    hands.sees("Reply copied, with 1 gap", "1 d left")
    case, copied = Case(hands, clock), QGuiApplication.clipboard().text()
    assert copied.startswith("Dear Haruka Mori,")
    assert case.row.number in copied
    draft = case.row.draft
    assert (draft.stake_minor, draft.stake_currency) == (32220, "USD")
    assert (draft.title, draft.category) == ("180 of 2040 night lights broken", "logistics")
    assert case.row.order_number == "579498"
    assert draft.received_ms == clock.ms
    return case


def its_first_reply_is_sent(hands, case):
    case.later(hours=1.5)
    assert hands.focused == "Log first reply"
    hands.tab_to("Write mail", most=1)
    hands.press(Key.Key_Return)
    assert hands.focused == "Text of the reply"
    assert "Log first reply" not in hands.read()  # the filled button is the one below the text
    hands.sees("Mail to Haruka Mori", "Counts once you mark it sent", "1 gap")
    hands.press(Key.Key_F6)
    hands.write("Wang Jing")
    assert "[[" not in hands.read()
    hands.ctrl(Key.Key_Return)
    hands.sees("Replied in time", "took 1 h 30 min", "Logged as sent.")
    first = case.clock_of(Clock.FIRST_REPLY)
    assert (first.met_ms, first.used_ms) == (case.clock.ms, 1.5 * HOUR)
    assert case.status is ComplaintStatus.REPLIED
    assert "Wang Jing" in case.page.log[0].draft.detail


def it_is_investigated(hands, case):
    case.later(hours=0.5)
    assert hands.focused == "Propose a solution"
    hands.tab_to("Way of the complaint", most=8)
    hands.press(Key.Key_Right, Key.Key_Return)
    assert case.status is ComplaintStatus.INVESTIGATING
    hands.tab_to("Sections of the page", most=1)
    hands.press(Key.Key_Right)
    hands.tab_to("Responsible")
    hands.press(Key.Key_Down, Key.Key_Down, Key.Key_Down)
    hands.tab_to("Carrier", most=3)
    hands.write("Ningbo Harbour Lines")
    hands.tab_to("Why 1", most=8)
    hands.write("Cartons stood four high")
    hands.tab_to("Why 2", most=1)
    hands.write("Nobody told the carrier how many")
    hands.tab_to("Root cause", most=3)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Tab)
    draft = case.row.draft
    assert draft.whys == "Cartons stood four high\nNobody told the carrier how many"
    assert (draft.responsible, draft.carrier) == (Party.CARRIER, "Ningbo Harbour Lines")
    assert draft.cause
    hands.sees(case.desk.causes.text(draft.cause, language="en"))


def an_action_keeps_it_from_spreading(hands, case):
    hands.tab_to("Sections of the page", key=Key.Key_Backtab)
    hands.press(Key.Key_Right)
    hands.tab_to("Add a containing action", most=2)
    hands.press(Key.Key_Return)
    assert hands.focused == "What is to be done"
    hands.write("Stop the next pallets at the warehouse")
    hands.tab_to("Person", most=2)
    hands.write("Li Na")
    hands.tab_to("Due", most=1)
    hands.write("25 Nov")
    hands.press(Key.Key_Return)
    hands.sees("Stop the next pallets at the warehouse")
    (action,) = case.desk.actions.of(case.key)
    assert action.draft.kind is ActionKind.CONTAINING
    assert (action.draft.person, str(action.draft.due)) == ("Li Na", "2026-11-25")


def the_customer_is_waited_for_and_answers(hands, case):
    case.later(hours=0.5)
    hands.tab_to("More", key=Key.Key_Backtab)
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    hands.sees("What was the customer asked for?")
    assert hands.focused == "What was said"
    hands.write("Photos of the cartons and the labels")
    hands.press(Key.Key_Return)
    assert case.status is ComplaintStatus.WAITING
    hands.sees("Paused", "1 d 21 h left once the wait is over")
    before = case.clock_of(Clock.PROPOSAL)
    case.later(hours=5)
    assert case.clock_of(Clock.PROPOSAL).used_ms == before.used_ms
    hands.tab_to("Log a message")
    hands.press(Key.Key_Return)
    assert hands.focused == "What was said"
    hands.tab_to("Sent", key=Key.Key_Backtab, most=1)
    hands.press(Key.Key_Left)
    assert hands.focused == "Received"
    hands.press(Key.Key_Tab)
    hands.write("Photos of 12 cartons, all from the lowest row")
    hands.sees("The wait is over")
    hands.press(Key.Key_Return)
    assert case.status is ComplaintStatus.INVESTIGATING
    after = case.clock_of(Clock.PROPOSAL)
    assert after.due_ms == case.row.draft.received_ms + (48 + 5) * HOUR
    hands.sees("26 Nov 01:40 Beijing")


def a_remedy_is_chosen_and_promised(hands, case):
    hands.tab_to("Sections of the page", key=Key.Key_Backtab)
    hands.press(Key.Key_Home)
    hands.tab_to("Extent of the damage", most=8)
    hands.write("part")
    hands.tab_to("Our share", most=1)
    hands.write("most")
    hands.tab_to("Choose: Replace or reship", most=8)
    hands.press(Key.Key_Return)
    assert hands.focused == "What exactly"
    hands.write("180 night lights by air")
    hands.tab_to("Agreed by", most=1)
    hands.write("Chen Min")
    hands.press(Key.Key_Return)
    (remedy,) = case.desk.remedies.of(case.key)
    assert remedy.draft.kind is RemedyKind.REPLACEMENT
    assert (remedy.draft.text, remedy.draft.approved_by) == ("180 night lights by air", "Chen Min")
    (promise,) = case.desk.promises.of(complaint_id=case.key)
    assert promise.draft.text == "180 night lights by air"
    assert promise.draft.due_ms > case.clock.ms


def it_is_proposed_and_agreed(hands, case):
    case.later(hours=1)
    assert hands.focused == "Propose it: Replace or reship"
    hands.press(Key.Key_Return)
    hands.sees("The proposal: what was sent?")
    assert hands.focused == "What was said"
    hands.press(Key.Key_Return)
    proposal = case.clock_of(Clock.PROPOSAL)
    assert proposal.met_ms == case.clock.ms
    assert case.status is ComplaintStatus.PROPOSED
    hands.sees("Proposed in time")
    assert hands.focused == "Mark as agreed"
    hands.press(Key.Key_Return)
    assert case.status is ComplaintStatus.AGREED
    assert hands.focused == "Begin the remedy"
    hands.press(Key.Key_Return)
    assert case.status is ComplaintStatus.IN_PROGRESS


def the_promise_is_kept(hands, case):
    case.later(hours=20)
    hands.tab_to("Sections of the page", most=10)
    hands.press(Key.Key_Right, Key.Key_Right, Key.Key_Right)
    hands.tab_to("Kept: ", most=3)
    hands.press(Key.Key_Return)
    (promise,) = case.desk.promises.of(complaint_id=case.key)
    assert promise.draft.kept_ms == case.clock.ms
    hands.sees("kept")


def the_playbook_is_ticked_off(hands, case):
    hands.tab_to("Sections of the page", key=Key.Key_Backtab)
    hands.press(Key.Key_Right)
    playbook = case.desk.playbooks.page("logistics", language="en")
    item = playbook.checklist[0]
    hands.tab_to(item.text)
    hands.press(Key.Key_Space)
    assert item.id in case.desk.playbooks.ticks(case.key)
    hands.sees(f"1 of {len(playbook.checklist)} done")
    assert hands.focused == item.text


def an_empty_close_says_what_is_missing(hands, case):
    hands.tab_to("Close", key=Key.Key_Backtab)
    hands.press(Key.Key_Return)
    assert hands.focused == "Root cause in words"
    hands.sees("Still open; closing does not end it:")
    assert "This is needed." not in hands.read()
    hands.ctrl(Key.Key_Return)
    assert hands.shown().count("This is needed.") == len(("done", "prevention", "rating"))
    assert hands.focused == "What was done"
    assert case.status is ComplaintStatus.IN_PROGRESS


def it_is_closed_and_revisits_are_planned(hands, case):
    hands.write("180 night lights went by air")
    hands.tab_to("What prevents the next one", most=1)
    hands.write("No more than three layers on a pallet")
    hands.tab_to("not asked yet", most=1)
    hands.press(Key.Key_Left, Key.Key_Left)
    assert hands.focused == "5"
    assert "This is needed." not in hands.read()
    hands.ctrl(Key.Key_Return)
    draft = case.row.draft
    assert (draft.status, draft.rating) == (ComplaintStatus.CLOSED, 5)
    assert draft.remedy == "180 night lights went by air"
    assert draft.prevention == "No more than three layers on a pallet"
    assert case.revisits() == [date(2026, 12, 2), date(2026, 12, 25)]
    assert hands.focused == "Reopen"


def it_is_reopened_and_that_is_taken_back(hands, case):
    case.later(hours=1)
    hands.press(Key.Key_Return)
    assert case.status is ComplaintStatus.REOPENED
    assert hands.focused == "Begin to investigate"
    hands.ctrl(Key.Key_Z)
    assert case.status is ComplaintStatus.CLOSED
    hands.ctrl(Key.Key_Z)
    assert case.status is ComplaintStatus.IN_PROGRESS
    assert case.revisits() == []
    hands.ctrl(Key.Key_Z)
    assert not case.desk.playbooks.ticks(case.key)
    hands.ctrl(Key.Key_Z)
    (promise,) = case.desk.promises.of(complaint_id=case.key)
    assert promise.draft.kept_ms is None
    hands.sees("Undone: ")
    hands.ctrl(Key.Key_Y)
    (promise,) = case.desk.promises.of(complaint_id=case.key)
    assert promise.draft.kept_ms is not None
