"""The command that says until when a complaint must be answered, as scripts see it."""

import json
from datetime import datetime

import pytest

from tradetrust_desktop import cli
from tradetrust_desktop.domain.care import Priority
from tradetrust_desktop.domain.deadlines import Reading
from tradetrust_desktop.domain.working_time import Why
from tradetrust_desktop.headless import Texts
from tradetrust_desktop.settings.preferences import LANGUAGES

KEYS = ["first_reply_due", "proposal_due", "reading", "certain_until", "counted", "skipped"]
WAITING = "2026-09-29T15:00/2026-10-08T11:00"


@pytest.fixture
def say(folder, capsys):
    """Runs the command and returns the JSON."""

    def run(*words: str) -> dict:
        assert cli.main(["deadline", *words, "--json", "--data-dir", str(folder)]) == 0
        printed = capsys.readouterr()
        assert printed.err == ""
        assert not folder.exists() or list(folder.iterdir()) == []
        return json.loads(printed.out)

    return run


@pytest.fixture
def refused(folder, capsys):
    """Runs the command and returns the one sentence of the refusal."""

    def run(*words: str, language: str = "en") -> str:
        more = ("--json", "--data-dir", str(folder), "--language", language)
        assert cli.main(["deadline", *words, *more]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.count("\n") == 1
        return printed.err

    return run


@pytest.mark.parametrize(
    ("reading", "first_reply", "proposal"),
    [
        ("every-hour", "2026-10-01T17:00:00+08:00", "2026-10-02T17:00:00+08:00"),
        ("working-days", "2026-10-08T17:00:00+08:00", "2026-10-09T17:00:00+08:00"),
        ("working-hours", "2026-10-12T09:30:00+08:00", "2026-10-15T11:00:00+08:00"),
    ],
)
def test_the_three_readings(say, reading, first_reply, proposal):
    found = say("--received", "2026-09-30T17:00", "--reading", reading)
    assert list(found) == KEYS
    assert found["first_reply_due"] == first_reply
    assert found["proposal_due"] == proposal
    assert found["reading"] == reading
    assert found["certain_until"] >= "2026-12-31"


def test_without_more_words_every_hour_counts_for_a_medium_complaint(say):
    found = say("--received", "2026-09-30T17:00")
    assert found["reading"] == "every-hour"
    assert found["counted"] == [
        {"from": "2026-09-30T17:00:00+08:00", "to": "2026-10-02T17:00:00+08:00"}
    ]
    assert found["skipped"] == []


@pytest.mark.parametrize(
    ("priority", "first_reply", "proposal"),
    [("major", "30T21", "01T17"), ("medium", "01T17", "02T17"), ("minor", "01T17", "05T17")],
)
def test_budgets_by_priority(say, priority, first_reply, proposal):
    found = say("--received", "2026-09-30T17:00", "--priority", priority)
    assert first_reply in found["first_reply_due"]
    assert proposal in found["proposal_due"]


def test_a_make_up_saturday(say):
    words = ("--received", "2026-02-13T16:00", "--reading", "working-days")
    assert say(*words)["first_reply_due"] == "2026-02-14T16:00:00+08:00"


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2026-03-28T22:00", "2026-03-29T23:00:00+02:00"),
        ("2026-10-24T22:00", "2026-10-25T21:00:00+01:00"),
        ("2026-10-24T20:00Z", "2026-10-25T21:00:00+01:00"),
    ],
)
def test_nights_in_which_the_clocks_are_set(say, received, expected):
    berlin = ("--zone", "Europe/Berlin", "--country", "DE")
    always = ("--hours", "00:00-24:00", "--weekdays", "1-7", "--reading", "working-hours")
    for more in ((), always):
        assert say("--received", received, *berlin, *more)["first_reply_due"] == expected
    assert say("--received", received, *berlin)["certain_until"] is None


def test_a_pause_touches_the_proposal_alone_and_is_replayed(say):
    words = ("--received", "2026-09-29T10:00", "--reading", "working-hours", "--proposal", "15")
    found = say(*words, "--first-reply", "8", "--pause", WAITING)
    assert found["proposal_due"] == "2026-10-09T16:30:00+08:00"
    assert found["first_reply_due"] == "2026-09-30T10:30:00+08:00"
    pieces = sorted([*found["counted"], *found["skipped"]], key=lambda piece: piece["from"])
    assert pieces[0]["from"] == "2026-09-29T10:00:00+08:00"
    assert [piece["to"] for piece in pieces[:-1]] == [piece["from"] for piece in pieces[1:]]
    assert pieces[-1]["to"] == found["proposal_due"]
    holidays = [piece for piece in found["skipped"] if piece["reason"] == "holiday"]
    assert [(piece["from"][:10], piece["to"][:10]) for piece in holidays] == [
        ("2026-10-01", "2026-10-04"), ("2026-10-05", "2026-10-08"),
    ]  # fmt: skip
    assert {piece["reason"] for piece in found["skipped"]} == {
        "outside_hours", "pause", "holiday", "weekend",
    }  # fmt: skip


def test_several_pauses_behind_one_word_or_several_words(say):
    received = ("--received", "2026-09-30T17:00")
    one, two = "2026-09-30T18:00/2026-09-30T19:00", "2026-10-01T01:00+00:00/2026-10-01T12:00"
    together = say(*received, "--pause", one, two)
    assert together == say(*received, "--pause", two, "--pause", one)
    assert together["proposal_due"] == "2026-10-02T21:00:00+08:00"
    assert [piece["reason"] for piece in together["skipped"]] == ["pause", "pause"]


def test_the_week_is_the_countrys_unless_one_is_given(say):
    riyadh = ("--zone", "Asia/Riyadh", "--country", "sa", "--reading", "working-days")
    thursday = ("--received", "2026-11-12T17:00", "--hours", "09:00-17:00")
    assert say(*thursday, *riyadh)["first_reply_due"] == "2026-11-15T17:00:00+03:00"
    given = say(*thursday, *riyadh, "--weekdays", "1-5")
    assert given["first_reply_due"] == "2026-11-13T17:00:00+03:00"


@pytest.mark.parametrize(
    ("received", "moment"),
    [
        ("2026-03-29T02:30", "2026-03-29T03:00+02:00"),
        ("2026-10-25T02:30", "2026-10-25T02:30+02:00"),
    ],
)
def test_a_time_that_the_clocks_skip_or_repeat(say, received, moment):
    found = say("--received", received, "--zone", "Europe/Berlin", "--first-reply", "0.5")
    assert datetime.fromisoformat(found["counted"][0]["from"]) == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--received", "yesterday"), "yesterday"),
        (("--received", "2026-02-30T10:00"), "2026-02-30T10:00"),
        (("--received", "0001-01-01T00:00"), "0001-01-01T00:00"),
        (("--received", "9999-12-31T23:59"), "9999-12-31T23:59"),
        (("--zone", "Europe"), "“Europe”"),
        (("--zone", "Mars/Olympus"), "Mars/Olympus"),
        (("--zone", "../passwd"), "../passwd"),
        (("--country", "Atlantis"), "Atlantis"),
        (("--hours", ""), "no working time"),
        (("--hours", "09:00-09:00"), "no working time"),
        (("--weekdays", ""), "no working time"),
        (("--hours", "9-5"), "9-5"),
        (("--weekdays", "8"), "“8”"),
        (("--pause", "2026-09-29T15:00"), "2026-09-29T15:00"),
        (("--pause", "2026-10-08T11:00/2026-09-29T15:00"), "2026-10-08T11:00"),
        (("--pause", "2026-10-08T11:00/soon"), "soon"),
        (("--first-reply", "0"), "0 hours"),
        (("--first-reply", "many"), "many"),
        (("--proposal", "nan"), "nan"),
        (("--proposal", "1e300"), "1e300"),
        (("--proposal", "40000", "--reading", "working-hours"), "40000"),
        (("--priority", "huge"), "huge"),
        (("--reading", "never"), "never"),
    ],
)
def test_what_cannot_be_taken_is_one_clear_sentence(refused, words, named):
    received = () if words[0] == "--received" else ("--received", "2026-09-30T17:00")
    assert named in refused(*received, *words)
    assert refused(*received, *words, language="zh_CN")


def test_the_time_of_receipt_is_needed(refused):
    assert "--received" in refused("--priority", "major")


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_read_when_and_why(folder, capsys, language):
    words = ["deadline", "--received", "2026-12-30T17:00", "--reading", "working-days"]
    assert cli.main([*words, "--language", language, "--data-dir", str(folder)]) == 0
    told = capsys.readouterr().out
    assert "2026-12-31 17:00+08:00" in told
    assert ("元旦" if language == "zh_CN" else "New Year's Day") in told


def test_people_hear_when_a_deadline_may_still_move(folder, capsys):
    words = ["--data-dir", str(folder), "deadline", "--reading", "working-days", "--received"]
    assert cli.main([*words, "2089-05-12T17:00"]) == 0
    assert Texts("en")("deadline.uncertain") in capsys.readouterr().out
    assert cli.main([*words, "2026-05-12T17:00"]) == 0
    assert Texts("en")("deadline.uncertain") not in capsys.readouterr().out


@pytest.mark.parametrize("language", LANGUAGES)
def test_readings_and_reasons_have_words(language):
    texts = Texts(language)
    assert {texts(f"deadline.reading.{reading}") for reading in Reading}
    assert {texts(f"deadline.why.{why}") for why in Why}


def test_the_command_line_knows_every_priority_and_reading():
    assert tuple(Priority) == cli.PRIORITIES
    assert tuple(Reading) == cli.READINGS
