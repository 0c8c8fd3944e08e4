"""What one can do with customers."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, Final

from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.customers import (
    BULK_FIELDS,
    CustomerDraft,
    CustomerPage,
    CustomerRow,
    Grade,
    Source,
)
from tradetrust_desktop.domain.names import fold, match_key, web_domain
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.reaching import birthday
from tradetrust_desktop.domain.zones import is_zone
from tradetrust_desktop.services import checks
from tradetrust_desktop.storage import customers as stored
from tradetrust_desktop.storage.interactions import firm_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.storage.engine import Database
    from tradetrust_desktop.storage.steps import Step

_LIMITS: Final = {"notes": checks.LONG, "address": 1000, "website": 500, "culture": checks.LONG}
_ALIKE: Final = 90
_NEAR: Final = 70
"""Candidates, by their whole names with the legal forms."""
_FEWEST_TYPED: Final = 4
_SLIP: Final = 80.0
_AT_ONCE: Final = 2_000
"""So many names are compared in one go, since other threads stand still meanwhile."""
_CANDIDATES: Final = 300
_DOMAIN: Final = re.compile(r"[^\s.@]+(\.[^\s.@]+)+")
_COMMAS: Final = re.compile(r"[,;，；、]")


class Customers:
    """Customers of one database. Every method may run on any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, query: ListQuery) -> list[bytes]:
        """Ids of the customers a list shows, in its order; filters see `storage.customer_list`.

        "Today" of filters by days is that of the firm's zone.
        """
        with self._database.reading() as connection:
            today = firm_day(connection, self._database.now_ms())
            return stored.ids(connection, query, today=today)

    def rows(self, ids: Sequence[bytes]) -> list[CustomerRow]:
        """The customers of these ids, in their order."""
        with self._database.reading() as connection:
            return stored.rows(connection, ids)

    def page(self, key: bytes) -> CustomerPage | None:
        """All about one customer; None when it is gone."""
        with self._database.reading() as connection:
            return stored.page(connection, key)

    def count(self) -> int:
        """How many customers there are."""
        with self._database.reading() as connection:
            return stored.count(connection)

    def count_each(self, queries: Sequence[ListQuery]) -> list[int]:
        """How many customers each of these would list."""
        with self._database.reading() as connection:
            today = firm_day(connection, self._database.now_ms())
            return [stored.count_of(connection, query, today=today) for query in queries]

    def values_in_use(self) -> dict[str, list[tuple[str, int]]]:
        """The countries, owners and tags ("country", "owner", "tag") with how many have them."""
        with self._database.reading() as connection:
            return stored.values_in_use(connection)

    def check(self, draft: CustomerDraft) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed."""
        return (
            *checks.needed("name", draft.name),
            *checks.lengths(asdict(draft), _LIMITS),
            *checks.currency("currency", draft.currency),
            *checks.incoterm("incoterm", draft.incoterm),
            *_zone(draft.time_zone),
            *_founded(draft.birthday),
        )

    def similar(
        self, name: str, *, local_name: str = "", website: str = "", limit: int = 5
    ) -> list[CustomerRow]:
        """Customers that may be the same firm, the likest first.

        By name or local name, where names of digits never are alike, or by the domain of
        their website, from which their people write too.
        """
        with self._database.reading() as connection:
            likely: dict[bytes, float] = {}
            wanted = [typed for typed in (name, local_name) if _is_name(typed)]
            if wanted:
                keys, names = stored.folded_names(connection)
                local = stored.local_names(connection)
                for typed in wanted:
                    for key, alike in _alike(typed, keys, names, local).items():
                        likely[key] = max(alike, likely.get(key, 0))
            domain = web_domain(website)
            if _DOMAIN.fullmatch(domain):
                likely.update(dict.fromkeys(stored.of_domain(connection, domain), 100.0))
            best = sorted(likely, key=lambda key: (-likely[key], key))
            return stored.rows(connection, best[:limit])

    def called_like(self, typed: str, *, limit: int = 5) -> list[CustomerRow]:
        """Customers whose name holds nearly what was typed, for a slip of the keys."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415

        wanted = fold(typed.strip())
        if len(wanted) < _FEWEST_TYPED:
            return []
        with self._database.reading() as connection:
            keys, names = stored.folded_names(connection)
            likely: list[tuple[float, bytes]] = []
            for start in range(0, len(names), _AT_ONCE):
                found = process.extract(
                    wanted,
                    names[start : start + _AT_ONCE],
                    scorer=fuzz.partial_ratio,
                    score_cutoff=_SLIP,
                    limit=limit,
                )
                likely += [(-score, keys[start + place]) for _, score, place in found]
            return stored.rows(connection, [key for _, key in sorted(likely)[:limit]])

    def add(self, draft: CustomerDraft, *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Keep a new customer; Refused with all problems."""
        draft = _tidy(draft)
        checks.refuse(self.check(draft))
        key = self._database.new_id()
        with self._database.step(
            Act.CUSTOMER_ADD, params={"name": draft.name}, asked_by=asked_by
        ) as step:
            stored.add(step, key, draft)
        return key, step.changes

    def edit(self, key: bytes, *, draft: CustomerDraft, asked_by: object = None) -> Changes:
        """Make a customer be as typed; Refused with all problems, or when it is gone."""
        draft = _tidy(draft)
        checks.refuse(self.check(draft))
        with (
            self._database.step(
                Act.CUSTOMER_EDIT, params={"name": draft.name}, asked_by=asked_by
            ) as step,
            checks.known_record(),
        ):
            stored.edit(step, key, draft)
        return step.changes

    def check_many(self, values: Mapping[str, str]) -> tuple[Problem, ...]:
        """Everything that is wrong with values for several customers at once."""
        names = {"add_tags": "tags", "remove_tags": "tags"}
        texts = {names.get(name, name): text for name, text in values.items()}
        problems = [
            *checks.lengths(texts, _LIMITS),
            *checks.currency("currency", values.get("currency", "")),
        ]
        for field, known in (("grade", Grade), ("source", Source)):
            value = values.get(field, "")
            if value and value not in set(known):
                problems.append(Problem(Code.NOT_FOUND, field=field, value=value))
        return tuple(problems)

    def edit_many(
        self, ids: Sequence[bytes], *, values: Mapping[str, str], asked_by: object = None
    ) -> Changes:
        """Set fields of several customers in one step; such as are gone are left out.

        `values` by name of a field in `domain.customers.BULK_FIELDS`; an empty text empties the
        field. "add_tags" and "remove_tags" take tags separated by commas. Refused with all
        problems; ValueError for any other name.
        """
        if unknown := set(values) - set(BULK_FIELDS):
            raise ValueError(", ".join(sorted(unknown)))
        values = {name: text.strip() for name, text in values.items()}
        checks.refuse(self.check_many(values))
        act, params = self._many(ids, Act.CUSTOMER_EDIT, Act.CUSTOMERS_EDIT)
        with self._database.step(act, params=params, asked_by=asked_by) as step:
            for key, wanted in self._wanted(step, ids, values).items():
                stored.set_fields(step, key, wanted)
        return step.changes

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove a customer with its people and log.

        Refused while it has orders, complaints, follow-ups or answers, or when it is gone.
        """
        act, params = self._many([key], Act.CUSTOMER_DELETE, Act.CUSTOMERS_DELETE)
        with (
            self._database.step(act, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            stored.delete(step, key)
        return step.changes

    def delete_many(
        self, ids: Sequence[bytes], *, asked_by: object = None
    ) -> tuple[Changes, tuple[Problem, ...]]:
        """Remove several customers in one step, as far as they may go.

        The problems say what keeps the others: STILL_USED with "count", how many stay. Refused
        with them where none may go.
        """
        with self._database.reading() as connection:
            linked = stored.linked(connection, ids)
            known = stored.values(connection, ids, "name")
        problems = (Problem(Code.STILL_USED, params={"count": str(len(linked))}),) if linked else ()
        going = [key for key in ids if key in known and key not in linked]
        if not going:
            raise Refused(*(problems or (Problem(Code.NOT_FOUND),)))
        act, params = self._many(going, Act.CUSTOMER_DELETE, Act.CUSTOMERS_DELETE)
        with (
            self._database.step(act, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            for key in going:
                stored.delete(step, key)
        return step.changes, problems

    def _many(self, ids: Sequence[bytes], one: Act, more: Act) -> tuple[Act, dict[str, str]]:
        """The act and what its sentence needs: the name of one, or how many."""
        if len(ids) != 1:
            return more, {"count": str(len(ids))}
        with self._database.reading() as connection:
            return one, {"name": stored.values(connection, ids, "name").get(ids[0], "")}

    def _wanted(
        self, step: Step, ids: Sequence[bytes], values: Mapping[str, str]
    ) -> dict[bytes, dict[str, str]]:
        plain = {name: text for name, text in values.items() if not name.endswith("_tags")}
        tags = stored.values(step.connection, ids, "tags")
        wanted: dict[bytes, dict[str, str]] = {key: dict(plain) for key in tags}
        more, fewer = (
            split_tags(values.get("add_tags", "")),
            split_tags(values.get("remove_tags", "")),
        )
        if more or fewer:
            gone = {fold(tag) for tag in fewer}
            for key, text in tags.items():
                kept = [tag for tag in split_tags(text) if fold(tag) not in gone]
                wanted[key]["tags"] = _joined([*kept, *more])
        return wanted


def split_tags(text: str) -> list[str]:
    """The tags of a text, separated by commas of any kind."""
    return [tag for tag in (" ".join(each.split()) for each in _COMMAS.split(text)) if tag]


def _joined(tags: Sequence[str]) -> str:
    """Tags as they are kept: each once, whatever its case, as it was written first."""
    once: dict[str, str] = {}
    for tag in tags:
        once.setdefault(fold(tag), tag)
    return ", ".join(once.values())


def _is_name(typed: str) -> bool:
    wanted = match_key(typed)
    return bool(wanted) and not wanted.replace(" ", "").isdigit()


def _alike(
    typed: str, keys: Sequence[bytes], names: Sequence[str], local: Sequence[tuple[bytes, str]]
) -> dict[bytes, float]:
    """Customers whose name or local name is nearly the one typed, and how nearly (of 100)."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    wanted = match_key(typed)
    # the bare names of 100,000 customers take seconds to make: only such as come near are bared
    near: dict[bytes, str] = {}
    scorers: tuple[Any, ...] = (fuzz.ratio, fuzz.token_set_ratio)
    for scorer, cutoff in zip(scorers, (_NEAR, _ALIKE), strict=True):
        for text in dict.fromkeys((wanted, fold(typed))):
            found = process.extract(
                text, names, scorer=scorer, score_cutoff=cutoff, limit=_CANDIDATES
            )
            near.update((keys[place], name) for name, _, place in found)
    pairs = [*near.items(), *local]
    alike: dict[bytes, float] = {}
    for key, name in pairs:
        score = fuzz.ratio(wanted, match_key(name), score_cutoff=_ALIKE)
        if score:
            alike[key] = max(score, alike.get(key, 0))
    return alike


def _zone(zone: str) -> Iterator[Problem]:
    if zone.strip() and not is_zone(zone.strip()):
        yield Problem(Code.UNKNOWN_ZONE, field="time_zone", value=zone)


def _founded(day: str) -> Iterator[Problem]:
    if birthday(day) is None:
        yield Problem(Code.NOT_A_DATE, field="birthday", value=day)


def _tidy(draft: CustomerDraft) -> CustomerDraft:
    texts = {name: text.strip() for name, text in asdict(draft).items()}
    texts["birthday"] = birthday(draft.birthday) or texts["birthday"]
    return replace(draft, **{**texts, "tags": _joined(split_tags(draft.tags))})
