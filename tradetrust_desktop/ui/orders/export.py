"""What leaves the Orders tab as a file: the list as it is seen, and the manager's workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from tradetrust_desktop.ui.orders.saving import ask_where
from tradetrust_desktop.ui.orders.texts import field_text, kind_text, status_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.domain.orders import OrderRow
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.tasks import Cancel, Progress
    from tradetrust_desktop.ui.widgets.paged_list import ListColumn

_SHAPES: Final = {
    "number": "code",
    "customer_number": "code",
    "day": "day",
    "promised_ship_date": "day",
    "lines": "count",
    "total_minor": "amount",
    "incoterm": "code",
}
_CURRENCY: Final = "currency"


def export_list(
    parent: QWidget, context: Context, columns: Sequence[ListColumn[Any]], query: ListQuery
) -> None:
    """Ask for a file and write the orders the list shows, with its columns and its sorting."""
    translate = QCoreApplication.translate
    name = translate("OrderExport", "Orders")
    path = ask_where(
        parent,
        context,
        title=translate("OrderExport", "Export this list"),
        name=f"{name} {context.today().isoformat()}.xlsx",
        kinds="Excel (*.xlsx);;CSV (*.csv)",
    )
    if path is None:
        return
    path = with_ending(path)
    names = [column.name for column in columns]
    headings = [column.title() for column in columns]
    if "total_minor" in names and _CURRENCY not in names:
        place = names.index("total_minor")
        names.insert(place, _CURRENCY)
        headings.insert(place, field_text(_CURRENCY))
    country = context.formats.country
    orders, exports, language = context.desk.orders, context.desk.exports, context.language()

    def work(progress: Progress, cancel: Cancel) -> int:
        from tradetrust_desktop.services.exports import ListColumn as Written  # noqa: PLC0415

        del cancel
        found = orders.rows(orders.ids(query))
        progress(0.4)
        written = [
            Written(
                heading,
                _SHAPES.get(name, "text"),
                names.index(_CURRENCY) if name == "total_minor" else None,
            )
            for name, heading in zip(names, headings, strict=True)
        ]
        rows = [[_value(row, name, country) for name in names] for row in found]
        exports.list_as_seen(path, name=sheet, columns=written, rows=rows, language=language)
        return len(rows)

    sheet = name
    save_list(context, work, path)


def export_for_manager(parent: QWidget, context: Context) -> None:
    """Ask for a file and write the manager's workbook."""
    translate = QCoreApplication.translate
    name = translate("OrderExport", "Report")
    path = ask_where(
        parent,
        context,
        title=translate("OrderExport", "Export for the manager"),
        name=f"{name} {context.today().isoformat()}.xlsx",
        kinds="Excel (*.xlsx)",
    )
    if path is None:
        return
    path = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
    exports, language = context.desk.exports, context.language()

    def work(progress: Progress, cancel: Cancel) -> int:
        del progress, cancel
        exports.workbook(path, language=language)
        return 0

    save_list(context, work, path)


def save_list(context: Context, work: Callable[[Progress, Cancel], int], path: Path) -> None:
    """Write a file beside what else is done, and say when it is there."""
    translate = QCoreApplication.translate

    def done(rows: int) -> None:
        del rows
        context.notify(translate("OrderExport", "Saved: {file}").format(file=path.name))

    context.tasks.files(
        work,
        done,
        context.show_trouble,
        title=translate("OrderExport", "Saving {file}").format(file=path.name),
    )


def with_ending(path: Path) -> Path:
    """The path, as a workbook unless it says otherwise."""
    if path.suffix.lower() in (".xlsx", ".csv"):
        return path
    return path.with_name(f"{path.name}.xlsx")


def _value(row: OrderRow, name: str, country: Callable[[str], str]) -> object:
    if name == "number":
        return row.number or row.customer_number
    if name == "country":
        return country(row.country)
    if name == "kind":
        return kind_text(row.kind)
    if name == "status":
        return status_text(row.status)
    return getattr(row, name)
