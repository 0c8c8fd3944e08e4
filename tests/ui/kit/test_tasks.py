import threading

import pytest
from PySide6.QtWidgets import QLabel

from tradetrust_desktop.domain.changes import Changes, Kind
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.ui.change_hub import ChangeHub
from tradetrust_desktop.ui.tasks import Tasks


@pytest.fixture
def hub(qapp):
    return ChangeHub()


@pytest.fixture
def tasks(hub):
    made = Tasks(hub)
    yield made
    made.close()


def test_results_come_home_to_the_thread_of_the_window(tasks):
    seen = []
    tasks.read(
        threading.current_thread, lambda thread: seen.append((thread, threading.current_thread()))
    )
    tasks.wait_idle()

    worker, home = seen[0]
    assert home is threading.main_thread()
    assert worker is not home


def test_of_several_waiting_queries_the_last_is_run(tasks):
    go = threading.Event()
    ran = []
    tasks.read(go.wait, lambda _: None)
    for number in range(5):
        tasks.read(lambda number=number: number, ran.append, key="filter")
    go.set()
    tasks.wait_idle()

    assert ran == [4]


def test_a_result_for_a_widget_that_is_gone_is_dropped(tasks, qapp):
    read, shown, defects = [], [], []
    tasks.defect.connect(defects.append)
    label = QLabel()
    label.windowTitleChanged.connect(shown.append)
    tasks.read(lambda: read.append("text") or "text", label.setWindowTitle)
    label.deleteLater()
    qapp.sendPostedEvents(None, 52)
    tasks.wait_idle()

    assert (read, shown, defects) == (["text"], [], [])


def test_changes_reach_the_hub_before_the_one_who_asked(tasks, hub):
    order = []
    hub.changed.connect(lambda changes: order.append(changes.counts))
    changes = Changes({Kind.ORDER: 1})

    tasks.write(lambda: (b"id", changes), lambda _: order.append("done"))
    tasks.wait_idle()

    assert order == [{Kind.ORDER: 1}, "done"]


def test_an_act_that_changed_nothing_wakes_nobody(tasks, hub):
    heard = []
    hub.changed.connect(heard.append)

    tasks.write(Changes)
    tasks.wait_idle()

    assert heard == []


def test_a_refusal_goes_to_the_one_who_asked_else_to_all(tasks):
    def refuse():
        raise Refused(Problem(Code.REQUIRED, field="name"))

    asked, everybody = [], []
    tasks.trouble.connect(everybody.append)
    tasks.write(refuse, None, asked.append)
    tasks.write(refuse)
    tasks.wait_idle()

    assert len(asked) == len(everybody) == 1


@pytest.mark.logs("Work in the background failed")
def test_a_defect_in_the_background_is_told_and_the_worker_lives_on(tasks):
    defects, results = [], []
    tasks.defect.connect(defects.append)

    tasks.read(lambda: 1 / 0, results.append)
    tasks.read(lambda: 7, results.append)
    tasks.wait_idle()

    assert isinstance(defects[0], ZeroDivisionError)
    assert results == [7]


def test_file_work_tells_how_far_it_is_and_can_be_stopped(tasks):
    shares, ended, failed = [], [], []
    tasks.file_progressed.connect(shares.append)
    tasks.file_ended.connect(lambda: ended.append(True))
    tasks.file_started.connect(lambda _: tasks.cancel_files())

    def work(progress, cancel):
        progress(0.5)
        while not cancel():
            threading.Event().wait(0.001)
        raise StorageTrouble(TroubleCode.CANCELLED)

    tasks.files(work, ended.append, failed.append, title="Importing")
    tasks.wait_idle()

    assert shares == [0.5]
    assert ended == [True]
    assert failed[0].code is TroubleCode.CANCELLED


def test_what_is_to_be_written_is_written_before_the_end(hub):
    tasks = Tasks(hub)
    go, written = threading.Event(), []
    tasks.write(go.wait)
    tasks.write(lambda: written.append("kept"))
    threading.Timer(0.01, go.set).start()

    tasks.close()

    assert written == ["kept"]


def test_hidden_views_wait_until_they_are_seen(hub, qtbot):
    view = QLabel("list")
    qtbot.addWidget(view)
    reloads = []
    hub.follow(view, (Kind.ORDER,), lambda: reloads.append(view.isVisible()))

    hub.post(Changes({Kind.ORDER: 1}))
    hub.post(Changes({Kind.ORDER: 1}))
    assert reloads == []
    view.show()
    assert len(reloads) == 1
    hub.post(Changes({Kind.SURVEY: 1}))
    assert len(reloads) == 1
    hub.post(Changes({Kind.ORDER: 2}))
    assert reloads[1:] == [True]
