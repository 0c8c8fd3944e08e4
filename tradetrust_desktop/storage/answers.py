"""Answers of customers by month, for the trends."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, select

from tradetrust_desktop.domain.care import SurveyKind
from tradetrust_desktop.domain.figures import SATISFIED_FROM, Behind, SatisfactionMonth
from tradetrust_desktop.domain.months import month_of
from tradetrust_desktop.domain.recommendation import DETRACTOR_TO, PROMOTER_FROM, NpsMonth
from tradetrust_desktop.storage.schema import customers, surveys


def answered_in(query: Select[Any], country: str) -> Select[Any]:
    """A query over answers, of the customers of a country alone if one is named."""
    if not country:
        return query
    return query.join(customers, customers.c.id == surveys.c.customer_id).where(
        customers.c.country == country
    )


def satisfaction(
    connection: Connection, *, until: date, country: str, since: date = date.min
) -> dict[str, SatisfactionMonth]:
    """The answers to "how satisfied", by month."""
    query = (
        answered_in(select(surveys.c.day, surveys.c.score, func.count()), country)
        .where(surveys.c.kind == SurveyKind.CSAT, surveys.c.day.between(since, until))
        .group_by(surveys.c.day, surveys.c.score)
    )
    counts: dict[str, list[int]] = {}
    for day, score, count in connection.execute(query):
        counts.setdefault(month_of(day), [0] * 5)[score - 1] += count
    return {
        month: SatisfactionMonth(month, (row[0], row[1], row[2], row[3], row[4]))
        for month, row in counts.items()
    }


def behind(
    connection: Connection, kind: SurveyKind, *, start: date, end: date, country: str
) -> Behind:
    """Who answered from one day to another; hits are the satisfied ones or the promoters."""
    good = SATISFIED_FROM if kind is SurveyKind.CSAT else PROMOTER_FROM
    rows = connection.execute(
        answered_in(select(surveys.c.id, surveys.c.customer_id, surveys.c.score), country)
        .where(surveys.c.kind == kind, surveys.c.day.between(start, end))
        .order_by(surveys.c.day, surveys.c.id)
    ).all()
    return Behind(
        customers=tuple(dict.fromkeys(row.customer_id for row in rows)),
        hits=tuple(dict.fromkeys(r.customer_id for r in rows if r.score >= good)),
        surveys=tuple(row.id for row in rows),
    )


def recommendation(
    connection: Connection, *, until: date, country: str, since: date = date.min
) -> dict[str, NpsMonth]:
    """The answers to "would you recommend us", by month."""
    query = (
        answered_in(select(surveys.c.day, surveys.c.score, func.count()), country)
        .where(surveys.c.kind == SurveyKind.NPS, surveys.c.day.between(since, until))
        .group_by(surveys.c.day, surveys.c.score)
    )
    counts: dict[str, list[int]] = {}
    for day, score, count in connection.execute(query):
        place = 0 if score >= PROMOTER_FROM else 2 if score <= DETRACTOR_TO else 1
        counts.setdefault(month_of(day), [0] * 3)[place] += count
    return {month: NpsMonth(month, *row) for month, row in counts.items()}
