"""What search knows of each kind of record: which there are, and the texts they are found by."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Column, Select, Table, func, select

from tradetrust_desktop.domain.searching import Found, indexed, phone_digits, phone_words
from tradetrust_desktop.storage.schema import (
    complaints,
    contact_points,
    contacts,
    customers,
    follow_ups,
    interactions,
    order_items,
    orders,
    surveys,
)

TABLES: Final[dict[Found, Table]] = {
    Found.CUSTOMER: customers,
    Found.CONTACT: contacts,
    Found.ORDER: orders,
    Found.ITEM: order_items,
    Found.COMPLAINT: complaints,
    Found.FOLLOW_UP: follow_ups,
    Found.INTERACTION: interactions,
    Found.SURVEY: surveys,
}
"""Where the records of a kind are."""

OF_CUSTOMER: Final = tuple(kind for kind, table in TABLES.items() if "customer_id" in table.c)
"""Kinds that are found by the name of their customer, too."""

_JOINED: Final = func.aggregate_strings(contact_points.c.value, "\n")
POINTS: Final = func.coalesce(
    select(_JOINED).where(contact_points.c.contact_id == contacts.c.id).scalar_subquery(), ""
).label("points")
"""The addresses of a contact, one a line."""


def existing(kind: Found) -> Select[Any]:
    """Ids of the records that can be found."""
    query = select(TABLES[kind].c.id)
    return query.where(surveys.c.comment != "") if kind is Found.SURVEY else query


def texts(kind: Found) -> Select[Any]:
    """Id and the texts by which the records of a kind are found."""
    table = TABLES[kind]
    own = [table.c.id, *_columns(kind)]
    if kind in OF_CUSTOMER:
        query = select(*own, customers.c.name, customers.c.local_name).join(
            customers, customers.c.id == table.c.customer_id
        )
    else:
        query = select(*own)
    if kind is Found.CONTACT:
        query = query.add_columns(POINTS)
    return query.where(surveys.c.comment != "") if kind is Found.SURVEY else query


def words_of(kind: Found, row: Sequence[Any]) -> str:
    """The words under which a row of `texts` is found."""
    found = indexed(*row[1:])
    if kind is Found.CONTACT:
        numbers = [one for one in row[-1].split("\n") if phone_digits(one)]
        return " ".join([found, *(word for one in numbers for word in phone_words(one))])
    return found


def _columns(kind: Found) -> list[Column[Any]]:
    return [TABLES[kind].c[name] for name in OWN[kind]]


OWN: Final[dict[Found, tuple[str, ...]]] = {
    Found.CUSTOMER: (
        "name",
        "local_name",
        "code",
        "city",
        "address",
        "website",
        "registration",
        "industry",
        "tags",
        "notes",
        "culture",
    ),
    Found.CONTACT: ("name", "role", "note"),
    Found.ORDER: ("number", "customer_number", "note"),
    Found.ITEM: ("item", "description"),
    Found.COMPLAINT: (
        "number",
        "title",
        "description",
        "root_cause",
        "remedy",
        "prevention",
    ),
    Found.FOLLOW_UP: ("title", "note", "result"),
    Found.INTERACTION: ("summary", "detail"),
    Found.SURVEY: ("comment",),
}
"""The texts of a record itself by column, what names it first."""
