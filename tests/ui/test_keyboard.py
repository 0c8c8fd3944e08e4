"""By the Tab key alone: every control is reached, in the order one reads, and shows it."""

import itertools

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar, QWidget

from tests.ui.look.every_screen import NOW, TODAY, seed
from tests.ui.look.measure import controls

TABS = ("customers", "complaints", "follow_ups", "orders", "insights")
MOST = 120


@pytest.fixture(scope="module")
def firm(tmp_path_factory):
    """A data folder with a few records of each kind."""
    folder = tmp_path_factory.mktemp("keyboard") / "full"
    seed(folder)
    return folder


@pytest.fixture
def opened(qtbot, qapp, firm, tmp_path):
    """The window over the firm, in front."""
    import shutil

    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.settings.preferences import Preferences
    from tradetrust_desktop.ui.language import Language
    from tradetrust_desktop.ui.main_window import MainWindow
    from tradetrust_desktop.ui.theme import Theme

    shutil.copytree(firm, tmp_path / "full")
    speaks, theme = Language(qapp), Theme()
    speaks.use("en")
    theme.apply(qapp, "light")
    desk = Desk.open(tmp_path / "full", now_ms=lambda: NOW, today=lambda: TODAY)
    window = MainWindow(
        desk, preferences=Preferences(), theme=theme, language=speaks, now_ms=lambda: NOW
    )
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: qapp.activeWindow() is window)
    yield window
    window.close()
    window.deleteLater()
    desk.close()
    speaks.stop()
    theme.deleteLater()


def settle(window):
    for _ in range(4):
        window.tasks.wait_idle()
        QApplication.processEvents()


def walk(window):
    """All that the Tab key comes by, from the tabs on, once around."""
    window.top.tabs.setFocus(Qt.FocusReason.TabFocusReason)
    met = [window.top.tabs]
    for _ in range(MOST):
        QTest.keyClick(met[-1], Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None, f"the focus is lost after {met[-1]}"
        if here is met[0]:
            return met
        if here is not met[-1]:  # a table that is typed in goes from cell to cell
            met.append(here)
    raise AssertionError(f"the walk does not end: {met[-5:]}")


def choices(window, met):
    """What must be met: of a group of answers one is enough, the arrows reach the others."""
    groups = {each.group() for each in met if isinstance(each, QAbstractButton) and each.group()}
    for each in controls(window):
        grouped = isinstance(each, QAbstractButton) and each.group() in groups
        if each.isEnabled() and each not in met and not grouped:
            yield each


@pytest.mark.parametrize("new", [False, True])
@pytest.mark.parametrize("tab", TABS)
def test_tab_reaches_every_control_as_one_reads(opened, tab, new):
    if new and tab == "insights":
        pytest.skip("nothing new is made there")
    opened.show_tab(tab)
    settle(opened)
    if new:
        opened.tab(tab).new_record()
        settle(opened)
    met = walk(opened)
    left_out = list(choices(opened, met))
    assert not left_out, left_out
    assert not list(backwards(opened, met))


def test_tab_reaches_what_the_first_page_offers(opened, empty_folder, clock):
    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.settings.preferences import Preferences
    from tradetrust_desktop.ui.main_window import MainWindow

    desk = Desk.open(empty_folder, now_ms=clock.now_ms, today=clock.today)
    window = MainWindow(
        desk,
        preferences=Preferences(),
        theme=opened.context.theme,
        language=opened._language,
        now_ms=clock.now_ms,
    )
    window.show()
    window.activateWindow()
    settle(window)
    met = walk(window)
    left_out = list(choices(window, met))
    window.quit()
    window.deleteLater()
    desk.close()
    names = {each.accessibleName() or each.text() for each in met if hasattr(each, "text")}
    assert not left_out
    assert {"Choose a file", "Add a customer", "Open the sample", "Change"} <= names


def backwards(window, met):
    """Steps that go up without going right, or from the page back to the list."""
    for one, other in itertools.pairwise(met):
        here, there = corners(window, one), corners(window, other)
        higher = there[1].y() <= here[0].y()
        if higher and there[0].x() <= here[0].x():
            yield one, other


def corners(window, widget):
    return (
        widget.mapTo(window, QPoint(0, 0)),
        widget.mapTo(window, QPoint(widget.width(), widget.height())),
    )


def test_enter_presses_the_button_that_has_the_focus(opened):
    opened.show_tab("orders")
    settle(opened)
    page = opened.tab("orders").list_page
    page.new_button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.new_button, Qt.Key.Key_Return)
    settle(opened)
    assert opened.tab("orders").new_page.isVisible()


@pytest.mark.parametrize("tab", TABS)
def test_what_has_the_focus_shows_it(opened, tab):
    opened.show_tab(tab)
    settle(opened)
    unseen = []
    for each in walk(opened):
        each.setFocus(Qt.FocusReason.TabFocusReason)
        with_focus = picture(each)
        each.clearFocus()
        if isinstance(each, QTabBar) or picture(each) != with_focus:
            continue
        unseen.append(each)
    assert not unseen


class Opened(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self):
        super().__init__()
        self.windows = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(repr(watched))
        return False


def test_nothing_opens_beside_the_window_while_its_tabs_are_made(opened, qapp):
    noted = Opened()
    qapp.installEventFilter(noted)
    for tab in TABS:
        opened.show_tab(tab)
        settle(opened)
        if tab != "insights":
            opened.tab(tab).new_record()
            settle(opened)
    qapp.removeEventFilter(noted)
    assert not noted.windows


def picture(widget):
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
