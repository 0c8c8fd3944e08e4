"""The list of complaints as a file: as it is filtered, sorted and grouped on the screen."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from tradetrust_desktop.domain.clocks import Clock, Ending, State
from tradetrust_desktop.domain.complaint_clocks import standing
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import case_words, standing_words
from tradetrust_desktop.ui.complaints.grouped import heading_of, heading_text
from tradetrust_desktop.ui.orders.export import save_list, with_ending
from tradetrust_desktop.ui.orders.saving import ask_where

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.domain.care import ComplaintRow
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.tasks import Cancel, Progress

_AT_ONCE: Final = 1000
_ID: Final = 16
"""So long is the id of a record; a heading's is longer."""
Cell = tuple[str, str, "Callable[[ComplaintRow], object]"]
"""Heading, shape as in `services.exports.ListColumn`, and value."""


def export_list(
    parent: QWidget, context: Context, *, ids: Sequence[bytes], narrowed: str = ""
) -> None:
    """Ask for a file and write these complaints, headings of groups among them, to it."""
    name = translate("ComplaintExport", "Complaints")
    title = f"{name} {narrowed}".strip()[:80] if narrowed else name
    safe = "".join(sign if sign not in '\\/:*?"<>|' else " " for sign in title)
    path = ask_where(
        parent,
        context,
        title=translate("ComplaintExport", "Export this list"),
        name=f"{' '.join(safe.split())} {context.today().isoformat()}.xlsx",
        kinds="Excel (*.xlsx);;CSV (*.csv)",
    )
    if path is None:
        return
    path = with_ending(path)
    complaints, exports, causes = (
        context.desk.complaints,
        context.desk.exports,
        context.desk.causes,
    )
    language, now_ms = context.language(), context.now_ms()
    grouped = any(heading_of(each) is not None for each in ids)

    def work(progress: Progress, cancel: Cancel) -> int:
        from tradetrust_desktop.services.exports import ListColumn  # noqa: PLC0415

        del cancel
        cells = columns(context, causes=causes.texts(language=language), now_ms=now_ms)
        headed: list[tuple[str, ComplaintRow]] = []
        group = ""
        for start in range(0, len(ids), _AT_ONCE):
            part = ids[start : start + _AT_ONCE]
            rows = {row.id: row for row in complaints.rows([k for k in part if len(k) == _ID])}
            for key in part:
                heading = heading_of(key)
                if heading is not None:
                    group = heading_text(context, heading)
                elif key in rows:
                    headed.append((group, rows[key]))
            progress(0.6 * (start + len(part)) / max(1, len(ids)))
        stake = [place for place, cell in enumerate(cells) if cell[1] == "code:currency"]
        first = 1 if grouped else 0
        written = [
            ListColumn(
                heading,
                shape.partition(":")[0],
                first + stake[0] if shape == "amount" else None,
            )
            for heading, shape, _ in cells
        ]
        table = [[value(row) for _, _, value in cells] for _, row in headed]
        if grouped:
            written.insert(0, ListColumn(translate("ComplaintExport", "Group")))
            table = [[text, *line] for (text, _), line in zip(headed, table, strict=True)]
        exports.list_as_seen(path, name=name, columns=written, rows=table, language=language)
        return len(table)

    save_list(context, work, path)


def columns(context: Context, *, causes: Mapping[str, str], now_ms: int) -> list[Cell]:
    """Everything a list of complaints has, in the order in which one reads it."""

    def moment(time_ms: int | None) -> str:
        if time_ms is None:
            return ""
        local = datetime.fromtimestamp(time_ms / 1000, UTC).astimezone(context.formats.zone)
        return f"{local:%Y-%m-%d %H:%M}"

    def of(field: str) -> Callable[[ComplaintRow], object]:
        return lambda row: getattr(row.draft, field)

    def due(clock: Clock) -> Callable[[ComplaintRow], object]:
        return lambda row: moment(next((c.due_ms for c in row.clocks if c.clock == clock), None))

    def state(clock: Clock) -> Callable[[ComplaintRow], object]:
        return lambda row: next(
            (state_text(standing(c, now_ms).state) for c in row.clocks if c.clock == clock), ""
        )

    cells: list[Cell] = [
        (translate("ComplaintExport", "Number"), "code", lambda row: row.number),
        (translate("ComplaintExport", "What happened"), "text", of("title")),
        (translate("ComplaintExport", "Customer"), "text", lambda row: row.customer),
        (
            translate("ComplaintExport", "Country"),
            "text",
            lambda row: context.formats.country(row.country),
        ),
        (
            translate("ComplaintExport", "Priority"),
            "text",
            lambda row: words.word(row.draft.priority),
        ),
        (
            translate("ComplaintExport", "Status"),
            "text",
            lambda row: _ending(row) or words.word(row.draft.status),
        ),
        (
            translate("ComplaintExport", "Category"),
            "text",
            lambda row: case_words.category(row.draft.category, row.draft.sub_category),
        ),
        (
            translate("ComplaintExport", "Received"),
            "text",
            lambda row: moment(row.draft.received_ms),
        ),
    ]
    for clock in (Clock.FIRST_REPLY, Clock.PROPOSAL, Clock.REMEDY):
        named = standing_words.clock_name(clock)
        by = translate("ComplaintExport", "%1 due").replace("%1", named)
        cells += [(by, "text", due(clock)), (named, "text", state(clock))]
    cells += [
        (
            translate("ComplaintExport", "Progress note due"),
            "text",
            lambda row: moment(row.progress_due_ms),
        ),
        (translate("ComplaintExport", "Order"), "code", lambda row: row.order_number),
        (translate("ComplaintExport", "Currency"), "code:currency", of("stake_currency")),
        (translate("ComplaintExport", "Amount at stake"), "amount", of("stake_minor")),
        (translate("ComplaintExport", "Owner"), "text", of("owner")),
        (
            translate("ComplaintExport", "Responsible"),
            "text",
            lambda row: case_words.party(row.draft.responsible) if row.draft.responsible else "",
        ),
        (translate("ComplaintExport", "Supplier"), "text", of("supplier")),
        (translate("ComplaintExport", "Carrier"), "text", of("carrier")),
        (translate("ComplaintExport", "Product"), "text", of("product")),
        (translate("ComplaintExport", "Batch"), "code", of("batch")),
        (translate("ComplaintExport", "Container"), "code", of("container")),
        (
            translate("ComplaintExport", "Root cause"),
            "text",
            lambda row: causes.get(row.draft.cause, row.draft.cause) or row.draft.root_cause,
        ),
        (translate("ComplaintExport", "What was done"), "text", of("remedy")),
        (translate("ComplaintExport", "What prevents the next one"), "text", of("prevention")),
        (translate("ComplaintExport", "Rating"), "count", of("rating")),
        (translate("ComplaintExport", "Closed on"), "text", lambda row: moment(row.closed_ms)),
        (translate("ComplaintExport", "Description"), "text", of("description")),
    ]
    return cells


def state_text(state: State) -> str:
    """How a deadline stands, in a word."""
    return {
        State.RUNNING: translate("ComplaintExport", "running"),
        State.PAUSED: translate("ComplaintExport", "paused"),
        State.MET: translate("ComplaintExport", "kept"),
        State.BREACHED: translate("ComplaintExport", "breached"),
        State.NOT_NEEDED: translate("ComplaintExport", "not needed"),
    }[state]


def _ending(row: ComplaintRow) -> str:
    return {
        str(Ending.MERGED): translate("ComplaintExport", "merged"),
        str(Ending.WITHDRAWN): translate("ComplaintExport", "withdrawn"),
    }.get(row.ending, "")


def translate(context: str, text: str) -> str:
    """The text in the language in force; named as it is so that it is found for translation."""
    return QCoreApplication.translate(context, text)
