"""What the page of the complaints is told, from records taken down as a rep does."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from tradetrust_desktop.domain.care import (
    ClockRow,
    ComplaintDraft,
    ComplaintStatus,
    Priority,
    SurveyDraft,
    SurveyKind,
)
from tradetrust_desktop.domain.changes import Act
from tradetrust_desktop.domain.clocks import Clock, State
from tradetrust_desktop.domain.complaint_clocks import standing
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.deadlines import Reading
from tradetrust_desktop.domain.figures import Share
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.learning import Dimension, ParetoCode, Question
from tradetrust_desktop.storage.case_tables import actions, remedies
from tradetrust_desktop.storage.schema import complaint_clocks, complaints

HOUR = 3_600_000
DAY = 24 * HOUR
NEW_YEAR_UTC = round(datetime(2027, 1, 1, tzinfo=UTC).timestamp() * 1000)


@pytest.fixture
def customers(desk):
    return {
        "DE": desk.customers.add(CustomerDraft("Nordlicht GmbH", country="DE", grade="core"))[0],
        "BR": desk.customers.add(CustomerDraft("Casa Verde", country="BR"))[0],
    }


@pytest.fixture
def complain(desk, customers, clock):
    """Takes a complaint down: so many days ago, replied and proposed after so many hours."""

    def add(country="DE", *, days=10, reply=None, proposal=None, **fields):
        at_ms = clock.ms - days * DAY
        fields = {"priority": Priority.MEDIUM, **fields}
        draft = ComplaintDraft(customers[country], "Lamps flicker", at_ms, **fields)
        key = desk.complaints.add(draft)[0]
        for hours, is_proposal in ((reply, False), (proposal, True)):
            if hours is not None:
                said = InteractionDraft(
                    customers[country],
                    at_ms + round(hours * HOUR),
                    "what was said",
                    direction=Direction.OUT,
                    is_proposal=is_proposal,
                )
                desk.complaints.log(key, entry=said)
        return key

    return add


@pytest.fixture
def put(desk):
    """Writes a row as the services of other parts do."""

    def write(table, **values):
        with desk.database.step(Act.COMPLAINT_EDIT) as step:
            key = desk.database.new_id()
            step.insert(table, {"id": key, **values})
        return key

    return write


@pytest.fixture
def ended(desk):
    """A complaint ended in this way."""

    def end(key, how):
        with desk.database.step(Act.COMPLAINT_EDIT) as step:
            step.update(complaints, key, {"status": "closed", "ending": how})

    return end


def asked(dimension=Dimension.CATEGORY, *, months=12, **filters):
    return Question(months=months, dimension=dimension, filters=filters)


def test_an_empty_database_has_nothing_to_teach(desk):
    found = desk.learning.learned(Question())
    assert (found.whole.count, found.groups, found.any_at_all) == (0, (), False)
    assert found.pareto.code is ParetoCode.NOTHING
    assert (found.months[0], found.months[-1], len(found.months)) == ("2025-12", "2026-11", 12)
    assert len(desk.learning.learned(Question(months=None)).months) == 1


def test_the_golden_set(desk, complain, put, clock):
    money = {"stake_minor": 10_000, "stake_currency": "USD"}
    late = complain(category="logistics", reply=30, proposal=60, **money)
    for hours in (1, 2, 3, 4):
        complain(category="logistics", reply=hours, proposal=10 * hours, rating=4 + hours % 2)
    paid = complain("BR", category="quality", reply=5, stake_minor=7, stake_currency="EUR", days=40)
    complain("BR", category="", days=0)
    complain(category="quality", days=400)
    put(remedies, **_remedy(late, 500, "USD", clock), created_ms=0, changed_ms=0)
    put(remedies, **_remedy(late, 70, "CNY", clock), created_ms=0, changed_ms=0)
    put(remedies, **_remedy(paid, 900, "USD", clock), created_ms=0, changed_ms=0)
    found = desk.learning.learned(asked())
    logistics, quality, unsaid = found.groups
    assert [each.value for each in found.groups] == ["logistics", "quality", ""]
    assert [each.count for each in found.groups] == [5, 1, 1]
    assert found.by_month == (*[0] * 10, 1, 6)
    assert logistics.stakes == {"USD": 10_000}
    assert logistics.costs == {"USD": 500, "CNY": 70}
    assert found.whole.costs == {"USD": 1400, "CNY": 70}
    first = logistics.times[Clock.FIRST_REPLY]
    assert (first.n, first.median_ms, first.mean_ms) == (5, 3 * HOUR, 8 * HOUR)
    assert first.most_ms == pytest.approx(19.6 * HOUR)
    assert logistics.kept[Clock.FIRST_REPLY] == Share(4, 5)
    assert logistics.kept[Clock.PROPOSAL] == Share(4, 5)
    assert logistics.times[Clock.PROPOSAL].median_ms == 30 * HOUR
    assert logistics.satisfied == Share(4, 4)
    assert quality.kept[Clock.PROPOSAL] == Share(0, 1)
    assert unsaid.kept[Clock.FIRST_REPLY] == Share(0, 0)
    assert (found.pareto.groups, found.pareto.of, found.pareto.value) == (1, 6, "logistics")
    assert found.pareto.share == pytest.approx(5 / 6)
    assert found.readings == (Reading.EVERY_HOUR,)
    everything = desk.learning.learned(asked(months=None))
    assert everything.whole.count == 8
    assert everything.months[0] == "2025-10"


def _remedy(complaint_id, cost, currency, clock):
    return {
        "complaint_id": complaint_id,
        "kind": "credit",
        "text": "",
        "cost_minor": cost,
        "cost_currency": currency,
        "decided": clock.today(),
        "approved_by": "",
        "approval_note": "",
    }


def test_withdrawn_and_merged_ones_are_counted_apart(desk, complain, ended):
    complain(category="quality", cause="packing")
    ended(complain(category="quality", cause="packing", chance="thinner glass"), "merged")
    ended(complain(category="quality", cause="packing"), "withdrawn")
    found = desk.learning.learned(asked())
    assert (found.whole.count, found.withdrawn, found.merged) == (1, 1, 1)
    assert found.groups[0].count == 1
    assert found.repeated == ()
    assert found.chances == ()
    assert len(desk.learning.behind(asked(), value="quality")) == 1


def test_filters_hold_for_every_number_and_names_in_any_spelling(desk, complain):
    mine = complain(supplier="Ningbo Glass", carrier="COSCO", product="Lamp A", chance="two metres")
    complain(supplier="ningbo glass", product="Lamp B")
    complain("BR", supplier="Ningbo Glass", product="Lamp A", category="quality")
    learning = desk.learning
    assert learning.learned(asked(supplier="NINGBO  GLASS")).whole.count == 3
    assert learning.learned(asked(supplier="Ningbo Glass", country="DE")).whole.count == 2
    assert learning.learned(asked(grade="core")).whole.count == 2
    assert learning.learned(asked(category="quality")).chances == ()
    (chance,) = learning.learned(asked(carrier="cosco")).chances
    assert (chance.complaint_id, chance.customer, chance.text) == (
        *(mine, "Nordlicht GmbH", "two metres"),
    )
    (group,) = learning.learned(asked(Dimension.SUPPLIER)).groups
    assert (group.value, group.count) == ("Ningbo Glass", 3)
    assert learning.choices("supplier") == ("Ningbo Glass",)
    assert learning.choices("product") == ("Lamp A", "Lamp B")
    assert learning.choices("country") == ("DE", "BR")


@pytest.mark.parametrize("dimension", list(Dimension))
def test_the_records_behind_a_group_are_as_many_as_it_counts(desk, complain, dimension):
    dice = random.Random(3)
    for _ in range(12):
        complain(
            dice.choice(("DE", "BR")),
            days=dice.randrange(1, 300),
            category=dice.choice(("", "quality", "price")),
            cause=dice.choice(("", "a", "b")),
            product=dice.choice(("", "Lamp", "LAMP", "Glass")),
            supplier=dice.choice(("", "One", "Two")),
            carrier=dice.choice(("", "One", "Two")),
            responsible=dice.choice(("", "us", "carrier")),
        )
    question = asked(dimension)
    found = desk.learning.learned(question)
    behind = [desk.learning.behind(question, value=each.value) for each in found.groups]
    assert [len(ids) for ids in behind] == [each.count for each in found.groups]
    assert len({key for ids in behind for key in ids}) == 12
    by_month = [len(desk.learning.behind(question, month=month)) for month in found.months]
    assert tuple(by_month) == found.by_month


def test_the_records_behind_a_share_are_the_ones_that_speak_against_it(desk, complain, clock):
    late = complain(reply=30)
    fine = complain(reply=1)
    reopened = complain(reply=2)
    for status in (ComplaintStatus.INVESTIGATING, ComplaintStatus.REOPENED):
        desk.complaints.set_status(reopened, status=status)
    answer = SurveyDraft(
        desk.complaints.rows([fine])[0].draft.customer_id, SurveyKind.CSAT, clock.today(), 2
    )
    desk.surveys.add(_about(answer, fine))
    question, learning = asked(), desk.learning
    assert learning.behind(question, late=Clock.FIRST_REPLY) == (late,)
    assert learning.behind(question, what="reopened") == (reopened,)
    assert learning.behind(question, what="answered") == (fine,)
    whole = learning.learned(question).whole
    assert whole.reopened == Share(1, 3)
    assert whole.satisfied == Share(0, 1)


def _about(answer, complaint_id):
    from dataclasses import replace

    return replace(answer, complaint_id=complaint_id, occasion="complaint")


def test_months_are_those_of_the_firm(desk, complain, clock):
    clock.ms = NEW_YEAR_UTC - 7 * HOUR  # one o'clock in Shanghai, where it is January already
    complain(days=0)
    found = desk.learning.learned(asked(months=2))
    assert found.months == ("2026-12", "2027-01")
    assert found.by_month == (0, 1)


def test_a_cause_three_times_in_ninety_days_and_what_was_done_against_it(
    desk, complain, put, clock
):
    for days in (1, 30, 60, 100, 120, 130, 150):
        complain(days=days, cause="packing", owner="Li Na" if days > 20 else "Wang")
    for days in (10, 20):
        complain(days=days, cause="papers")
    learning = desk.learning
    (found,) = learning.learned(asked(category="quality")).repeated
    assert (found.cause, found.count, found.planned) == ("packing", 3, None)
    assert found.owner == "Li Na"
    assert len(learning.of_cause("packing", since=found.since)) == 3
    put(actions, **_action("packing", due=clock.today()), created_ms=0, changed_ms=0)
    (found,) = learning.learned(asked()).repeated
    assert found.planned.due == clock.today()
    done = clock.today() - timedelta(days=90)
    put(actions, **_action("packing", done=done), created_ms=0, changed_ms=0)
    (effect,) = learning.learned(asked()).effects
    assert (effect.before, effect.after, effect.days_after) == (4, 3, 90)


def _action(cause, **fields):
    return {
        "cause": cause,
        "kind": "preventive",
        "text": "Corner pads",
        "department": "",
        "person": "",
        "check_note": "",
        **fields,
    }


def test_kept_or_late_is_what_the_clock_itself_says(desk, complain, clock):
    """Compared with `standing` over many rows, made at random."""
    dice = random.Random(11)

    def moment():
        return dice.choice((None, *(clock.ms + n * HOUR for n in (-3, -2, -1, 0, 1))))

    rows = {}
    for _ in range(60):
        key = complain(days=5)
        row = ClockRow(
            *("first_reply", 10 * HOUR, moment(), None, None, moment(), moment()),
            is_needed=dice.random() < 0.5,
            used_ms=HOUR,
        )
        rows[key] = row
        names = ("budget_ms", "due_ms", "met_ms", "ended_ms", "is_needed", "used_ms")
        with desk.database.step(Act.COMPLAINT_EDIT) as step:
            values = {name: getattr(row, name) for name in names}
            step.update(complaint_clocks, (key, "first_reply"), values)
    states = {key: standing(row, clock.ms).state for key, row in rows.items()}
    late = {key for key, state in states.items() if state is State.BREACHED}
    met = {key for key, state in states.items() if state is State.MET}
    assert {State.RUNNING, State.PAUSED, State.NOT_NEEDED} <= set(states.values())
    assert set(desk.learning.behind(asked(), late=Clock.FIRST_REPLY)) == late
    whole = desk.learning.learned(asked()).whole
    assert whole.kept[Clock.FIRST_REPLY] == Share(len(met), len(met) + len(late))
