"""What can be asked about what complaints teach."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tradetrust_desktop.domain.clocks import Clock, Ending
from tradetrust_desktop.domain.deadlines import Reading
from tradetrust_desktop.domain.learning import (
    Learned,
    Question,
    group,
    grouped,
    pareto_finding,
    trend_finding,
)
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.domain.prevention import effects, repeated
from tradetrust_desktop.storage import firm_time, prevention
from tradetrust_desktop.storage import learning as stored
from tradetrust_desktop.storage.engine import Database


class Learning:
    """Reads the complaints of one database; every method may run on any thread."""

    def __init__(self, database: Database, *, now_ms: Callable[[], int]) -> None:
        self._database = database
        self._now_ms = now_ms

    def learned(self, question: Question) -> Learned:
        """Everything the page shows, of one state of the data.

        Repeated causes and what actions brought are of all complaints, whatever is asked.
        """
        now_ms = self._now_ms()
        with self._database.reading() as connection:
            today = firm_time.day_of(now_ms, firm_time.zone(connection))
            within = stored.stretch(connection, question.months, today=today)
            cases = stored.cases(connection, question, within, now_ms=now_ms)
            costs = stored.costs(connection, question, within)
            apart = stored.apart(connection, question, within)
            chances = stored.chances(connection, question, within)
            known = prevention.against(connection)
            since = prevention.looked_back_to(known, today)
            received = prevention.received(connection, since=since, until=today)
            again = repeated(received, known, today=today)
            owners = prevention.owners(connection, [each.cause for each in again], since=since)
            any_at_all = bool(cases) or stored.any_at_all(connection)
        same = fold if question.dimension in stored.NAMES else str
        groups = grouped(cases, costs, same=same)
        by_month = within.counted(case.received_ms for case in cases)
        sums: dict[str, int] = {}
        for _, currency, minor in costs:
            sums[currency] = sums.get(currency, 0) + minor
        return Learned(
            question=question,
            until=today,
            months=within.months,
            by_month=by_month,
            whole=group("", cases, sums),
            groups=groups,
            pareto=pareto_finding(groups),
            trend=trend_finding(by_month, within.days),
            withdrawn=apart.get(str(Ending.WITHDRAWN), 0),
            merged=apart.get(str(Ending.MERGED), 0),
            readings=tuple(sorted({Reading(case.reading) for case in cases if case.reading})),
            repeated=tuple(replace(each, owner=owners.get(each.cause, "")) for each in again),
            effects=effects(received, known, today=today),
            chances=chances,
            any_at_all=any_at_all,
        )

    def behind(
        self,
        question: Question,
        *,
        value: str | None = None,
        month: str = "",
        late: Clock | None = None,
        what: str = "",
    ) -> tuple[bytes, ...]:
        """The complaints behind a number, the latest first; see `storage.learning.behind`."""
        now_ms = self._now_ms()
        with self._database.reading() as connection:
            today = firm_time.day_of(now_ms, firm_time.zone(connection))
            within = stored.stretch(connection, question.months, today=today)
            return stored.behind(
                connection,
                question,
                within,
                value=value,
                month=month,
                late=late,
                what=what,
                now_ms=now_ms,
            )

    def of_cause(self, cause: str, *, since: date) -> tuple[bytes, ...]:
        """The complaints of a root cause from a day on, the latest first."""
        with self._database.reading() as connection:
            return prevention.of_cause(connection, cause, since=since)

    def choices(self, name: str) -> tuple[str, ...]:
        """What a filter can be set to, the most frequent first; names as for `Question`."""
        with self._database.reading() as connection:
            return stored.choices(connection, name)
