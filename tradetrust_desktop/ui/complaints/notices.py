"""What one has to know about a complaint before its way: merged, withdrawn, a customer silent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tradetrust_desktop.domain.clocks import Ending
from tradetrust_desktop.domain.silence import silence
from tradetrust_desktop.ui.complaints.case_part import CasePart
from tradetrust_desktop.ui.complaints.moments import closed_up, spoken
from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import clear, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradetrust_desktop.domain.care import ComplaintRow
    from tradetrust_desktop.domain.complaints import ComplaintPage
    from tradetrust_desktop.ui.complaints.case_part import Case
    from tradetrust_desktop.ui.context import Context

_DAY_MS = 24 * 3_600_000
Act = tuple[str, "Callable[[], object]"]


class Notices(CasePart):
    """A line for each, with the next step as a link; hidden where there is nothing to say."""

    remind_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._page: ComplaintPage | None = None
        self._said: list[tuple[str, ...]] = []
        self.others: tuple[ComplaintRow, ...] = ()
        """The same customer's complaints that this one could be merged with."""
        self.links: dict[str, IconButton] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(context.theme.px(8))
        self.hide()
        context.theme.changed.connect(self._write_again)

    def read(self, page: ComplaintPage) -> Any:
        """The complaints to merge with."""
        return self.context.desk.complaints.others_of(page.row.id)

    def show_case(self, case: Case) -> None:
        self._page, self.others = case.page, tuple(case.own or ())
        self._write()

    def tick(self) -> None:
        self._write()

    def retranslate(self) -> None:
        self._write_again()

    def merge_with(self, other: ComplaintRow) -> None:
        """Merge the complaint shown with another; the earlier one stays, and is shown."""
        if self._page is None:
            return
        complaints, both = self.context.desk.complaints, [self._page.row.id, other.id]
        self.context.tasks.write(
            lambda: complaints.merge_many(both, asked_by=self),
            lambda done: self.context.navigate("complaints", done[0]),
            self.context.show_trouble,
        )

    def unmerge(self, merged: bytes) -> None:
        """Part two complaints again."""
        complaints = self.context.desk.complaints
        self.context.tasks.write(
            lambda: complaints.unmerge(merged, asked_by=self), None, self.context.show_trouble
        )

    # inside

    def _write_again(self) -> None:
        self._said = []
        self._write()

    def _write(self) -> None:
        page = self._page
        if page is None:
            return
        lines = [*self._of_merge(page), *self._of_end(page), *self._of_silence(page)]
        said = [(text, *(name for name, _ in acts)) for _, text, acts in lines]
        said.append((page.row.id.hex(),))
        if said == self._said:
            return
        self._said = said
        had_focus = any(link.hasFocus() for link in self.links.values())
        self.links = {}
        clear(self._lines)
        for icon, text, acts in lines:
            self._lines.addWidget(self._line(icon, text, acts))
        self.setVisible(bool(lines))
        if had_focus and self.links:
            next(iter(self.links.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, icon: str, text: str, acts: list[Act]) -> QFrame:
        theme, px = self.context.theme, self.context.theme.px
        frame = QFrame()
        frame.setProperty("card", "true")
        row = QHBoxLayout(frame)
        row.setContentsMargins(px(16), px(6), px(8), px(6))
        row.setSpacing(px(8))
        sign = QLabel()
        role = "amber" if icon == "clock" else "quiet"
        ratio = self.devicePixelRatioF()
        sign.setPixmap(pixmap(theme, icon, role=role, ratio=ratio))
        row.addWidget(sign)
        row.addWidget(label(text, wrap=True), 1)
        for name, act in acts:
            link = IconButton(theme, kind="link")
            link.set_named(name)
            link.clicked.connect(lambda _on=False, act=act: act())
            row.addWidget(link)
            self.links[name] = link
        return frame

    def _of_merge(self, page: ComplaintPage) -> list[tuple[str, str, list[Act]]]:
        go = self.context.navigate
        if page.kept is not None:
            kept, number = page.kept
            text = self.tr("Merged into %1. What happens next is kept there.")
            acts: list[Act] = [
                (self.tr("Open %1").replace("%1", number), lambda: go("complaints", kept)),
                (self.tr("Unmerge"), lambda: self.unmerge(page.row.id)),
            ]
            return [("info", text.replace("%1", number), acts)]
        found: list[tuple[str, str, list[Act]]] = []
        for key, number in page.merged:
            text = self.tr("%1 is about the same thing and was merged into this one.")
            held: list[Act] = [
                (
                    self.tr("Open %1").replace("%1", number),
                    partial(go, "complaints", key),
                ),
                (
                    self.tr("Unmerge %1").replace("%1", number)
                    if len(page.merged) > 1
                    else self.tr("Unmerge"),
                    partial(self.unmerge, key),
                ),
            ]
            found.append(("info", text.replace("%1", number), held))
        return found

    def _of_end(self, page: ComplaintPage) -> list[tuple[str, str, list[Act]]]:
        if page.row.ending != Ending.WITHDRAWN:
            return []
        ended = next(event for event in reversed(page.events) if event.what == "ending")
        note = next(
            (each.note for each in reversed(page.events) if each.what == "status" and each.note),
            "",
        )
        text = self.tr("Withdrawn by the customer, %1. Nothing is due any more.")
        text = closed_up(text.replace("%1", spoken(self.context, ended.at_ms)))
        return [("check", f"{text} {note}".strip(), [])]

    def _of_silence(self, page: ComplaintPage) -> list[tuple[str, str, list[Act]]]:
        now_ms = self.context.now_ms()
        found = silence(page, now_ms=now_ms)
        if found is None:
            return []
        days = (now_ms - found.since_ms) // _DAY_MS
        if found.was_reminded:
            text = self.tr("Reminded %n days ago and no answer. Close it with a note.", "", days)
            acts: list[Act] = [
                (self.tr("Remind again"), self.remind_wanted.emit),
                (self.tr("Close"), self.close_wanted.emit),
            ]
            return [("clock", text, acts)]
        text = self.tr("Waiting for the customer for %n days and no answer. Remind them.", "", days)
        return [("clock", text, [(self.tr("Remind"), self.remind_wanted.emit)])]
