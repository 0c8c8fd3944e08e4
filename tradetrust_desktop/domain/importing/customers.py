"""Whose orders these are: customers of the file against customers that are stored.

Exactly first (the code if there is one, else the folded name), then by likeness of names
without their legal forms. Codes, and names that are nothing but digits, are never compared
by likeness.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from tradetrust_desktop.domain.importing.orders import ReadOrder
from tradetrust_desktop.domain.importing.values import DoubtfulCustomer
from tradetrust_desktop.domain.names import fold, match_key

LIKE_FROM: Final = 88
"""Names of so much likeness (0 to 100) are asked about."""
_SHORTEST: Final = 4
"""Keys shorter than this are alike only when they are equal."""
_BLOCK: Final = 512
"""So many new names are compared at once, which bounds the memory."""


@dataclass(frozen=True, slots=True)
class StoredCustomer:
    """What matching needs to know of a customer that is stored."""

    id: bytes
    name: str
    code: str
    country: str
    currency: str
    city: str = ""
    orders: int = 0


@dataclass(slots=True)
class FileCustomer:
    """A customer as the file names it."""

    key: str
    """"code:" and the code or "name:" and the folded name; stable for one file."""
    name: str
    code: str
    first_row: int
    """Position of the first row in the table."""
    country: str = ""
    """Of its first order in the file that says one."""
    orders: int = 0
    rows: int = 0
    stand_in: bool = False
    """The user named it for rows without a customer; it resembles nobody."""
    stored: StoredCustomer | None = None
    same_as: "FileCustomer | None" = None
    """Another customer of the file that a person said is the same."""
    waits: bool = False
    """Its orders wait until a person has said whether it is a stored one."""

    @property
    def target(self) -> "FileCustomer":
        """The customer on whom the orders are booked."""
        return self.same_as or self

    @property
    def match_key(self) -> str:
        """What likeness is measured on; empty where it must not be."""
        if self.stand_in or self.name == self.code or _is_number(self.name):
            return ""
        return match_key(self.name)


@dataclass(slots=True)
class Matched:
    """The customers of a file, matched."""

    customers: list[FileCustomer]
    doubtful: list[DoubtfulCustomer]
    new: int = 0
    known: int = 0


@dataclass(frozen=True, slots=True)
class StoredCustomers:
    """All stored customers, looked up by what a file may know of them."""

    all: Sequence[StoredCustomer]
    verdicts: Mapping[tuple[str, bytes], bool] = field(default_factory=dict)
    """What a person said before: folded name and customer to yes or no."""


def collect_customers(orders: Sequence[ReadOrder], no_customer_as: str) -> list[FileCustomer]:
    """The customers of a file in the order of their first rows; tells each order its own.

    Names with one code are one customer, as are equal folded names without a code; a name
    without a code is the customer that has this name with a code elsewhere in the file.
    Where there is only a code, it is the name as well.
    """
    codes_of_names: dict[str, set[str]] = {}
    folded: dict[str, str] = {}
    for order in orders:
        if order.name and order.code:
            key = folded.get(order.name) or folded.setdefault(order.name, fold(order.name))
            codes_of_names.setdefault(key, set()).add(order.code.casefold())
    found: dict[str, int] = {}
    customers: list[FileCustomer] = []
    for order in orders:
        name, code = order.name, order.code
        if not name and not code:
            if not no_customer_as:
                continue
            name = no_customer_as
        if code:
            key = f"code:{code.casefold()}"
        else:
            plain = folded.get(name) or folded.setdefault(name, fold(name))
            codes = codes_of_names.get(plain, ())
            key = f"code:{next(iter(codes))}" if len(codes) == 1 else f"name:{plain}"
        place = found.get(key)
        if place is None:
            place = found[key] = len(customers)
            customers.append(
                FileCustomer(key, name or code, code, order.rows[0], stand_in=not order.name)
            )
        order.customer = place
        customer = customers[place]
        if name and customer.name == customer.code:
            customer.name = name
        customer.code = customer.code or code
        customer.stand_in = customer.stand_in and not order.name
        customer.country = customer.country or order.country
        customer.orders += 1
        customer.rows += len(order.rows)
    return customers


def match_customers(
    customers: list[FileCustomer],
    stored: StoredCustomers,
    *,
    verdicts: Mapping[str, str],
    wait: bool,
    row_number: Callable[[int], int],
) -> Matched:
    """Find each customer among the stored ones; list those that resemble one.

    `verdicts` are the answers as in `ImportOptions.verdicts`. An unanswered likeness makes a
    new customer, or with `wait` one whose orders wait.
    """
    lookup = _Lookup(stored)
    new: list[FileCustomer] = []
    for customer in customers:
        customer.stored = lookup.exact(customer)
        customer.same_as = None
        customer.waits = False
        if customer.stored is None:
            new.append(customer)
    doubtful: list[DoubtfulCustomer] = []
    for customer, like in _likenesses(new, stored):
        verdict = _verdict(verdicts, customer, like)
        if verdict:
            if like.stored is not None:
                customer.stored = like.stored
            else:
                customer.same_as = like.other
        elif verdict is None and wait and like.stored is not None:
            customer.waits = True
        doubtful.append(_doubtful(customer, like, verdict, row_number))
    targets = {id(customer.target): customer.target for customer in customers}.values()
    known = {customer.stored.id for customer in targets if customer.stored is not None}
    return Matched(
        customers,
        doubtful,
        new=sum(1 for customer in targets if customer.stored is None and not customer.waits),
        known=len(known),
    )


@dataclass(frozen=True, slots=True)
class _Like:
    """A customer that a new name resembles: a stored one, or another new one of the file."""

    stored: StoredCustomer | None
    other: FileCustomer | None
    score: int

    @property
    def key(self) -> str:
        if self.stored is not None:
            return f"id:{self.stored.id.hex()}"
        return self.other.key if self.other is not None else ""


class _Lookup:
    """Exact ways to a stored customer."""

    def __init__(self, stored: StoredCustomers) -> None:
        self.by_code: dict[str, StoredCustomer] = {}
        self.by_name: dict[str, StoredCustomer] = {}
        self.by_id = {customer.id: customer for customer in stored.all}
        for customer in stored.all:
            if customer.code:
                self.by_code.setdefault(customer.code.casefold(), customer)
            self.by_name.setdefault(fold(customer.name), customer)
        self.said_same = {
            name: customer for (name, customer), same in stored.verdicts.items() if same
        }

    def exact(self, customer: FileCustomer) -> StoredCustomer | None:
        if customer.code:
            found = self.by_code.get(customer.code.casefold())
            if found is not None:
                return found
        name = fold(customer.name)
        said = self.by_id.get(self.said_same.get(name, b""))
        if said is not None:
            return said
        found = self.by_name.get(name)
        if found is not None and customer.code and found.code:
            return None  # one name, two codes: two customers, until a person says otherwise
        return found


def _likenesses(
    new: list[FileCustomer], stored: StoredCustomers
) -> list[tuple[FileCustomer, _Like]]:
    """The new customers that resemble one, each with the one it resembles most."""
    keyed = [(customer, key) for customer in new if (key := customer.match_key)]
    if not keyed:
        return []
    by_key: dict[str, list[StoredCustomer]] = {}
    for one in stored.all:
        if not _is_number(one.name) and one.name != one.code:
            by_key.setdefault(match_key(one.name), []).append(one)
    found: dict[int, _Like] = {}
    rest: list[tuple[FileCustomer, str]] = []
    for customer, key in keyed:
        same = _allowed(by_key.get(key, ()), customer, stored)
        if same is not None:
            found[id(customer)] = _Like(same, None, 100)
        elif len(key) >= _SHORTEST:
            rest.append((customer, key))
    if rest and by_key:
        _compare(rest, by_key, stored, found)
    first_of: dict[str, FileCustomer] = {}
    for customer, key in keyed:
        earlier = first_of.setdefault(key, customer)
        if earlier is not customer and id(customer) not in found:
            found[id(customer)] = _Like(None, earlier, 100)
    return [(customer, found[id(customer)]) for customer in new if id(customer) in found]


def _allowed(
    candidates: Sequence[StoredCustomer], customer: FileCustomer, stored: StoredCustomers
) -> StoredCustomer | None:
    """The first candidate of whom nobody said that it is another one."""
    name = fold(customer.name)
    for candidate in candidates:
        if stored.verdicts.get((name, candidate.id)) is not False:
            return candidate
    return None


def _compare(
    rest: list[tuple[FileCustomer, str]],
    by_key: Mapping[str, Sequence[StoredCustomer]],
    stored: StoredCustomers,
    found: dict[int, _Like],
) -> None:
    """The likest stored name of each, measured on the sorted words of the keys."""
    import numpy as np  # noqa: PLC0415 - loaded when there is something to compare
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    keys = [key for key in by_key if len(key) >= _SHORTEST]
    if not keys:
        return
    sorted_keys = [" ".join(sorted(key.split())) for key in keys]
    for start in range(0, len(rest), _BLOCK):
        block = rest[start : start + _BLOCK]
        queries = [" ".join(sorted(key.split())) for _, key in block]
        scores = process.cdist(
            queries, sorted_keys, scorer=fuzz.ratio, score_cutoff=LIKE_FROM, dtype=np.uint8
        )
        for place in np.flatnonzero(scores.max(axis=1)):
            customer = block[place][0]
            for other in np.argsort(-scores[place].astype(int), kind="stable"):
                score = int(scores[place, other])
                if not score:
                    break
                same = _allowed(by_key[keys[other]], customer, stored)
                if same is not None:
                    found[id(customer)] = _Like(same, None, min(score, 99))
                    break


def _verdict(verdicts: Mapping[str, str], customer: FileCustomer, like: _Like) -> bool | None:
    said = verdicts.get(customer.key)
    if said is None:
        return None
    if said == "":
        return False
    return True if said == like.key else None


def _doubtful(
    customer: FileCustomer,
    like: _Like,
    verdict: bool | None,  # noqa: FBT001 - an answer, or none yet
    row_number: Callable[[int], int],
) -> DoubtfulCustomer:
    other = like.stored
    name = other.name if other else like.other.name if like.other else ""
    country = other.country if other else like.other.country if like.other else ""
    code = other.code if other else like.other.code if like.other else ""
    reasons = ["legal_form" if like.score == 100 else "spelling"]  # noqa: PLR2004 - all of it
    if fold(customer.name) == fold(name):
        reasons = ["same_name"]
    if customer.country and customer.country == country:
        reasons.append("country")
    if customer.code and code and customer.code.casefold() != code.casefold():
        reasons.append("code_differs")
    return DoubtfulCustomer(
        key=customer.key,
        name=customer.name,
        country=customer.country,
        first_row=row_number(customer.first_row),
        orders=customer.orders,
        rows=customer.rows,
        similar_key=like.key,
        similar_id=other.id if other else None,
        similar_name=name,
        similar_country=country,
        similar_city=other.city if other else "",
        similar_orders=other.orders if other else 0,
        score=like.score,
        reasons=tuple(reasons),
        verdict=verdict,
    )


def _is_number(name: str) -> bool:
    """Whether a name is a code made of digits."""
    return not any(character.isalpha() for character in name)
