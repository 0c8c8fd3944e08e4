"""The command that lists complaints with their deadlines, as scripts see it."""

import json
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tradetrust_desktop import cli
from tradetrust_desktop.domain.care import ComplaintDraft, ComplaintStatus, Priority
from tradetrust_desktop.domain.case import PromiseDraft
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.headless import Texts
from tradetrust_desktop.services.desk import Desk
from tradetrust_desktop.settings.preferences import LANGUAGES

CHINA = ZoneInfo("Asia/Shanghai")
KEYS = [
    *("number", "customer", "priority", "status", "received"),
    *("first_reply", "proposal", "remedy"),
]


def at_ms(text):
    return round(datetime.fromisoformat(text).replace(tzinfo=CHINA).timestamp() * 1000)


@pytest.fixture
def data(folder, clock):
    """Four complaints of 2 to 5 March 2026: answered with a promise, late, withdrawn, waiting."""
    clock.ms = at_ms("2026-03-09T09:00")
    desk = Desk.open(folder, now_ms=clock.now_ms, today=clock.today)
    key = desk.customers.add(CustomerDraft("Nordlicht", country="DE"))[0]

    def complain(day, priority=Priority.MEDIUM):
        clock.ms = at_ms(f"2026-03-0{day}T10:00")
        return desk.complaints.add(ComplaintDraft(key, "Lamps", clock.ms, priority))[0]

    def say(complaint, moment, *, is_proposal=False):
        clock.ms = at_ms(moment)
        entry = InteractionDraft(
            b"", clock.ms, "Text", direction=Direction.OUT, is_proposal=is_proposal
        )
        desk.complaints.log(complaint, entry=entry)

    kept = complain(2)
    say(kept, "2026-03-02T12:00")
    say(kept, "2026-03-03T12:00", is_proposal=True)
    made = PromiseDraft(key, "24 lamps", clock.ms, at_ms("2026-03-20T18:00"), complaint_id=kept)
    desk.promises.add(made)
    complain(3, Priority.MAJOR)
    withdrawn = complain(4)
    clock.ms = at_ms("2026-03-04T11:00")
    desk.complaints.withdraw(withdrawn)
    waiting = complain(5)
    say(waiting, "2026-03-05T11:00")
    desk.complaints.set_status(waiting, status=ComplaintStatus.WAITING)
    desk.close()
    return folder


@pytest.fixture
def ask(data, capsys):
    """Runs the command and returns its list."""

    def run(*words):
        assert cli.main(["complaints", *words, "--json", "--data-dir", str(data)]) == 0
        printed = capsys.readouterr()
        assert printed.err == ""
        return json.loads(printed.out)["complaints"]

    return run


def states(rows):
    return {
        row["number"]: tuple(row[clock]["state"] for clock in KEYS[-3:])
        for row in rows
    }  # fmt: skip


def test_all_complaints_with_their_deadlines_at_a_moment(ask):
    rows = ask("--all", "--on", "2026-03-09T09:00")
    assert [list(row) for row in rows] == [KEYS] * 4
    assert states(rows) == {
        "2026-001": ("met", "met", "running"),
        "2026-002": ("breached", "breached", "not_needed"),
        "2026-003": ("not_needed", "not_needed", "not_needed"),
        "2026-004": ("met", "paused", "not_needed"),
    }
    assert rows[0] == {
        "number": "2026-001",
        "customer": "Nordlicht",
        "priority": "medium",
        "status": "proposed",
        "received": "2026-03-02T10:00:00+08:00",
        "first_reply": {
            "due": "2026-03-03T10:00:00+08:00",
            "state": "met",
            "at": "2026-03-02T12:00:00+08:00",
        },
        "proposal": {
            "due": "2026-03-04T10:00:00+08:00",
            "state": "met",
            "at": "2026-03-03T12:00:00+08:00",
        },
        "remedy": {"due": "2026-03-20T18:00:00+08:00", "state": "running", "at": None},
    }
    assert rows[3]["proposal"] == {"due": None, "state": "paused", "at": None}
    assert rows[2]["proposal"]["at"] == "2026-03-04T11:00:00+08:00"


def test_open_ones_unless_said_otherwise_and_those_that_were_late(ask):
    assert [row["number"] for row in ask()] == ["2026-001", "2026-002", "2026-004"]
    assert ask() == ask("--open")
    on = ("--on", "2026-03-09T09:00")
    assert [row["number"] for row in ask("--breached", *on)] == ["2026-002"]


def test_at_a_past_moment_nothing_is_known_of_what_came_later(ask):
    rows = ask("--on", "2026-03-04T03:00Z")  # 11:00 in the firm's zone
    assert states(rows) == {
        "2026-001": ("met", "met", "running"),
        "2026-002": ("breached", "breached", "not_needed"),
    }
    rows = ask("--on", "2026-03-02T11:00")
    assert states(rows) == {"2026-001": ("running", "running", "not_needed")}
    assert rows[0]["status"] == "new"
    assert states(ask("--on", "2026-03-05T10:30"))["2026-004"] == (
        "running", "running", "not_needed",
    )  # fmt: skip
    assert ask("--on", "2026-03-01T10:00") == []


def test_at_a_moment_to_come_what_is_not_done_is_late(ask):
    assert states(ask("--on", "2099-01-01T10:00"))["2026-001"] == ("met", "met", "breached")


def test_a_time_that_cannot_be_read_is_one_sentence(data, capsys):
    words = ["complaints", "--on", "soon", "--json", "--data-dir", str(data), "--language", "en"]
    assert cli.main(words) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert "soon" in printed.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_read_the_same_in_their_language(data, capsys, language):
    words = ["complaints", "--all", "--data-dir", str(data), "--language", language]
    assert cli.main(words) == 0
    told = capsys.readouterr().out
    assert told.count("\n") == 4 + 9  # a line each, and one for each deadline
    assert "2026-03-20 18:00+08:00" in told
    texts = Texts(language)
    for status in ComplaintStatus:
        assert texts(f"complaints.status.{status}")


def test_where_there_are_no_data_the_list_is_empty_and_none_are_made(folder, capsys):
    assert cli.main(["complaints", "--data-dir", str(folder), "--language", "en"]) == 0
    assert capsys.readouterr().out == "No complaint is open.\n"
    assert not folder.exists()
