"""Invented customers, orders and answers in any number, always the same for the same seed."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.money import digits
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.schema import customers, imports, order_lines, orders, surveys

COUNTRIES = ("DE", "US", "BR", "FR", "JP", "AE", "GB", "NL", "VN", "ZA", "AU", "CA")
WORDS = ("Nord", "Blue", "Casa", "Alba", "Orient", "Delta", "Vega", "Terra", "Lumen", "Porto")
KINDS = ("Handels GmbH", "Trading Ltd", "Comércio Ltda", "Import SARL", "商事株式会社", "BV")
STATUSES = ("open", "confirmed", "shipped", "delivered", "closed", "closed", "closed")


def fill(
    database: Database,
    *,
    orders_wanted: int,
    customers_wanted: int,
    first: date = date(2024, 11, 4),
    days: int = 740,
    currencies: Sequence[str] = ("USD",),
    lines: int = 2,
    answers: int = 0,
    seed: int = 7,
) -> None:
    """Fill an empty database; one order in thirty is a credit note, one in fifty cancelled."""
    dice = random.Random(seed)
    now = database.now_ms()
    import_id = database.new_id()
    with database.step(Act.IMPORT_ORDERS, import_id=import_id) as step:
        step.insert(
            imports,
            {
                "id": import_id,
                "what": "orders",
                "file_name": "made.xlsx",
                "file_hash": "0" * 64,
                "kept_file": "",
                "sheet": "Sheet1",
                "options": "{}",
                "report": "{}",
                "taken_back_ms": None,
            },
        )
        buyers = []
        rows = []
        for number in range(customers_wanted):
            key = database.new_id()
            first_word, second_word = dice.choice(WORDS), dice.choice(WORDS).lower()
            name = f"{first_word}{second_word} {number:05d} {dice.choice(KINDS)}"
            country = COUNTRIES[int(dice.random() ** 2 * len(COUNTRIES))]
            buyers.append((key, country))
            rows.append(
                (key, now, now, import_id, name, fold(name), f"{10_000 + number}", country, "")
            )
        names = ["id", "created_ms", "changed_ms", "import_id", "name", "name_key", "code"]
        step.bulk_insert(customers, [*names, "country", "city"], rows)
        made, parts = [], []
        for number in range(orders_wanted):
            key = database.new_id()
            buyer = buyers[int(dice.random() ** 2 * len(buyers))][0]
            day = first + timedelta(days=int(dice.random() ** 0.85 * days))
            sign = -1 if dice.random() < 1 / 30 else 1
            kind = "order" if sign > 0 else "credit_note"
            status = "cancelled" if dice.random() < 1 / 50 else dice.choice(STATUSES)
            currency = dice.choice(currencies)
            total = 0
            for position in range(1, lines + 1):
                count, price = dice.randint(1, 900), dice.randint(5, 4_000)
                amount = sign * count * price
                total += amount
                item = f"0{dice.randint(1000, 9999)}-A"
                parts.append(
                    (
                        *(key, position, item, f"Screw {item}", sign * count * 1_000_000, "pcs"),
                        *(price * 10 ** (6 - digits(currency)), amount),
                    )
                )
            total = total or sign * dice.randint(1_000, 5_000_000)
            made.append(
                (
                    *(key, now, now, import_id, f"SO-{number:07d}", f"so-{number:07d}"),
                    *(f"PO{number}", buyer, "", day.isoformat(), kind, status),
                    *(currency, total, lines, "FOB", "T/T 30 %"),
                    (day + timedelta(days=45)).isoformat(),
                )
            )
        names = ["id", "created_ms", "changed_ms", "import_id", "number", "number_key"]
        names += ["customer_number", "customer_id", "country", "day", "kind", "status", "currency"]
        names += ["total_minor", "line_count", "incoterm", "payment_terms", "promised_ship_date"]
        step.bulk_insert(orders, names, made)
        if parts:
            names = ["order_id", "position", "item", "description", "quantity_micro", "unit"]
            step.bulk_insert(order_lines, [*names, "unit_price_micro", "amount_minor"], parts)
        step.touch(Kind.CUSTOMER, count=customers_wanted)
        step.touch(Kind.ORDER, count=orders_wanted)
        for _ in range(answers):
            step.insert(
                surveys,
                {
                    "id": database.new_id(),
                    "customer_id": dice.choice(buyers)[0],
                    "kind": "csat",
                    "day": first + timedelta(days=int(dice.random() * days)),
                    "score": dice.choice((2, 3, 4, 4, 4, 5, 5, 5)),
                },
            )
