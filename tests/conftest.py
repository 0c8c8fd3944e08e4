"""What every test stands on, and the guards that make a noisy test fail.

The guards hold for all tests: no home folder, no network, no unexpected warning in the
log, no thread, timer or window left behind. Qt messages are guarded by pytest-qt, Python
warnings by `filterwarnings`.
"""

import gc
import logging
import os
import re
import shutil
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_STYLE_OVERRIDE", None)

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
NOON = 1_795_437_600_000
"""2026-11-23 12:00 UTC: the moment at which tests begin unless they set the clock."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long ones first: none of them is begun by one process when the other is done."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(autouse=True, scope="session")
def _no_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nobody's settings are read and nobody's folder is written."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home))
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        patch.setenv("MPLCONFIGDIR", str(home / "matplotlib"))
        for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to another machine, or to a port of this one, fails the test."""
    connect = socket.socket.connect

    def local_only(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            raise AssertionError(f"a test wants to reach {address}")
        connect(self, address)

    def no_names(host: object, *_args: object, **_kwargs: object) -> None:
        raise AssertionError(f"a test wants to find {host}")

    monkeypatch.setattr(socket.socket, "connect", local_only)
    monkeypatch.setattr(socket, "getaddrinfo", no_names)


@pytest.fixture(autouse=True)
def _quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A record of WARNING or above fails the test, unless `@pytest.mark.logs(pattern)` names it.

    A pattern that names no record fails the test too.
    """
    yield
    records = [
        record
        for phase in ("setup", "call", "teardown")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    marker = request.node.get_closest_marker("logs")
    patterns = list(marker.args) if marker else []
    texts = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in records]
    loud = [text for text in texts if not any(re.search(p, text) for p in patterns)]
    silent = [p for p in patterns if not any(re.search(p, text) for text in texts)]
    assert not loud, "unexpected log records:\n" + "\n".join(loud)
    assert not silent, f"expected log records did not come: {silent}"


@pytest.fixture(autouse=True, scope="module")
def _collect_only_what_is_new() -> None:
    """What was made before the tests of a file stays: not to be looked at after each of them.

    With all libraries loaded, the collector and the search for timers took a third of the
    time of a test of the window.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    """Threads, running timers and windows that a test started are gone when it ends."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(timeout=5)
    left = [
        f"thread {thread.name}"
        for thread in threading.enumerate()
        if thread not in before and not thread.daemon
    ]
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is not None and widgets.QApplication.instance() is not None:
        left += _left_in_qt(widgets)
    assert not left, "left behind: " + ", ".join(left)


def _left_in_qt(widgets: ModuleType) -> list[str]:
    from PySide6.QtCore import QEvent, QTimer
    from shiboken6 import isValid

    application = widgets.QApplication.instance()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if any(isValid(widget) for widget in widgets.QApplication.topLevelWidgets()):
        gc.collect()
    left = [
        f"window {type(widget).__name__} {widget.objectName()}".rstrip()
        for widget in widgets.QApplication.topLevelWidgets()
        # Qt keeps some of its own, such as the frame behind a combo box
        if isValid(widget) and (widget.isVisible() or type(widget).__module__.startswith("trade"))
    ]
    left += [
        f"timer of {thing.parent()}"
        for thing in gc.get_objects()
        if isinstance(thing, QTimer) and isValid(thing) and thing.isActive()
    ]
    for widget in widgets.QApplication.topLevelWidgets():
        if isValid(widget):
            widget.close()
            widget.deleteLater()
    return left


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.ms = NOON
        self.day = date(2026, 11, 23)

    def now_ms(self) -> int:
        """What services and storage are given instead of the time of day."""
        return self.ms

    def today(self) -> date:
        """What services are given instead of the calendar on the wall."""
        return self.day

    def forward(self, *, ms: int = 0, days: int = 0) -> None:
        """Move on."""
        self.ms += ms + days * 86_400_000
        self.day = date.fromordinal(self.day.toordinal() + days)


@pytest.fixture
def clock() -> Clock:
    """A frozen clock: `clock.now_ms` and `clock.today` go where the time of day is asked."""
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that does not exist yet."""
    return tmp_path / "data"


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an empty database, migrated once per run; copy it, never open it."""
    from tradetrust_desktop.storage.engine import Database

    folder = tmp_path_factory.mktemp("template")
    database = Database.open(folder, now_ms=lambda: NOON)
    path = database.path
    database.close()
    return path


@pytest.fixture
def empty_folder(folder: Path, template: Path) -> Path:
    """A data folder with an empty database in it."""
    folder.mkdir()
    shutil.copy(template, folder / template.name)
    return folder


@pytest.fixture
def database(empty_folder: Path, clock: Clock) -> Iterator[object]:
    """An open, empty database."""
    from tradetrust_desktop.storage.engine import Database

    opened = Database.open(empty_folder, now_ms=clock.now_ms, who="test")
    yield opened
    opened.close()


@pytest.fixture
def desk(empty_folder: Path, clock: Clock) -> Iterator[object]:
    """All services over an open, empty database."""
    from tradetrust_desktop.services.desk import Desk

    opened = Desk.open(empty_folder, now_ms=clock.now_ms, today=clock.today)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def shared_file() -> Callable[[str], Path]:
    """The path of one of the shared real files; skips the test where they are absent."""

    def find(name: str) -> Path:
        path = SHARED / name
        if not path.exists():
            pytest.skip(f"needs the shared file {name}")
        return path

    return find
