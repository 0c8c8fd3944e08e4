"""Commands that count and that write files for others: figures, export orders, export workbook."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tradetrust_desktop.domain.figures import Figures, RepeatMonth, SatisfactionMonth
from tradetrust_desktop.domain.money import decimal_text
from tradetrust_desktop.headless import Answer, Headless, Texts

if TYPE_CHECKING:
    from tradetrust_desktop.exchange.workbook.content import WorkbookReport
    from tradetrust_desktop.services.desk import Desk


def figures(asked: argparse.Namespace, headless: Headless) -> Answer:
    """All figures as of a day, by default that of the last order or credit note.

    Rates and their intervals are unrounded shares from 0 to 1; 0 / 0 is null. Every month
    from the first to that day has its entry. Countries are sorted by revenue where all is in
    one currency, else by orders; ten at most.
    """
    with headless.desk(read_only=True) as desk:
        found = desk.figures.at(asked.on)
    return Answer(
        data=as_json(found), text=_told(found, headless.texts, gap=_gap(headless.language))
    )


def export_orders(asked: argparse.Namespace, headless: Headless) -> Answer:
    """Write every order with its lines, as xlsx or csv by the name of the file."""
    with headless.desk(read_only=True) as desk:
        report = desk.exports.orders(asked.out, language=headless.language)
    return Answer(
        data={
            "file": str(asked.out),
            "orders": report.orders,
            "lines": report.lines,
            "long_texts": report.long_texts,
        },
        text=headless.texts(
            "export.orders", file=asked.out, orders=report.orders, lines=report.lines
        ),
    )


def export_workbook(asked: argparse.Namespace, headless: Headless) -> Answer:
    """Write the manager's workbook in the language of the command."""
    with headless.desk(read_only=True) as desk:
        report = write_workbook(desk, asked.out, language=headless.language)
    return Answer(
        data={
            "file": str(asked.out),
            "language": headless.language,
            "orders": report.orders,
            "customers": report.customers,
            "split_sheets": report.split_sheets,
            "long_texts": report.long_texts,
        },
        text=headless.texts(
            "export.workbook", file=asked.out, orders=report.orders, customers=report.customers
        ),
    )


def write_workbook(desk: "Desk", path: Path, *, language: str) -> "WorkbookReport":
    """Write the manager's workbook as of the last order."""
    return desk.exports.workbook(path, language=language)


def as_json(found: Figures) -> dict[str, object]:
    """The figures as the object that `--json` prints."""
    everyone = found.repeat_all
    return {
        "customers": found.customers,
        "customers_with_orders": found.customers_with_orders,
        "orders": found.orders,
        "credit_notes": found.credit_notes,
        "lines": found.lines,
        "revenue": _money(found.revenue),
        "revenue_by_month": {month.month: _money(month.revenue) for month in found.sales},
        "orders_by_month": {month.month: month.orders for month in found.sales},
        "repeat_purchase_by_month": {month.month: _repeat(month) for month in found.repeat},
        "repeat_purchase_all": {
            "customers": everyone.of,
            "repeaters": everyone.hits,
            "rate": everyone.rate,
        },
        "satisfaction_by_month": {month.month: _answers(month) for month in found.satisfaction},
        "top_countries": [
            {"country": row.country, "revenue": _money(row.revenue), "orders": row.orders}
            for row in found.countries
        ],
    }


def _money(sums: Mapping[str, int]) -> dict[str, str]:
    return {currency: decimal_text(minor, currency) for currency, minor in sums.items()}


def _repeat(month: RepeatMonth) -> dict[str, object]:
    share = month.share
    return {
        "customers": share.of,
        "repeaters": share.hits,
        "rate": share.rate,
        "low": share.low,
        "high": share.high,
        "complete": month.complete,
    }


def _answers(month: SatisfactionMonth) -> dict[str, object]:
    share = month.share
    return {
        "n": month.n,
        "csat": share.rate,
        "mean": month.mean,
        "low": share.low,
        "high": share.high,
    }


def _gap(language: str) -> str:
    return "" if language == "zh_CN" else " "  # Chinese sets no space before the sign


def _told(found: Figures, texts: Texts, *, gap: str) -> str:
    if found.on is None:
        return texts("figures.none", customers=found.customers)
    revenue = ", ".join(f"{code} {text}" for code, text in _money(found.revenue).items())
    rate = found.repeat_all.rate
    return texts(
        "figures.told",
        on=found.on.isoformat(),
        customers=found.customers,
        buyers=found.customers_with_orders,
        orders=found.orders,
        credit_notes=found.credit_notes,
        lines=found.lines,
        revenue=revenue or "-",
        rate="-" if rate is None else f"{rate * 100:.1f}{gap}%",
    )
