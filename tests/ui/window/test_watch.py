"""The window keeps watch: badges, notices, what was missed, the tray, and what closing means."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QSystemTrayIcon

from tradetrust_desktop.domain.care import ComplaintDraft, FollowUpDraft, Priority
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.settings.preferences import Preferences
from tradetrust_desktop.ui import window_watch
from tradetrust_desktop.ui.quiet_line import Answer, Line
from tradetrust_desktop.ui.tray import Tray

HOUR = 3_600_000
DAY = 24 * HOUR


class Icon(QSystemTrayIcon):
    """An icon that no tray has to show; it notes what it is asked."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.shown = False
        self.notices = []

    def show(self):
        self.shown = True

    def hide(self):
        self.shown = False

    def isVisible(self):
        return self.shown

    def showMessage(self, title, text, *_):
        self.notices.append((title, text))


@pytest.fixture
def desktop(monkeypatch):
    """A desktop with a tray; `desktop.has_tray = False` takes it away."""

    class Desktop:
        has_tray = True

    made = Desktop()
    monkeypatch.setattr("tradetrust_desktop.ui.tray.QSystemTrayIcon", Icon)

    class TrayHere(Tray):
        def __init__(self, theme, window):
            super().__init__(theme, window, is_there=lambda: made.has_tray)

    monkeypatch.setattr(window_watch, "Tray", TrayHere)
    return made


@pytest.fixture
def kept():
    """Preferences of somebody who was here yesterday."""
    made = Preferences()
    made.last_day, made.tab = "2026-11-23", "customers"
    return made


@pytest.fixture
def opened(desktop, open_window, full_folder, kept):
    """Opens the window and begins its day."""

    def make(**preferences):
        for name, value in preferences.items():
            setattr(kept, name, value)
        window = open_window(full_folder, preferences=kept)
        window.begin_day()
        settle(window)
        return window

    return make


def settle(window):
    for _ in range(4):
        window.tasks.wait_idle()
        QCoreApplication.processEvents()


def shut(window):
    """End it, so that its folder can be opened again."""
    window.quit()
    window.context.desk.close()


def follow_up(window, day, title="Call", **fields):
    desk = window.context.desk
    customer = desk.customers.ids(ListQuery())[0]
    return desk.follow_ups.add(FollowUpDraft(customer, title, day, **fields))[0]


def complaint(window, received_ms, priority=Priority.MEDIUM):
    desk = window.context.desk
    customer = desk.customers.ids(ListQuery())[0]
    return desk.complaints.add(ComplaintDraft(customer, "Broken", received_ms, priority))[0]


def minute(window, clock, *, ms=60_000):
    """Time goes on, and the window looks at its clock."""
    clock.forward(ms=ms)
    window.context.minute.look()
    settle(window)


def notices(window):
    return window.watch.tray.icon.notices


def line(window):
    """What the quiet line says, and its answers by what they are called."""
    shown = window.line.isVisible()
    buttons = {button.text(): button for button in window.line.buttons()}
    return (window.line.text.text(), buttons) if shown else ("", {})


# midnight, sleep, clocks and zones


def test_after_midnight_the_agenda_and_its_badge_are_of_the_new_day(opened, clock):
    window = opened()
    follow_up(window, date(2026, 11, 24))
    window.hub.post(all_changed())
    settle(window)
    assert window.top.tabs.accessibleTabName(2) == "Follow-ups"

    minute(window, clock, ms=4 * HOUR)  # 00:40 in Shanghai

    assert window.context.today() == date(2026, 11, 24)
    assert window.top.tabs.accessibleTabName(2).startswith("Follow-ups 1")


def test_lists_in_front_are_read_again_after_midnight_and_when_the_clock_is_set(opened, clock):
    window = opened()
    asked = []
    model = window.tab("customers").model
    model.loaded.connect(lambda: asked.append(window.context.today()))
    # midnight in Shanghai, the clock set back by two hours, a quiet minute
    for ms, times in ((4 * HOUR, 1), (-2 * HOUR, 2), (60_000, 2)):
        minute(window, clock, ms=ms)
        assert len(asked) == times, ms
    assert asked == [date(2026, 11, 24), date(2026, 11, 23)]


def test_another_zone_of_the_computer_reads_all_again(opened, clock, monkeypatch):
    window = opened()
    asked = []
    window.tab("customers").model.loaded.connect(lambda: asked.append(True))
    monkeypatch.setenv("TZ", "Pacific/Auckland")

    minute(window, clock, ms=60_000)
    monkeypatch.delenv("TZ")

    assert asked == [True]
    assert window.context.today() == date(2026, 11, 23)  # the firm's, wherever the laptop is
    minute(window, clock, ms=60_000)
    assert asked == [True, True]


def test_coming_back_to_the_window_looks_at_the_clock(opened, clock):
    window = opened()
    turned = []
    window.context.minute.turned.connect(turned.append)
    clock.forward(ms=9 * HOUR)

    window.activateWindow()
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    settle(window)

    assert len(turned) == 1


def all_changed():
    from tradetrust_desktop.domain.changes import Changes, Kind

    return Changes(dict.fromkeys(Kind, 1))


# badges


def test_the_badge_of_complaints_is_red_once_a_deadline_is_gone(opened, clock):
    window = opened()
    complaint(window, clock.ms - 22 * HOUR)  # a first reply is due in two hours
    window.watch.read_badges()
    settle(window)
    assert window.top.tabs._badges[1] == (1, "neutral")
    assert "1 due today" in window.top.tabs.tabToolTip(1)

    minute(window, clock, ms=3 * HOUR)

    assert window.top.tabs._badges[1] == (1, "red")
    assert window.top.tabs.accessibleTabName(1) == "Complaints 1, 1 past the deadline"
    assert window.watch.tray.icon.toolTip().startswith("TradeTrust: 1 complaint")


def test_the_tray_says_that_nothing_waits(opened):
    assert opened().watch.tray.icon.toolTip() == "TradeTrust: nothing waits"


# notices


def test_a_hidden_window_tells_of_a_quarter_left_and_of_a_deadline_gone_once_each(opened, clock):
    window = opened()
    complaint(window, clock.ms - 18 * HOUR + 60_000)
    window.hide()
    minute(window, clock)
    assert [title for title, _ in notices(window)] == [
        "Reply to Casa Verde Decoración S.L. by 24 Nov, 02:41"
    ]
    assert "a quarter of the time is left" in notices(window)[0][1]
    minute(window, clock)
    minute(window, clock, ms=-10 * 60_000)  # set back: the same quarter comes again
    for _ in range(12):
        minute(window, clock)
    assert len(notices(window)) == 1

    for _ in range(4):
        minute(window, clock, ms=2 * HOUR)
    assert len(notices(window)) == 2
    assert notices(window)[1][0].startswith("The first reply to Casa Verde Decoración S.L. was due")


def test_a_follow_up_is_told_at_its_time(opened, clock):
    window = opened()
    follow_up(window, clock.day, "Ask for the samples", due_minute=20 * 60 + 42)
    window.hide()
    minute(window, clock)
    assert notices(window) == []
    minute(window, clock)
    assert notices(window) == [
        ("Ask for the samples", "Follow-up with Casa Verde Decoración S.L., due 20:42")
    ]


def test_nothing_is_told_while_the_window_is_seen_or_where_it_is_not_wanted(opened, clock):
    window = opened()
    follow_up(window, clock.day, due_minute=20 * 60 + 41)
    minute(window, clock)
    assert notices(window) == []

    window.context.preferences.notify = False
    follow_up(window, clock.day, due_minute=20 * 60 + 42)
    window.hide()
    minute(window, clock)
    assert notices(window) == []


def test_a_night_asleep_comes_as_one_notice(opened, clock):
    window = opened()
    for number in range(5):
        follow_up(window, date(2026, 11, 24), f"Call {number}")
    window.hide()
    minute(window, clock, ms=14 * HOUR)

    assert len(notices(window)) == 1
    assert notices(window)[0][1].startswith("5 follow-up")


def test_a_notice_opens_what_it_tells_of(opened, clock):
    window = opened()
    key = follow_up(window, clock.day, due_minute=20 * 60 + 41)
    went = []
    window.navigate = lambda tab, key=None, **how: went.append((tab, key, how))
    window.hide()
    minute(window, clock)

    window.watch.tray.icon.messageClicked.emit()

    assert window.isVisible()
    assert went == [("follow_ups", key, {})]


# what was missed


def test_what_fell_due_while_it_was_closed_is_said_in_one_line(opened, desktop, kept, clock):
    window = opened(close_to_tray=False)
    follow_up(window, date(2026, 11, 24))
    complaint(window, clock.ms)
    shut(window)
    clock.forward(ms=26 * HOUR)

    again = opened()
    words, buttons = line(again)
    assert words.startswith("While it was closed: 1 deadline")
    assert "1 follow-up" in words
    assert list(buttons) == ["Show"]
    assert again.findChildren(type(again)) == []

    went = []
    again.navigate = lambda tab, **how: went.append((tab, how))
    buttons["Show"].click()
    assert went == [("follow_ups", {"span": "today"})]
    assert not again.line.isVisible()
    shut(again)
    assert line(opened())[0] == ""


def test_the_line_speaks_the_new_language_and_the_next_one_waits_for_it(opened):
    window = opened(close_to_tray=False)
    said = []
    yes = Answer(window.context.language, lambda: said.append("yes"))
    window.line.say(Line(lambda: f"speaks {window.context.language()}", [yes]))
    window.line.say(Line(lambda: "another"))
    assert line(window)[0] == "speaks en"

    window.use_language("zh_CN")
    settle(window)
    words, buttons = line(window)
    window.use_language("en")

    assert words == "speaks zh_CN"
    buttons["zh_CN"].click()
    assert said == ["yes"]
    assert line(window)[0] == "another"
    window.line.shut.click()
    assert line(window)[0] == ""


# closing


def test_it_is_asked_once_whether_closing_goes_on_in_the_tray(opened, kept):
    window = opened()
    words, buttons = line(window)
    assert words == "Keep watching in the tray when the window is closed?"
    assert list(buttons) == ["Yes", "No"]

    buttons["Yes"].click()

    assert kept.close_to_tray is True
    assert not window.line.isVisible()


def test_nobody_is_asked_at_the_first_start_or_without_a_tray(opened, desktop, kept):
    kept.last_day = ""
    first = opened()
    assert line(first)[0] == ""
    shut(first)
    assert kept.last_day
    desktop.has_tray = False
    assert line(opened())[0] == ""


def test_closing_hides_in_the_tray_and_quitting_ends(opened, clock):
    window = opened(close_to_tray=True)
    ended = []
    window.ended.connect(lambda: ended.append(True))

    window.close()
    assert not window.isVisible()
    assert ended == []
    assert window.context.minute._timer.isActive()

    window.watch.tray.open.trigger()
    assert window.isVisible()
    window.menu.quit.trigger()
    assert ended == [True]
    assert not window.isVisible()
    assert not window.watch.tray.icon.shown


@pytest.mark.parametrize(("wants", "has_tray"), [(False, True), (True, False), (None, True)])
def test_closing_ends_where_the_tray_is_not_wanted_or_not_there(opened, desktop, wants, has_tray):
    desktop.has_tray = has_tray
    window = opened()
    if wants is not None:
        window.context.preferences.close_to_tray = wants
    ended = []
    window.ended.connect(lambda: ended.append(True))

    window.close()

    assert ended == [True]


def test_the_end_of_the_session_is_not_stopped_at_the_tray(opened):
    window = opened(close_to_tray=True)
    ended = []
    window.ended.connect(lambda: ended.append(True))

    window.let_go()
    window.close()

    assert ended == [True]


def test_who_comes_back_from_the_tray_on_another_day_sees_what_is_due(opened, clock):
    window = opened(close_to_tray=True)
    follow_up(window, date(2026, 11, 24))
    window.close()
    window.to_front()
    assert window.shown_tab == "customers"
    window.close()
    minute(window, clock, ms=14 * HOUR)

    window.to_front()
    assert window.shown_tab == "follow_ups"
    window.show_tab("orders")
    window.close()
    window.to_front()
    assert window.shown_tab == "orders"


def test_the_tray_begins_a_complaint(opened):
    window = opened(close_to_tray=True)
    window.close()
    new = []
    window.new_record = new.append

    window.watch.tray.new_complaint.trigger()

    assert window.isVisible()
    assert new == ["complaints"]


def test_a_second_start_finds_the_window_in_the_tray_and_minimized(opened):
    window = opened(close_to_tray=True)
    window.close()
    window.to_front()
    assert window.isVisible()

    window.showMaximized()
    window.showMinimized()
    window.to_front()
    assert not window.isMinimized()
    assert window.isMaximized()


def test_a_hidden_start_is_seen_where_there_is_no_tray(opened, desktop):
    window = opened()
    window.hide()
    window.show_hidden()
    assert not window.isVisible()
    desktop.has_tray = False
    window.show_hidden()
    assert window.isMinimized()


def test_the_icon_leaves_the_tray_when_nothing_needs_it(opened, kept):
    window = opened(close_to_tray=False)
    assert window.watch.tray.icon.shown
    kept.notify = False
    window.watch.follow_preferences()
    assert not window.watch.tray.icon.shown
    kept.close_to_tray = True
    window.watch.follow_preferences()
    assert window.watch.tray.icon.shown
